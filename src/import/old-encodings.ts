import { scriptOf } from '../domain/language-tag.ts';

/** A text in an encoding from before Unicode. */
interface OldText {
  readonly text: string;
  /** What the encoding may have lost. */
  readonly note: string;
  /** Whether its letters are those of the script, so that the encoding is likely to be the right one. */
  readonly isLikely: boolean;
}

const lost =
  'which has no Persian digits and lacks some letters: each "?" can be a character that was lost when it was saved, so compare dates and numbers with the original';
const latin = (name: string): string =>
  `the file is not Unicode, and was read as ${name}: check accented letters, and each "?"`;

/** The letters, marks and punctuation of Arabic script in old encodings. */
const arabic = /[\p{sc=Arabic}\p{M}،؛؟ـ«»“”‘’–—…•×÷\u00a0\u00ad\p{Cf}]/u;

/** Decodes text in the old encoding of the script of `tag` that fits its bytes best; `undefined` if none is known for the script. */
export function decodeOld(bytes: Buffer, tag: string): OldText | undefined {
  if (scriptOf(tag) === 'Arab') return decodeArabic(bytes);
  if (scriptOf(tag) !== 'Latn') return undefined;
  const isTurkish = /^(?:tr|az|ku|kmr|diq|zza)(?:-|$)/.test(tag);
  const text = decode(bytes, isTurkish ? 'windows-1254' : 'windows-1252') ?? '';
  // A text in another script has almost no plain letters.
  const isLikely = share(text.replaceAll(/[^\p{L}]/gu, ''), /[a-z]/i) > 0.5;
  return { text, note: latin(isTurkish ? 'Windows-1254' : 'Windows-1252'), isLikely };
}

/** Windows-1256 and ISO-8859-6 have the same letters at other places. In the wrong one some become é, è or ç. */
function decodeArabic(bytes: Buffer): OldText {
  const windows = decode(bytes, 'windows-1256') ?? '';
  const iso = decode(bytes, 'iso-8859-6');
  const shareOf = (text: string) => share(text.replaceAll(/\p{ASCII}/gu, ''), arabic);
  // No word begins with a vowel mark.
  const isIso =
    iso !== undefined && !/(?<!\p{L})\p{M}/u.test(iso) && shareOf(iso) > shareOf(windows) + 0.05;
  return {
    text: isIso ? iso : windows,
    note: `the file is encoded in ${isIso ? 'ISO-8859-6' : 'Windows-1256'}, ${lost}`,
    isLikely: shareOf(isIso ? iso : windows) > 0.8,
  };
}

/** Returns how many of the characters of a text match, from 0 to 1. */
function share(text: string, pattern: RegExp): number {
  const characters = Array.from(text);
  return characters.length === 0
    ? 1
    : characters.filter((character) => pattern.test(character)).length / characters.length;
}

function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
