import type { Node } from '@takumi-rs/core';
import { cardShape, issuersNode, lineHeights, titleNode, type Shape } from './drawing.ts';
import { fitFontSize } from '../fit-font-size.ts';
import { free } from '../png/free.ts';
import { rendererFor } from './renderer.ts';
import { linesOf, type CardWords } from './words.ts';

/** Draws words as a PNG of a shape: the same words give the same bytes. */
export async function paintCard(
  words: CardWords,
  shape: Shape = cardShape({ marks: [] }),
): Promise<Buffer<ArrayBuffer>> {
  const { size, textWidth, heights, titleSizes, issuersSizes } = shape;
  const issuersLines = { width: shape.issuersWidth ?? textWidth, lines: shape.issuersLines };
  const { renderer, fontFamilies } = await rendererFor(
    linesOf(words),
    words.dir,
    words.look.headings,
  );
  const options = { lang: words.tag, fontFamilies };
  const heightOf = async (node: Node) =>
    (await renderer.measure(node, { ...options, width: textWidth })).height;
  const issuers = await fitFontSize(
    {
      sizes: issuersSizes,
      limit: heights.issuers,
      measure: (size) => heightOf(issuersNode(words, size, issuersLines)),
    },
    issuersSizes[0] ?? 0,
  );
  const title = await fitFontSize(
    {
      sizes: titleSizes.filter((size) => size <= widestOf(words, textWidth)),
      limit: heights.both - issuers.height,
      measure: (size) => heightOf(titleNode(words, size, textWidth)),
    },
    guessOf(words, shape),
  );
  const node = shape.draw(words, { title: title.size, issuers: issuers.size });
  const draw = (format: 'raw' | 'png') => renderer.render(node, { ...options, ...size, format });
  const data = await draw('raw');
  const png = shape.pack({ data, ...size }, words.look.colours);
  free(data);
  return png ?? draw('png');
}

/** Width of a bold letter relative to its size: on average, with the space at line ends; and in a wide word. */
const letter = { usual: 0.53, wide: 0.62 } as const;

/** Returns the size at which a title roughly fills its space. */
function guessOf({ title, dir }: CardWords, { textWidth, heights }: Shape): number {
  const area = title.length * letter.usual * lineHeights[dir];
  return Math.sqrt((textWidth * (heights.both - 45)) / area);
}

/** Returns the largest size at which the longest word fits into a line, so that it is not broken, but at least 41. */
function widestOf({ title }: CardWords, textWidth: number): number {
  const longest = Math.max(...title.split(/[\s/-]+/).map((word) => word.length));
  return Math.max(textWidth / (longest * letter.wide), 41);
}
