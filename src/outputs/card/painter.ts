import { Renderer, type Node } from '@takumi-rs/core';
import { cardShape, issuersNode, lineHeights, titleNode, type Shape } from './drawing.ts';
import { light } from '../../styles/tokens.ts';
import { pngOfFewColours } from './few-colours.ts';
import { fitFontSize } from '../fit-font-size.ts';
import type { FontFaces } from '../font-faces.ts';
import { cardChoice, cardFaces, usualFaces } from './fonts.ts';
import { linesOf, type CardWords } from './words.ts';

/** Draws words as a PNG, by default as a card: the same words give the same bytes. */
export async function paintCard(
  words: CardWords,
  shape: Shape = cardShape,
): Promise<Buffer<ArrayBuffer>> {
  const { size, textWidth, heights, titleSizes, issuersSizes } = shape;
  const { faces, names } = fontsFor(words);
  const renderer = await rendererWith(faces);
  const options = { lang: words.tag, fontFamilies: names };
  const heightOf = async (node: Node) =>
    (await renderer.measure(node, { ...options, width: textWidth })).height;
  const issuers = await fitFontSize(
    {
      sizes: issuersSizes,
      limit: heights.issuers,
      measure: (size) => heightOf(issuersNode(words, size, textWidth)),
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
  const pixels = { data: await draw('raw'), ...size };
  return pngOfFewColours(pixels, Object.values(light)) ?? draw('png');
}

/** Returns the faces that a card needs, and the names of its families in order. */
function fontsFor(words: CardWords): { faces: FontFaces; names: string[] } {
  const lines = linesOf(words);
  const choice = cardChoice(lines.join('\n'), words.dir);
  const used = lines.flatMap((line) => choice.runsOf(line).map(({ family }) => family?.family));
  const isUsual = used.every((name) => name !== undefined && usualFaces.names.includes(name));
  const faces = isUsual ? usualFaces : cardFaces;
  return {
    faces,
    names: choice.order.map(({ family }) => family).filter((name) => faces.names.includes(name)),
  };
}

const renderers = new Map<FontFaces, Promise<Renderer>>();

/** Returns a renderer with these faces. The rare ones are heavy, and most sites never need them. */
function rendererWith(faces: FontFaces): Promise<Renderer> {
  let renderer = renderers.get(faces);
  if (!renderer) {
    renderer = prepare(faces);
    renderers.set(faces, renderer);
  }
  return renderer;
}

async function prepare(faces: FontFaces): Promise<Renderer> {
  const renderer = new Renderer();
  for (const { family, weight, style, data } of faces.faces)
    if (style === 'normal') await renderer.registerFont({ name: family, weight, data });
  return renderer;
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
