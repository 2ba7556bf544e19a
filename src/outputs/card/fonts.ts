import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face } from 'harfbuzzjs';

/** A face that cards are set in. */
export interface CardFont {
  /** By which styles ask for it. */
  readonly family: string;
  readonly weight: number;
  readonly data: Buffer;
}

/**
 * The families, each standing in for what those before it lack: Vazirmatn has Persian, Arabic and Kurdish, and the Latin of
 * Roboto; Roboto itself has more Latin, Greek and Cyrillic; Noto Sans Arabic the rarer letters of Arabic script.
 */
const families = [
  { family: 'Vazirmatn', folder: 'vazirmatn' },
  { family: 'Roboto', folder: 'roboto' },
  { family: 'NotoSansArabic', folder: 'noto-sans-arabic' },
] as const;

const weights = [
  { weight: 400, name: '400Regular' },
  { weight: 700, name: '700Bold' },
] as const;

export const familyNames: readonly string[] = families.map(({ family }) => family);

let read: readonly CardFont[] | undefined;

/** Every face, in the order in which they stand in for each other; read from the packages that they come in when first asked for. */
export const cardFonts = (): readonly CardFont[] =>
  (read ??= families.flatMap(({ family, folder }) =>
    weights.map(({ weight, name }) => ({
      family,
      weight,
      data: readFileSync(
        packages.resolve(`@expo-google-fonts/${folder}/${name}/${family}_${name}.ttf`),
      ),
    })),
  ));

/** Vite moves this module, and leaves the packages where they are. */
const packages = createRequire(import.meta.url);

let known: ReadonlySet<number> | undefined;

/** The characters that can be drawn in every weight, by whichever family. */
const characters = (): ReadonlySet<number> =>
  (known ??= weights
    .map(
      ({ weight }) =>
        new Set(
          cardFonts()
            .filter((font) => font.weight === weight)
            .flatMap(({ data }) => Array.from(new Face(new Blob(data)).collectUnicodes())),
        ),
    )
    .reduce((all, some) => all.intersection(some)));

/**
 * A text as the fonts can draw it: without the pictographs and signs that they lack. `undefined` where they lack a letter, a
 * mark or a digit: a word with a hole in it would be another word.
 */
export function drawable(text: string): string | undefined {
  let drawn = '';
  for (const character of text.normalize('NFC')) {
    if (characters().has(character.codePointAt(0) ?? 0) || ordersLines.test(character))
      drawn += character;
    else if (spells.test(character) && !isNeverSeen.test(character)) return undefined;
  }
  return drawn.replaceAll(/ {2,}/g, ' ').trim();
}

const ordersLines = /[\u061c\u200e\u200f\u2066-\u2069]/;
const spells = /[\p{L}\p{Mn}\p{Mc}\p{N}]/u;
const isNeverSeen = /\p{Default_Ignorable_Code_Point}/u;
