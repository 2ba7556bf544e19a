import { hash } from 'node:crypto';
import type { TextDigests } from '../domain/text-digests.ts';
import { canonicalText } from '../text/canonical.ts';
import { foldWords } from '../text/fold.ts';

/**
 * Returns the digests of a title and the blocks of its text.
 * @param folded the blocks, each by `foldWords`: other digests are made from them too
 */
export const digestText = (
  title: string,
  blocks: readonly string[],
  folded: readonly string[] = blocks.map(foldWords),
): TextDigests => ({
  text: hash('sha256', canonicalText(title, blocks)),
  // Folding removes what is between blocks, so this is the folded canonical text.
  words: hash('sha256', foldWords(title) + folded.join('')),
});
