import { foldWords } from './fold.ts';

/** The words of a text and nothing else, to compare by: as they are folded for digests, without signs and in one letter case. */
export const bareWords = (text: string): string =>
  foldWords(text)
    .replaceAll(/[\p{P}\p{S}]/gu, '')
    .toLowerCase();
