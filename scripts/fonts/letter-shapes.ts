import { readFile } from 'node:fs/promises';
import { Blob, Buffer as TextBuffer, ClusterLevel, Face, Font, shape } from 'harfbuzzjs';

/** A glyph, and its place from the left end of a letter on its line. */
type Part = readonly [glyph: number, x: number, y: number];

/** What a letter looks like in one form. */
export interface Shape {
  readonly width: number;
  readonly parts: readonly Part[];
  /** The place of a fatha and of a kasra at this letter. */
  readonly above?: Part | undefined;
  readonly below?: Part | undefined;
}

/** The shapes of letters, by code point and form. A letter without a form in a place of a word does not change there. */
export interface LetterShapes {
  readonly letters: Readonly<Record<string, Partial<Record<Form, Shape>>>>;
  /** Lam and alef, which look different together: `lam alef` in code points, by the form of the lam. */
  readonly pairs: Readonly<
    Record<string, Readonly<Record<'init' | 'medi', readonly [lam: Shape, alef: Shape]>>>
  >;
  /** A shadda with a second mark, by the code point of the second, from the origin of the shadda. */
  readonly stacks: Readonly<Record<string, readonly Part[]>>;
}

const forms = {
  isol: ['', ''],
  init: ['', '\u200d'],
  medi: ['\u200d', '\u200d'],
  fina: ['\u200d', ''],
} as const;
type Form = keyof typeof forms;

const lams = Array.from('لڵڶڷڸ');
const alefs = Array.from('اآأإٱٲٳٵ');
const [fatha, kasra, shadda] = ['\u064e', '\u0650', '\u0651'];
const vowels = Array.from('\u064b\u064c\u064d\u064e\u064f\u0650\u0670');

/** Returns what each letter of Arabic script in a font looks like in each form. */
export async function letterShapes(file: string): Promise<LetterShapes> {
  const face = new Face(new Blob(await readFile(file)));
  const font = new Font(face);
  const characters = Array.from(face.collectUnicodes(), (code) => String.fromCodePoint(code));
  const has = (character: string) => characters.includes(character);
  const letters = characters.filter(
    (character) =>
      /[\p{L}&&\p{Script=Arabic}]/v.test(character) && !/[\ufb50-\ufeff]/.test(character),
  );
  const isLetter = (character: string) => letters.includes(character);

  /** Returns the shape of the letter at an index of a text. */
  const shapeAt = (text: string, index: number): Shape => {
    const marked = (mark: string) =>
      glyphsOf(font, text.slice(0, index + 1) + mark + text.slice(index + 1)).place(
        index + 1,
        index,
      );
    const { width, parts } = glyphsOf(font, text).letter(index);
    return { width, parts, above: marked(fatha), below: marked(kasra) };
  };
  const formsOf = (letter: string) => {
    const isolated = shapeAt(letter, 0);
    const others = Object.entries(forms).map(
      ([form, [before, after]]) => [form, shapeAt(before + letter + after, before.length)] as const,
    );
    return Object.fromEntries(
      others.filter(
        ([form, one]) =>
          form === 'isol' || JSON.stringify(one.parts) !== JSON.stringify(isolated.parts),
      ),
    );
  };
  const pairOf = (lam: string, alef: string) => {
    const both = (before: string): [Shape, Shape] => [
      shapeAt(before + lam + alef, before.length),
      shapeAt(before + lam + alef, before.length + 1),
    ];
    return { init: both(''), medi: both('\u200d') };
  };
  const stackOf = (vowel: string): Part[] => {
    const [, left = 0, base = 0] = glyphsOf(font, `ب${shadda}`).place(1, 0) ?? [];
    const both = glyphsOf(font, `ب${shadda}${vowel}`);
    return [both.places(1, 0), both.places(2, 0)]
      .flat()
      .map(([glyph, x, y]) => [glyph, x - left, y - base]);
  };
  return {
    stacks: Object.fromEntries(vowels.map((vowel) => [codeOf(vowel), stackOf(vowel)])),
    letters: Object.fromEntries(letters.map((letter) => [codeOf(letter), formsOf(letter)])),
    pairs: Object.fromEntries(
      lams
        .filter(isLetter)
        .flatMap((lam) =>
          alefs.filter(has).map((alef) => [`${codeOf(lam)} ${codeOf(alef)}`, pairOf(lam, alef)]),
        ),
    ),
  };
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** Shapes a text from right to left. */
function glyphsOf(font: Font, text: string) {
  const buffer = new TextBuffer();
  buffer.setClusterLevel(ClusterLevel.CHARACTERS);
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  let pen = 0;
  const glyphs = buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const glyph = {
      glyph: codepoint,
      cluster,
      x: pen + xOffset,
      y: yOffset,
      start: pen,
      end: pen + xAdvance,
    };
    pen += xAdvance;
    return glyph;
  });
  const at = (cluster: number) => glyphs.filter((glyph) => glyph.cluster === cluster);
  const startOf = (cluster: number) => Math.min(...at(cluster).map(({ start }) => start));
  const partsOf = (cluster: number, from: number): Part[] =>
    at(cluster).map(({ glyph, x, y }) => [glyph, x - from, y]);
  return {
    letter: (index: number) => {
      const start = startOf(index);
      const end = Math.max(...at(index).map((glyph) => glyph.end));
      return { width: end - start, parts: partsOf(index, start) };
    },
    /** The places of the marks at one index, from the left end of the letter at another. */
    places: (index: number, letter: number) => partsOf(index, startOf(letter)),
    place: (index: number, letter: number) => partsOf(index, startOf(letter))[0],
  };
}
