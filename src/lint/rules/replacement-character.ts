import { named } from '../language/character-names.ts';
import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { wordAround } from '../reading/words.ts';

/** Finds what programs write in place of a character or an object that they cannot read. */
export const replacementCharacter: Rule = {
  name: 'replacement-character',
  family: 'leftovers',
  severity: 'error',
  about: 'U+FFFD or U+FFFC in the place of a lost character or picture',
  *find({ value }) {
    for (const { index, 0: found } of value.matchAll(/\ufffd+|\ufffc+/g)) {
      const word = quoted(wordAround(value, index));
      yield {
        start: index,
        end: index + found.length,
        message: found.startsWith('\ufffd')
          ? `${named(found)} replaces a lost character, in ${word}; copy it from the source`
          : `${named(found)} replaces a picture or another object; remove it, or add the object`,
      };
    }
  },
};
