import { paths } from '../domain/urls.ts';
import type { EditionContext } from '../views/edition-context.ts';
import type { Offer } from '../views/statement.ts';
import { api } from './api.ts';
import { bibtex } from './citation/bibtex.ts';
import { cslJson } from './citation/csl-json.ts';
import { card } from './card.ts';
import { bundle } from './bundle.ts';
import { epub, epubCollection } from './epub.ts';
import { feeds } from './feeds.ts';
import { handbill, leaflet, poster } from './leaflet.ts';
import { messages } from './messages.ts';
import { cardSize } from './card/drawing.ts';
import { isMade, type EditionOutput, type Output } from './output.ts';
import { offlinePage } from './offline-page.ts';
import { pictures, stories } from './pictures.ts';
import { plainText } from './plain-text.ts';
import { search } from './search.ts';
import { searchPage } from './search-page.ts';
import { robots } from './robots.ts';
import { securityText } from './security-text.ts';
import { webxdc } from './webxdc.ts';
import { sitemap } from './sitemap.ts';

/** The formats of every edition. Readers are offered them in this order. */
export const editionFormats: readonly EditionOutput[] = [
  leaflet,
  poster,
  handbill,
  epub,
  offlinePage,
  plainText,
  messages,
  pictures,
  stories,
  card,
  bundle,
  cslJson,
  bibtex,
];

/** The formats that pages and feeds offer to readers. */
const offeredOutputs = editionFormats.flatMap((output) =>
  output.offer === undefined ? [] : [{ ...output, ...output.offer }],
);

const offeredOf = (context: EditionContext) =>
  offeredOutputs.flatMap((output) => {
    const name = context.locale.strings[output.use];
    return name !== undefined && isMade(output, context) ? [{ ...output, name }] : [];
  });

/** Every output. This is the only list. */
export const outputs: readonly Output[] = [
  ...editionFormats,
  ...feeds(offeredOf),
  ...api(editionFormats),
  epubCollection,
  webxdc,
  searchPage,
  search,
  sitemap,
  robots,
  securityText,
];

/** Returns the formats and the preview picture of an edition, for its page. */
export const offerOf = (context: EditionContext): Offer => ({
  formats: offeredOf(context),
  ...(isMade(card, context) && {
    picture: {
      path: paths.output(context.edition.tag, context.edition.id, card.extension),
      ...cardSize,
    },
  }),
});
