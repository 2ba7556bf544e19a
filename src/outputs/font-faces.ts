import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face as CharacterMap } from 'harfbuzzjs';

/** A font face of cards or leaflets. */
export interface Face {
  /** Name of the family in styles. */
  readonly family: string;
  readonly weight: number;
  readonly data: Buffer;
}

/** The font files of a family, one for each weight. */
export interface Family {
  readonly family: string;
  readonly regular: string;
  readonly bold: string;
}

/** Font families in two weights, each a fallback for the ones before it. Files are read on first use. */
export class FontFaces {
  readonly #families: readonly Family[];
  #faces: readonly Face[] | undefined;
  #characters: ReadonlySet<number> | undefined;

  constructor(families: readonly Family[]) {
    this.#families = families;
  }

  get names(): string[] {
    return this.#families.map(({ family }) => family);
  }

  get faces(): readonly Face[] {
    return (this.#faces ??= this.#families.flatMap(({ family, regular, bold }) => [
      { family, weight: 400, data: readFileSync(regular) },
      { family, weight: 700, data: readFileSync(bold) },
    ]));
  }

  /** Whether some family has a character, in both weights. */
  has(character: string): boolean {
    this.#characters ??= [400, 700]
      .map(
        (weight) =>
          new Set(this.faces.filter((face) => face.weight === weight).flatMap(charactersOf)),
      )
      .reduce((all, some) => all.intersection(some));
    return this.#characters.has(character.codePointAt(0) ?? 0) || directionMarks.test(character);
  }

  /**
   * Returns a text as these faces can draw it. Missing pictographs and signs are left out. A missing letter, mark or digit is
   * replaced by the result of `missing`. If that is `undefined`, so is the text: a word without a letter is another word.
   */
  drawable(
    text: string,
    missing: (character: string) => string | undefined = () => undefined,
  ): string | undefined {
    let drawn = '';
    for (const character of text.normalize('NFC')) {
      if (this.has(character)) drawn += character;
      else if (lettersAndDigits.test(character) && !invisible.test(character)) {
        const instead = missing(character);
        if (instead === undefined) return undefined;
        drawn += instead;
      }
    }
    return drawn;
  }
}

const charactersOf = ({ data }: Face): number[] =>
  Array.from(new CharacterMap(new Blob(data)).collectUnicodes());

/** Marks of direction: fonts need no glyph for them. */
const directionMarks = /[\u061c\u200e\u200f\u2066-\u2069]/;
/** Characters without which a word is another word. */
const lettersAndDigits = /[\p{L}\p{Mn}\p{Mc}\p{N}]/u;
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** Vite moves this module, but not the packages. */
const packages = createRequire(import.meta.url);

/** Returns a family of Google Fonts, from an npm package of Expo. */
export function packagedFamily(folder: string, name: string, family: string): Family {
  const file = (weight: string) =>
    packages.resolve(`@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`);
  return { family, regular: file('400Regular'), bold: file('700Bold') };
}
