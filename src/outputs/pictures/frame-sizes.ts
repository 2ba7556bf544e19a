import type { Node } from '@takumi-rs/core';
import { fitFontSize } from '../fit-font-size.ts';
import { measure, type Canvas } from './canvas.ts';
import { bandLines, issuersNode, urlNode, type FrameSizes } from './frame.ts';
import * as sizes from './sizes.ts';
import type { PictureWords } from './words.ts';

/** Returns the sizes with which the words around the text fit. */
export async function frameSizes(canvas: Canvas, words: PictureWords): Promise<FrameSizes> {
  const fit = async (
    choices: readonly number[],
    limit: number,
    width: number,
    node: (size: number) => Node,
  ) => {
    const height = async (size: number) => (await measure(canvas, node(size), width)).height;
    return (await fitFontSize({ sizes: choices, limit, measure: height }, choices[0] ?? 0)).size;
  };
  const asBlock = (children: Node[]): Node => ({
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', width: '100%' },
    children,
  });
  return {
    issuers: await fit([32, 29, 26, 23, 20], sizes.head, sizes.lineWidth - 130, (size) =>
      asBlock([issuersNode(words, size)]),
    ),
    url: await fit([28, 26, 24, 22, 20, 18, 16], 40, sizes.lineWidth - 68, (size) =>
      urlNode(words, size),
    ),
    band:
      words.band.length === 0
        ? 0
        : await fit([40, 36, 32, 28, 25], sizes.retraction - 16, sizes.lineWidth - 60, (size) =>
            asBlock(bandLines(words, size)),
          ),
  };
}
