import { ownLettersFor } from '../language/alike-letters.ts';
import { arabicMarks } from '../language/letters.ts';
import { arabicOrthographyOf } from '../language/orthography.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

/** Runs of presentation forms, with the marks between them, but not honorifics, ﷼ and ornate brackets. */
const forms = new RegExp(
  `[\\ufb50-\\ufbb1\\ufbd3-\\ufd3d\\ufd50-\\ufdc7\\ufdf0-\\ufdf9\\ufe70-\\ufefc](?:[${arabicMarks}]*[\\ufb50-\\ufbb1\\ufbd3-\\ufd3d\\ufd50-\\ufdc7\\ufdf0-\\ufdf9\\ufe70-\\ufefc])*`,
  'gu',
);

/** Finds Unicode's presentation forms in place of letters: search does not find such words. */
export const presentationForm: Rule = {
  name: 'presentation-form',
  family: 'leftovers',
  severity: 'error',
  about: 'forms of Arabic letters from PDF files in the place of letters: ﻛﺘﺎﺏ for کتاب',
  *find(text) {
    for (const { index, 0: found } of text.value.matchAll(forms)) {
      const replacement = plain(found, text.tag);
      // Words that are one character, such as ﷲ, may be typed on purpose.
      const isWord = /^[\ufdf0-\ufdf9]$/.test(found);
      yield {
        start: index,
        end: index + found.length,
        ...(isWord && { severity: 'warning' }),
        message: `${codePoint(found.slice(0, 1))} is the form of a letter, not the letter itself, in ${quoted(wordAround(text.value, index))}; write ${quoted(replacement)}`,
        fix: { replacement, isSafe: true },
      };
    }
  },
};

/** Returns the letters for a run of presentation forms, as the language writes them. */
function plain(found: string, tag: string): string {
  // The normal form of a mark on its own begins with a space or a tatweel.
  const letters = found
    .replaceAll(/[\ufe70-\ufe7f]/g, (mark) => mark.normalize('NFKC').slice(1))
    .normalize('NFKC');
  const orthography = arabicOrthographyOf(tag);
  if (!orthography) return letters;
  return letters.replaceAll(/[يىكیک]/g, (letter) => {
    const own = orthography.letters.includes(letter) ? [] : ownLettersFor(letter, orthography).own;
    return own[0] ?? letter;
  });
}
