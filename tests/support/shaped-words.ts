import { Blob, Buffer as Line, Face, Font, shape } from 'harfbuzzjs';

/** A glyph as it is drawn: its outline and its place. */
interface DrawnGlyph {
  readonly outline: string;
  readonly place: readonly (number | undefined)[];
}

/** Returns a function that shapes words of Arabic script with a font, as browsers and e-readers do. */
export function shaperOf(bytes: Uint8Array): (word: string) => DrawnGlyph[] {
  const font = new Font(new Face(new Blob(bytes)));
  return (word) => {
    const line = new Line();
    line.addText(word);
    line.guessSegmentProperties();
    shape(font, line);
    return line
      .getGlyphInfosAndPositions()
      .map(({ codepoint, xAdvance, yAdvance, xOffset, yOffset }) => ({
        outline: font.glyphToPath(codepoint),
        place: [xAdvance, yAdvance, xOffset, yOffset],
      }));
  };
}
