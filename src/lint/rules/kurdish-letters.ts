import { codePoint, quoted } from '../../text/quote.ts';
import { isArabicTehMarbuta } from '../language/arabic-phrase.ts';
import { arabicScriptLanguages, isKurdish } from '../language/orthography.ts';
import { matchesIn } from '../reading/passages.ts';
import type { Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

/** What older keyboards and fonts have for Kurdish letters. */
const replaced =
  /ه\u200c|[رلویي]\u065a|ة|(?<=[بپتجچحخدرزڕژسشعغفڤقکكگلڵمن])ه(?![\p{L}\p{M}\u200c\u200d])/gu;
const withSmallV: Readonly<Record<string, string>> = { ر: 'ڕ', ل: 'ڵ', و: 'ۆ', ی: 'ێ', ي: 'ێ' };
/** Short words that end in ە, with the ه that other keyboards write for it, and letters that only Kurdish words have. */
const kurdishWord = /^(?:له|به|نه|که|مه|ده|هه|چه|ته|وه|ئه.*)$|[ەۆێڵڕڤ]|^ئ/u;
/** Persian endings: a word with one of them may be a Persian name. */
const persianEnding = /^(?:ها|های|هایی|ای|اند|ام|اش|گی|تر|ترین)(?!\p{L})/u;

/** Finds Kurdish letters that are written by other letters and marks, as older keyboards and fonts do. */
export const kurdishLetters: Rule = {
  name: 'kurdish-letters',
  family: 'letters',
  severity: 'warning',
  about: 'replacements for Kurdish letters: ه or ة for ە, a small v on ڕ ڵ ۆ ێ',
  languages: arabicScriptLanguages(isKurdish),
  *find(text) {
    for (const { match, passage, start, end } of matchesIn(text, replaced)) {
      const [found] = match;
      const around = wordAround(passage.value, match.index);
      // A final ه may be an h, and a word without Kurdish letters may be a name.
      if (found === 'ه' && !kurdishWord.test(around)) continue;
      if (found === 'ة' && isArabicTehMarbuta(passage.value, match.index)) continue;
      const replacement = withSmallV[found[0] ?? ''] ?? 'ە';
      const after = passage.value.slice(match.index + found.length, match.index + found.length + 8);
      const word = quoted(around);
      yield {
        start,
        end,
        message: `${codePoint(found)} is used for a Kurdish letter in ${word}; write ${replacement} (${codePoint(replacement)})`,
        fix: { replacement, isSafe: found !== 'ه' && !persianEnding.test(after) },
      };
    }
  },
};
