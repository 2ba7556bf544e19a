import { foldWords } from './fold.ts';

/** Returns the words of a text, to compare texts: folded as for digests, without punctuation and symbols, in lower case. */
export const bareWords = (text: string): string => withoutSigns(foldWords(text)).toLowerCase();

/** Returns a text without punctuation and symbols. */
export const withoutSigns = (text: string): string => text.replaceAll(/[\p{P}\p{S}]+/gu, '');
