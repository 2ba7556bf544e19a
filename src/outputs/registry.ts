import { feeds } from './feeds.ts';
import type { EditionOutput, Output } from './output.ts';
import { plainText } from './plain-text.ts';
import { robots } from './robots.ts';
import { securityText } from './security-text.ts';
import { sitemap } from './sitemap.ts';

/** The formats in which every edition can be had. */
export const editionOutputs: readonly EditionOutput[] = [plainText];

/** Every format: the one list. */
export const outputs: readonly Output[] = [
  ...editionOutputs,
  ...feeds(editionOutputs),
  sitemap,
  robots,
  securityText,
];
