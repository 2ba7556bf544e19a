/** The order of the letters of languages that ICU does not sort, as CLDR lists their alphabets. */
const alphabets: Readonly<Record<string, string>> = {
  ckb: 'ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ',
};

/** Letters that are typed for others. */
const sameAs: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ھ: 'ه', ہ: 'ه' };

type Compare = (a: string, b: string) => number;

const known = new Map<string, Compare>();

/** Returns a function that compares two texts in the order of a language, the same on every machine. */
export function collationOf(tag: string): Compare {
  const compare = known.get(tag) ?? newCollation(tag);
  known.set(tag, compare);
  return compare;
}

function newCollation(tag: string): Compare {
  // Without English, a language that ICU does not know is sorted by the language of the machine.
  const { compare } = new Intl.Collator([tag, 'en']);
  const alphabet = alphabets[tag];
  return alphabet === undefined ? compare : byAlphabet(alphabet, compare);
}

/** Returns a function that compares texts sign by sign: spaces and digits, then the letters of an alphabet, then others. */
function byAlphabet(alphabet: string, otherwise: Compare): Compare {
  const places = new Map(Array.from(alphabet, (letter, place) => [letter, place]));
  const placeOf = (sign: string) => places.get(sameAs[sign] ?? sign);
  const rankOf = (sign: string) => (placeOf(sign) !== undefined ? 1 : /\p{L}/u.test(sign) ? 2 : 0);
  const compareSigns: Compare = (a, b) =>
    rankOf(a) - rankOf(b) || (placeOf(a) ?? 0) - (placeOf(b) ?? 0) || otherwise(fold(a), fold(b));
  return (a, b) => {
    const [first, second] = [signsOf(a), signsOf(b)];
    for (const [index, sign] of first.entries()) {
      const other = second[index];
      if (other === undefined) return 1;
      const order = compareSigns(sign, other);
      if (order !== 0) return order;
    }
    return first.length - second.length || otherwise(a, b);
  };
}

const fold = (sign: string): string => sameAs[sign] ?? sign;

/** Returns the signs of a text without marks, joiners and tatweel, which do not count. */
const signsOf = (text: string): string[] =>
  Array.from(text.normalize('NFC').replaceAll(/[\p{M}\p{Cf}\u0640]/gu, ''));
