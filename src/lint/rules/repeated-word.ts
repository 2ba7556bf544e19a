import { functionWords } from '../language/function-words.ts';
import { eachMatch } from '../../text/each-match.ts';
import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { proseIn } from '../reading/words.ts';

const patterns = new Map(
  Object.entries(functionWords).map(([language, words]) => [
    language,
    new RegExp(
      // Match the first letter first: looking back from each character is slower.
      String.raw`(?=[${words.map((word) => word.charAt(0)).join('')}])(?<![\p{L}\p{M}\p{N}\u200c'’-])(${words.join('|')})\s+\1(?![\p{L}\p{M}\p{N}\u200c'’-])`,
      'giu',
    ),
  ]),
);

/** Finds frequent words twice in a row. «که که» is a slip; «آرام آرام» and "die, die" are not. */
export const repeatedWord: Rule = {
  name: 'repeated-word',
  family: 'words',
  severity: 'warning',
  about: 'a small word twice in a row: «که که», "the the"',
  languages: Object.keys(functionWords),
  *find(text) {
    const pattern = patterns.get(text.language);
    if (!pattern) return;
    for (const { value, start } of proseIn(text)) {
      for (const { index, 0: found, 1: word = '' } of eachMatch(value, pattern)) {
        const message = `${quoted(word)} is repeated; remove one`;
        yield { start: start + index, end: start + index + found.length, message };
      }
    }
  },
};
