import { paths } from '../domain/urls.ts';
import type { EditionContext } from '../views/edition-context.ts';
import type { Offer } from '../views/statement.ts';
import { api } from './api.ts';
import { bibtex } from './citation/bibtex.ts';
import { cslJson } from './citation/csl-json.ts';
import { card } from './card.ts';
import { feeds } from './feeds.ts';
import { messages } from './messages.ts';
import { cardSize } from './card/drawing.ts';
import { isMade, type EditionOutput, type Output } from './output.ts';
import { plainText } from './plain-text.ts';
import { robots } from './robots.ts';
import { securityText } from './security-text.ts';
import { sitemap } from './sitemap.ts';

/** The formats of every edition. */
const editionOutputs: readonly EditionOutput[] = [plainText, messages, cslJson, bibtex, card];

/** Those that pages and feeds offer to readers. */
const offeredOutputs = editionOutputs.flatMap((output) =>
  output.label === undefined ? [] : [{ ...output, label: output.label }],
);

/** Every format: the one list. */
export const outputs: readonly Output[] = [
  ...editionOutputs,
  ...feeds(offeredOutputs),
  ...api(editionOutputs),
  sitemap,
  robots,
  securityText,
];

/** What there is of an edition beside its page. */
export const offerOf = (given: EditionContext): Offer => ({
  formats: offeredOutputs.filter((output) => isMade(output, given)),
  ...(isMade(card, given) && {
    picture: {
      path: paths.output(given.edition.tag, given.edition.id, card.extension),
      ...cardSize,
    },
  }),
});
