import { domainToUnicode } from 'node:url';
import type { Locale } from '../domain/locale.ts';
import type { PublishedSite } from '../domain/site.ts';
import { absoluteUrl } from '../domain/urls.ts';
import type { Link } from './link.ts';

/** A line of addresses outside the site, under a name. */
export interface ReachLine {
  readonly name: string;
  readonly isMirrors: boolean;
  readonly links: readonly Link[];
}

/** Returns how readers reach the page at site path `path` on mirrors, and its publisher; nothing that `site.yaml` lacks. */
export function reachOf(
  { mirrors, contact }: PublishedSite,
  { strings }: Pick<Locale, 'strings'>,
  path: string,
): ReachLine[] {
  const lines = [
    {
      name: strings.mirrors,
      isMirrors: true,
      links: mirrors.map((mirror) => linkTo(absoluteUrl(mirror, path))),
    },
    {
      name: strings.contact,
      isMirrors: false,
      links: contact === undefined ? [] : [linkTo(contact)],
    },
  ];
  return lines.filter(({ links }) => links.length > 0);
}

/** Returns the same lines for the foot of a page, where the host of a mirror is enough, and `https://` is left out. */
export const shortReach = (...of: Parameters<typeof reachOf>): ReachLine[] =>
  reachOf(...of).map((line) => ({
    ...line,
    links: line.links.map((link) => ({ ...link, text: shortText(link, line.isMirrors) })),
  }));

/** Returns a link under its address without `https://`. */
export function shortLinkTo(href: string): Link {
  const link = linkTo(href);
  return { ...link, text: shortText(link, false) };
}

function shortText({ text, href }: Link, isMirror: boolean): string {
  const { host = '', hostname = '' } = URL.parse(href) ?? {};
  // What is on a host such as t.me is the contact.
  if (!isMirror || host === '')
    return text.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return host.replace(hostname, domainToUnicode(hostname) || hostname);
}

/** Returns a link under the whole address, because readers also copy it by hand. */
const linkTo = (href: string): Link => ({
  text: href.replace(/^mailto:([^?]*).*/, '$1').replace(/^tel:/, ''),
  tag: 'und',
  dir: 'ltr',
  href,
});
