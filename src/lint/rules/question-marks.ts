import { directionOf } from '../../domain/language-tag.ts';
import { matchesIn } from '../reading/passages.ts';
import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** A word of only `?`: Windows-1256 writes it for Persian digits, other encodings for all letters. */
const lost = /(?<![^\s(«"“-])\?{2,}(?![^\s)»"”،؛:.-])(?:[ -]\?{2,}(?![^\s)»"”،؛:.-]))*/g;

/** Finds question marks where letters or digits were. */
export const questionMarks: Rule = {
  name: 'question-marks',
  family: 'leftovers',
  severity: 'warning',
  about: 'a word of only question marks, where an old encoding lost letters or digits',
  *find(text) {
    const isArabic = directionOf(text.tag) === 'rtl';
    for (const { match, start, end } of matchesIn(text, lost)) {
      const [found] = match;
      // In Latin script ?? may be emphasis; several words of ? are not.
      if (!isArabic && !isSeveralWords(found)) continue;
      const message = `${quoted(found)} may stand for lost letters or digits; copy them from the source, or write one question mark right after its word`;
      yield { start, end, message };
    }
  },
};

const isSeveralWords = (found: string): boolean => {
  const words = found.split(/[ -]/);
  return words.length > 1 && words.some(({ length }) => length > 2);
};
