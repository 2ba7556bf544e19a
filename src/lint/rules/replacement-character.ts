import { named } from '../language/character-names.ts';
import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

/** What programs write in place of a character that they could not read. */
export const replacementCharacter: Rule = {
  name: 'replacement-character',
  family: 'leftovers',
  severity: 'error',
  about: 'U+FFFD and U+FFFC, where a character or a picture was lost',
  *find({ value }) {
    for (const { index, 0: found } of value.matchAll(/\ufffd+|\ufffc+/g)) {
      const word = quoted(wordAround(value, index));
      yield {
        start: index,
        end: index + found.length,
        message: found.startsWith('\ufffd')
          ? `${named(found)} stands where something was lost, in ${word}; write it again from the source`
          : `${named(found)} stands where a picture or another object was; remove it, or put that in`,
      };
    }
  },
};
