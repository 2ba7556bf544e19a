import { codePoint } from '../../text/quote.ts';
import { rememberLast } from '../../text/remember-last.ts';

/** Names of characters that are invisible or look like others, from the Unicode Character Database. */
const names: Readonly<Record<string, string>> = {
  '\t': 'tab',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u034f': 'combining grapheme joiner',
  '\u061c': 'Arabic letter mark',
  '\u0640': 'tatweel',
  '\u115f': 'Hangul filler',
  '\u1160': 'Hangul filler',
  '\u1680': 'Ogham space mark',
  '\u180e': 'Mongolian vowel separator',
  '\u2000': 'en quad',
  '\u2001': 'em quad',
  '\u2002': 'en space',
  '\u2003': 'em space',
  '\u2004': 'three-per-em space',
  '\u2005': 'four-per-em space',
  '\u2006': 'six-per-em space',
  '\u2007': 'figure space',
  '\u2008': 'punctuation space',
  '\u2009': 'thin space',
  '\u200a': 'hair space',
  '\u200b': 'zero width space',
  '\u200c': 'zero width non-joiner',
  '\u200d': 'zero width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u202f': 'narrow no-break space',
  '\u205f': 'medium mathematical space',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\u3000': 'ideographic space',
  '\u3164': 'Hangul filler',
  '\ufeff': 'zero width no-break space, or byte order mark',
  '\uffa0': 'Hangul filler',
  '\ufffc': 'object replacement character',
  '\ufffd': 'replacement character',
};

/** Names for kinds of characters, for those that are not in `names`. */
const kinds: readonly (readonly [kind: RegExp, name: string])[] = [
  [/^\p{Variation_Selector}/u, 'variation selector'],
  [/^[\u2061-\u2064]/, 'invisible sign of mathematics'],
  [/^[\u206a-\u206f]/, 'deprecated format character'],
  [/^[\ufff9-\ufffb]/, 'interlinear annotation'],
  [/^[\u{e0000}-\u{e007f}]/u, 'tag character'],
  [/^\p{Co}/u, 'private use'],
  [/^\p{Noncharacter_Code_Point}/u, 'noncharacter'],
  [/^\p{Cn}/u, 'unassigned'],
  [/^\p{Cs}/u, 'half of a surrogate pair'],
];

/** Returns the first character of `text` as messages name it: `U+200B (zero width space)`. */
export const named = rememberLast((text: string): string => {
  const character = String.fromCodePoint(text.codePointAt(0) ?? 0);
  const name = names[character] ?? kinds.find(([kind]) => kind.test(character))?.[1];
  return name === undefined ? codePoint(character) : `${codePoint(character)} (${name})`;
});
