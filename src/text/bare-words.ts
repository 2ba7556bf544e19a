import { foldWords } from './fold.ts';

/** Returns the words of a text, to compare texts: folded as for digests, without punctuation and symbols, in lower case. */
export const bareWords = (text: string): string =>
  foldWords(text)
    .replaceAll(/[\p{P}\p{S}]/gu, '')
    .toLowerCase();
