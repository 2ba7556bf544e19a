import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face as CharacterMap } from 'harfbuzzjs';

/** A face that pictures and leaflets are set in. */
export interface Face {
  /** By which styles ask for it. */
  readonly family: string;
  readonly weight: number;
  readonly data: Buffer;
}

/** Where the faces of a family are: a file for each weight. */
export interface Family {
  readonly family: string;
  readonly regular: string;
  readonly bold: string;
}

/** Faces in two weights that stand in for each other, in their order; read when first asked for. */
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

  /** Whether a character can be drawn in both weights, by whichever family. */
  has(character: string): boolean {
    this.#characters ??= [400, 700]
      .map(
        (weight) =>
          new Set(this.faces.filter((face) => face.weight === weight).flatMap(charactersOf)),
      )
      .reduce((all, some) => all.intersection(some));
    return this.#characters.has(character.codePointAt(0) ?? 0) || ordersLines.test(character);
  }

  /**
   * A text as these faces can draw it: without the pictographs and signs that they lack, and each letter, mark or digit that
   * they lack as `missing` has it. `undefined` where that has none: a word with a hole in it would be another word.
   */
  drawable(
    text: string,
    missing: (character: string) => string | undefined = () => undefined,
  ): string | undefined {
    let drawn = '';
    for (const character of text.normalize('NFC')) {
      if (this.has(character)) drawn += character;
      else if (spells.test(character) && !isNeverSeen.test(character)) {
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

const ordersLines = /[\u061c\u200e\u200f\u2066-\u2069]/;
const spells = /[\p{L}\p{Mn}\p{Mc}\p{N}]/u;
const isNeverSeen = /\p{Default_Ignorable_Code_Point}/u;

/** Vite moves this module, and leaves the packages where they are. */
const packages = createRequire(import.meta.url);

/** A family of Google Fonts, as the npm packages of Expo have it. */
export function packagedFamily(folder: string, name: string, family: string): Family {
  const file = (weight: string) =>
    packages.resolve(`@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`);
  return { family, regular: file('400Regular'), bold: file('700Bold') };
}
