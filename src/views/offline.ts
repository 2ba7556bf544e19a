import { absoluteUrl, paths } from '../domain/urls.ts';
import { colophonOf } from './colophon.ts';
import type { EditionContext } from './edition-context.ts';
import { frame } from './frame.ts';
import type { Href } from './link.ts';
import { noticesOf } from './notices.ts';
import { statementView, type StatementView } from './statement.ts';
import { localName } from './locale-context.ts';

/**
 * Returns the offline page of an edition: its page without navigation. The links that remain are absolute, and a line says
 * that they need the internet.
 */
export function offlineView(given: EditionContext): StatementView {
  const { catalog, locale, statement } = given;
  const href: Href = (path) => absoluteUrl(catalog.site.url, path);
  const address = href(paths.edition(locale.tag, statement.id));
  const view = statementView(given);
  return {
    ...view,
    frame: {
      ...frame({
        catalog,
        locale,
        path: paths.edition(locale.tag, statement.id),
        title: given.edition.title,
        translations: () => undefined,
        href,
      }),
      metadata: undefined,
      sections: [],
    },
    issuers: statement.issuers.map((issuer) => localName(catalog, issuer.name, locale)),
    notices: noticesOf(given, href),
    colophon: [
      ...colophonOf(given, [], href).filter(({ isOfPlace = false }) => !isOfPlace),
      {
        name: locale.strings.needsNetwork,
        values: [{ link: { text: address, tag: 'und', dir: 'ltr', href: address } }],
        events: [],
      },
    ],
    neighbours: [],
  };
}
