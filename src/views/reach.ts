import type { Locale } from '../domain/locale.ts';
import type { Site } from '../domain/site.ts';
import { absoluteUrl } from '../domain/urls.ts';
import type { Link } from './link.ts';

/** A line of addresses outside the site, under a name. */
export interface ReachLine {
  readonly name: string;
  readonly links: readonly Link[];
}

/** Returns how readers reach the page at site path `path` on mirrors, and its publisher; nothing that `site.yaml` lacks. */
export function reachOf(
  { mirrors, contact }: Site,
  { strings }: Pick<Locale, 'strings'>,
  path: string,
): ReachLine[] {
  const lines = [
    { name: strings.mirrors, links: mirrors.map((mirror) => linkTo(absoluteUrl(mirror, path))) },
    { name: strings.contact, links: contact === undefined ? [] : [linkTo(contact)] },
  ];
  return lines.filter(({ links }) => links.length > 0);
}

/** Returns the same lines for the foot of a page, where the host of an address is enough. */
export const shortReach = (...of: Parameters<typeof reachOf>): ReachLine[] =>
  reachOf(...of).map(({ name, links }) => ({
    name,
    links: links.map((link) => ({ ...link, text: hostOf(link.href) ?? link.text })),
  }));

/** Returns a link under the whole address, because readers also copy it by hand. */
const linkTo = (href: string): Link => ({
  text: href.replace(/^(?:mailto|tel):/, ''),
  tag: 'und',
  dir: 'ltr',
  href,
});

function hostOf(address: string): string | undefined {
  const host = URL.parse(address)?.host;
  return host === '' ? undefined : host;
}
