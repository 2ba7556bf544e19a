import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face as CharacterMap } from 'harfbuzzjs';

/** A font face of cards or leaflets. */
export interface Face {
  /** Name of the family in styles. */
  readonly family: string;
  readonly weight: 400 | 700;
  readonly style: 'normal' | 'italic';
  readonly data: Buffer;
}

/** The font files of a family. */
export interface Family {
  readonly family: string;
  readonly regular: string;
  /** Families of signs have one weight. */
  readonly bold?: string;
  readonly italic?: string;
  readonly boldItalic?: string;
  /** What it draws first: `letters` are tried last for signs, `emoji` first for emoji. By default, everything. */
  readonly for?: 'letters' | 'emoji';
  /** A letter of the only script that it draws. Its file is not read for texts without one. */
  readonly script?: RegExp;
}

/** Font families, each a fallback for the ones before it. Files are read on first use. */
export class FontFaces {
  readonly first: Family;
  readonly families: readonly Family[];
  #faces: readonly Face[] | undefined;
  readonly #characters = new Map<Family, ReadonlySet<number>>();

  constructor(first: Family, ...others: readonly Family[]) {
    this.first = first;
    this.families = [first, ...others];
  }

  get names(): string[] {
    return this.families.map(({ family }) => family);
  }

  get faces(): readonly Face[] {
    return (this.#faces ??= this.families.flatMap(
      ({ family, regular, bold, italic, boldItalic }) => [
        ...faceOf(family, 400, 'normal', regular),
        ...faceOf(family, 700, 'normal', bold),
        ...faceOf(family, 400, 'italic', italic),
        ...faceOf(family, 700, 'italic', boldItalic),
      ],
    ));
  }

  /** Whether a family has all characters of a text, in both weights. Marks of direction and the like need no glyph. */
  has(family: Family, text: string): boolean {
    if (family.script && !family.script.test(text)) return false;
    const characters = this.#charactersOf(family);
    for (const character of text)
      if (!characters.has(character.codePointAt(0) ?? 0) && !invisible.test(character))
        return false;
    return true;
  }

  #charactersOf(family: Family): ReadonlySet<number> {
    let characters = this.#characters.get(family);
    if (!characters) {
      const { regular, bold } = family;
      const inRegular = charactersOfFont(regular);
      characters = bold === undefined ? inRegular : inRegular.intersection(charactersOfFont(bold));
      this.#characters.set(family, characters);
    }
    return characters;
  }
}

const faceOf = (
  family: string,
  weight: Face['weight'],
  style: Face['style'],
  file: string | undefined,
): Face[] => (file === undefined ? [] : [{ family, weight, style, data: readFileSync(file) }]);

/** Returns the characters that the font in a file has. */
export const charactersOfFont = (file: string): Set<number> =>
  new Set(new CharacterMap(new Blob(readFileSync(file))).collectUnicodes());

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;

/** Vite moves this module, but not the packages. */
const packages = createRequire(import.meta.url);

/** Returns the file of a Google font in an npm package of Expo. */
export const packagedFont = (file: string): string =>
  packages.resolve(`@expo-google-fonts/${file}.ttf`);

/** Returns a family of Google Fonts in two weights. */
export const packagedFamily = (folder: string, name: string, family: string): Family => ({
  family,
  regular: packagedFont(`${folder}/400Regular/${name}_400Regular`),
  bold: packagedFont(`${folder}/700Bold/${name}_700Bold`),
});
