import type { Node } from '@takumi-rs/core';
import { keepLoneLetters } from '../../text/lone-letters.ts';
import { fitFontSize } from '../fit-font-size.ts';
import { measure, type Canvas } from './canvas.ts';
import { line } from './frame.ts';
import * as sizes from './sizes.ts';
import type { PictureWords } from './words.ts';

/** Returns the title at a size, and the date below it. */
export const titleBlocks = (words: PictureWords, fontSize: number): Node[] => [
  titleNode(words, fontSize),
  line(words, words.date, {
    fontSize: 30,
    color: words.look.colours.dim,
    width: '100%',
    flexShrink: 0,
  }),
];

const titleNode = (words: PictureWords, fontSize: number): Node =>
  line(words, keepLoneLetters(words.title), {
    fontSize,
    fontWeight: 700,
    ...(words.headingFonts !== undefined && { fontFamily: words.headingFonts }),
    lineHeight: words.dir === 'rtl' ? 1.5 : 1.2,
    textWrap: 'balance',
    overflowWrap: 'anywhere',
    flexShrink: 0,
    width: '100%',
    ...(words.band.length === 0
      ? { color: words.look.colours.ink }
      : {
          color: words.look.colours.dim,
          textDecoration: `line-through ${words.look.colours.accent}`,
        }),
  });

/** Sizes of a title on the first picture. */
const titleSizes = [132, 120, 110, 100, 92, 84, 76, 70, 64, 58, 53, 48, 44, 40, 36, 32, 28, 25, 22];

/** Returns the content of the first picture of several: the title, as large as it fits. */
export async function coverNode(canvas: Canvas, words: PictureWords, room: number): Promise<Node> {
  const longest = Math.max(...words.title.split(/[\s/-]+/).map((word) => word.length));
  const widest = Math.max(sizes.lineWidth / (longest * 0.62), 40);
  const height = async (size: number) =>
    (await measure(canvas, titleNode(words, size), sizes.lineWidth)).height;
  const fitted = await fitFontSize(
    { sizes: titleSizes.filter((size) => size <= widest), limit: room - 100, measure: height },
    Math.sqrt((sizes.lineWidth * room * 0.7) / (words.title.length * 0.75)),
  );
  const { dir } = words;
  return {
    type: 'container',
    dir,
    style: {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'center',
      direction: dir,
      gap: 40,
      width: sizes.lineWidth,
      height: room,
      flexShrink: 0,
    },
    children: titleBlocks(words, fitted.size),
  };
}
