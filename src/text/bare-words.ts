import { foldWords } from './fold.ts';

/** Returns the words of a text, to compare texts: folded as for digests, without punctuation and symbols, in lower case. */
export const bareWords = (text: string): string => bareFolded(foldWords(text));

/** Returns the same of a text that `foldWords` has folded. */
export const bareFolded = (folded: string): string =>
  folded.replaceAll(/[\p{P}\p{S}]+/gu, '').toLowerCase();
