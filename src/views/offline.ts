import { absoluteUrl, paths } from '../domain/urls.ts';
import type { PageContext } from './edition-context.ts';
import { frame } from './frame.ts';
import { frameLook } from './frame-look.ts';
import type { Href } from './link.ts';
import { isRetraction } from '../domain/edition.ts';
import { isCorrection, noticesOf } from './notices.ts';
import { colophonWith, issuersOf, statementView, type StatementView } from './statement.ts';
import { localName } from './locale-context.ts';

/**
 * Returns the offline page of an edition: its page without navigation. The links that remain are absolute, and a line says
 * that they need the internet.
 */
export function offlineView(context: PageContext): StatementView {
  const { catalog, locale, statement } = context;
  const href: Href = (path) => absoluteUrl(catalog.site.url, path);
  const address = href(paths.edition(locale.tag, statement.id));
  const view = statementView(context);
  const issuers = statement.issuers.map((issuer) => localName(catalog, issuer.name, locale));
  const colophon = colophonWith(issuers, context, href);
  return {
    ...view,
    frame: {
      ...frame({
        catalog,
        locale,
        path: paths.edition(locale.tag, statement.id),
        title: context.edition.title,
        translations: () => undefined,
        href,
      }),
      metadata: undefined,
      look: frameLook(catalog.site, undefined),
      languages: [],
      sections: [],
      pages: [],
    },
    ...issuersOf(issuers, locale),
    topics: [],
    notices: noticesOf(context, href).filter(
      (notice) => !isRetraction(notice) && !isCorrection(notice),
    ),
    take: undefined,
    colophon: {
      ...colophon,
      facts: [
        ...colophon.facts,
        {
          name: locale.strings.needsNetwork,
          values: [{ link: { text: address, tag: 'und', dir: 'ltr', href: address } }],
        },
      ],
    },
    neighbours: [],
  };
}
