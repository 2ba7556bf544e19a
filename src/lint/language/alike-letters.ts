import type { Orthography } from './orthographies.ts';

/** Letters that are one letter for readers, as different keyboards type it. The plainest is first. */
const same = ['یيى', 'کكڪ', 'هہھ', 'گګ', 'ةۃ', 'ۀۂ'];

/** Letters that look alike, or differ in a mark only. The plainest is first. */
const alike = [
  'یيىےۓېۍێۑؠؽ',
  'هہھەۿ',
  'ۀۂ',
  'گګڳڱ',
  'وۆۇۈۉۊۋۄۏ',
  'رڕړڑڙڔ',
  'لڵ',
  'نںڼڻڽݨ',
  'اٱٲٳ',
  'فڤڡڦ',
  'قٯڧڨ',
  'تټٹٽٿ',
  'دډڈڊڏ',
  'بٮٻڀ',
];

interface OwnLetters {
  readonly own: readonly string[];
  readonly isSame: boolean;
}

const kept = new WeakMap<Orthography, Map<string, OwnLetters>>();

/**
 * Returns the letters of a language that `letter` may have been typed for. If there is only one and `isSame`, it
 * is certain. The list is empty if no letter of the language looks like `letter`. Cached, because a text has most letters often.
 */
export function ownLettersFor(letter: string, orthography: Orthography): OwnLetters {
  const known = kept.get(orthography) ?? new Map<string, OwnLetters>();
  const found = known.get(letter) ?? findOwnLetters(letter, orthography);
  kept.set(orthography, known.set(letter, found));
  return found;
}

function findOwnLetters(letter: string, { letters }: Orthography): OwnLetters {
  const among = (groups: readonly string[]): string[] =>
    Array.from(groups.find((group) => group.includes(letter)) ?? '').filter((one) =>
      letters.includes(one),
    );
  // Where ه is no letter, as in Uyghur, it was typed for the vowel ە more often than for an h.
  if ('هہ'.includes(letter) && !letters.includes('ه') && letters.includes('ە'))
    return { own: ['ە', 'ھ'], isSame: false };
  const own = among(same);
  return own.length > 0 ? { own, isSame: true } : { own: among(alike), isSame: false };
}

/** Returns a text with one letter for all that look alike, to compare texts by. */
export const withoutLookAlikes = (text: string): string =>
  text.replaceAll(anyAlike, (letter) => plainest.get(letter) ?? letter);

const plainest = new Map(
  [...same, ...alike]
    .toReversed()
    .flatMap((group) => Array.from(group, (letter): [string, string] => [letter, group.charAt(0)])),
);
const anyAlike = new RegExp(`[${Array.from(plainest.keys()).join('')}]`, 'gu');
