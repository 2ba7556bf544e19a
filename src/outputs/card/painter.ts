import { Renderer, type Node } from '@takumi-rs/core';
import { buildFingerprint } from '../../cache/build-fingerprint.ts';
import {
  cardNode,
  cardSize,
  heights,
  issuersNode,
  issuersSizes,
  lineHeights,
  textWidth,
  titleNode,
  titleSizes,
} from './drawing.ts';
import { fitFontSize } from '../fit-font-size.ts';
import { cardFaces } from './fonts.ts';
import type { CardWords } from './words.ts';

/** Draws a card as a PNG: the same words give the same bytes. */
export async function paintCard(words: CardWords): Promise<Buffer> {
  const renderer = await (prepared ??= prepare());
  const options = { lang: words.tag, fontFamilies: cardFaces.names };
  const heightOf = async (node: Node) =>
    (await renderer.measure(node, { ...options, width: textWidth })).height;
  const issuers = await fitFontSize(
    {
      sizes: issuersSizes,
      limit: heights.issuers,
      measure: (size) => heightOf(issuersNode(words, size)),
    },
    issuersSizes[0],
  );
  const title = await fitFontSize(
    {
      sizes: titleSizes.filter((size) => size <= widestOf(words)),
      limit: heights.both - issuers.height,
      measure: (size) => heightOf(titleNode(words, size)),
    },
    guessOf(words),
  );
  const node = cardNode(words, { title: title.size, issuers: issuers.size });
  return renderer.render(node, { ...options, ...cardSize, format: 'png' });
}

/** Returns the cache key of a card: its words and the build fingerprint. */
export const recipeOfCard = (words: CardWords): string[] => [
  JSON.stringify(words),
  buildFingerprint(),
];

let prepared: Promise<Renderer> | undefined;

async function prepare(): Promise<Renderer> {
  const renderer = new Renderer();
  for (const { family, weight, data } of cardFaces.faces)
    await renderer.registerFont({ name: family, weight, data });
  return renderer;
}

/** Width of a bold letter relative to its size: on average, with the space at line ends; and in a wide word. */
const letter = { usual: 0.53, wide: 0.62 } as const;

/** Returns the size at which a title roughly fills its space. */
function guessOf({ title, dir }: CardWords): number {
  const area = title.length * letter.usual * lineHeights[dir];
  return Math.sqrt((textWidth * (heights.both - 45)) / area);
}

/** Returns the largest size at which the longest word fits into a line, so that it is not broken, but at least 41. */
function widestOf({ title }: CardWords): number {
  const longest = Math.max(...title.split(/[\s/-]+/).map((word) => word.length));
  return Math.max(textWidth / (longest * letter.wide), 41);
}
