import { named } from '../language/character-names.ts';
import { arabic, latin, unjoining } from '../language/letters.ts';
import { matchesIn } from '../reading/passages.ts';
import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

/** ZWJ between letters that join anyway (except lam and alef), doubled, next to a Latin letter, or alone. */
const idle = new RegExp(
  String.raw`(?<=(?![${unjoining}ل])[${arabic}])\u200d+(?=(?![ء])[${arabic}])|\u200d{2,}|(?<=[${latin}])\u200d|\u200d(?=[${latin}])|(?<=\s|^)\u200d(?=\s|$)`,
  'gu',
);

/** Finds ZWJ without an effect. In abbreviations («ه‍.ش.») and in emoji it has one. */
export const misusedZwj: Rule = {
  name: 'misused-zwj',
  family: 'spaces',
  severity: 'warning',
  about:
    'ZWJ that has no effect: between letters that join anyway, doubled, or next to Latin letters',
  *find(text) {
    for (const { match, start, end } of matchesIn(text, idle)) {
      // Older Kurdish texts distinguish ه from ە by it.
      if (text.language === 'ckb' && match.input[match.index - 1] === 'ه') continue;
      const word = quoted(wordAround(match.input, match.index));
      const message = `${named(match[0])} has no effect in ${word}; remove it`;
      yield { start, end, message, fix: { replacement: '', isSafe: true } };
    }
  },
};
