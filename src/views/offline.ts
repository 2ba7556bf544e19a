import { absoluteUrl, paths } from '../domain/urls.ts';
import { colophonOf } from './colophon.ts';
import type { EditionContext } from './edition-context.ts';
import { frame } from './frame.ts';
import type { Href } from './link.ts';
import { noticesOf } from './notices.ts';
import { statementView, type StatementView } from './statement.ts';
import { localName } from './locale-context.ts';

/**
 * What the file of an edition shows that is passed from hand to hand: the page without what leads elsewhere. The links that are
 * left are absolute, and are said to need a network.
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
