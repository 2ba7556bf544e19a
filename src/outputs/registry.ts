import { api } from './api.ts';
import { bibtex } from './citation/bibtex.ts';
import { cslJson } from './citation/csl-json.ts';
import { card } from './card.ts';
import { feeds } from './feeds.ts';
import { messages } from './messages.ts';
import type { EditionOutput, Output } from './output.ts';
import { plainText } from './plain-text.ts';
import { robots } from './robots.ts';
import { securityText } from './security-text.ts';
import { sitemap } from './sitemap.ts';

/** The formats of every edition. */
const editionOutputs: readonly EditionOutput[] = [plainText, messages, cslJson, bibtex, card];

/** Those that pages and feeds offer to readers. */
export const offeredOutputs = editionOutputs.flatMap((output) =>
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
