import { absoluteUrl, paths } from '../domain/urls.ts';
import { excerpt } from '../text/excerpt.ts';
import { markLines } from '../text/line-direction.ts';
import { shareMessage } from '../text/share-message.ts';
import { queryValue } from '../text/url-query.ts';
import type { TextContext } from './edition-context.ts';
import type { Link } from './link.ts';

/** How many characters of a title X accepts next to an address, with some room. */
const limitOfX = 250;

/**
 * Returns links that open a messenger or a mail program with the title and the address of an edition. They are plain
 * addresses without scripts, so that nothing is sent to these services unless a reader follows one.
 */
export function shareLinks({ catalog, locale, edition }: TextContext): Link[] {
  const { strings, tag, dir } = locale;
  const address = absoluteUrl(catalog.site.url, paths.edition(tag, edition.id));
  const title = markLines(edition.title, dir);
  const href = (to: string, values: Readonly<Record<string, string>>) =>
    `${to}?${Object.entries(values)
      .map(([name, value]) => `${name}=${queryValue(value)}`)
      .join('&')}`;
  const link = (text: string, to: string): Link => ({ text, tag, href: to });
  return [
    link(strings.telegram, href('https://t.me/share/url', { text: title, url: address })),
    link(
      strings.whatsapp,
      href('https://wa.me/', { text: shareMessage({ title: edition.title, address, dir }) }),
    ),
    link(
      strings.x,
      href('https://x.com/intent/post', { text: excerpt(title, limitOfX), url: address }),
    ),
    link(strings.email, href('mailto:', { subject: edition.title, body: address })),
  ];
}
