import type { Node } from '@takumi-rs/core';
import { toString } from 'hast-util-to-string';
import type { TextTree } from '../../markdown/statement.ts';
import { measure, type Canvas } from './canvas.ts';
import { line } from './frame.ts';
import { rowsOf } from './rows.ts';
import * as sizes from './sizes.ts';
import { pictureText, type LeafKind } from './text.ts';
import { coverNode, titleBlocks } from './title.ts';
import { flow, windowNode, windowOn } from './window-node.ts';
import { windowsOf } from './windows.ts';
import type { PictureWords } from './words.ts';

interface Setting {
  /** The height that a picture has for its text. */
  readonly room: number;
  /** Returns a text in the spelling that the fonts can draw. */
  readonly drawn: (text: string) => string;
}

/** A text with more letters is never on one picture. */
const neverOnOne = 1500;

/** Returns what each picture shows: all on one if it fits, or else the title on the first, and the text on the others. */
export async function contentsOf(
  canvas: Canvas,
  words: PictureWords,
  text: TextTree,
  { room, drawn }: Setting,
): Promise<Node[]> {
  const { dir, tag, numerals, notices, headingFonts } = words;
  const whole = toString(text);
  const lineHeight = sizes.lineHeightOf(dir, `${notices.join(' ')} ${whole}`);
  const bodyAt = (size: number) => {
    const { blocks, leaves } = pictureText(text, {
      ...{ dir, tag, numerals, size, lineHeight, drawn },
      colours: words.look.colours,
      ...(headingFonts !== undefined && { headingFonts }),
    });
    const first = notices.map((notice) => noticeNode(words, notice, { size, lineHeight }));
    const kinds: LeafKind[] = [...first.map(() => 'text' as const), ...leaves];
    return { blocks: [...first, ...blocks], kinds };
  };
  for (const size of whole.length > neverOnOne ? [] : sizes.singleSizes) {
    const title = titleBlocks(words, Math.round(size * 1.7));
    const together = flow([...title, ...bodyAt(size).blocks], words, size);
    const { height } = await measure(canvas, together, sizes.lineWidth);
    if (height <= room) return [windowNode(together, { top: 0, bottom: height }, room)];
  }
  let contents: Node[] = [];
  for (const size of sizes.textSizes) {
    const { blocks, kinds } = bodyAt(size);
    const laid = await measure(canvas, flow(blocks, words, size), sizes.lineWidth);
    const windows = windowsOf(rowsOf(laid, kinds), room);
    contents = windows.map((window) => windowOn(blocks, laid, window, { words, size, room }));
    if (contents.length < sizes.most) break;
  }
  return [await coverNode(canvas, words, room), ...contents];
}

const noticeNode = (
  words: PictureWords,
  notice: string,
  { size, lineHeight }: { readonly size: number; readonly lineHeight: number },
): Node => ({
  type: 'container',
  dir: words.dir,
  style: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    width: '100%',
    padding: '20px 26px',
    border: `2px solid ${words.band.length > 0 ? words.look.colours.accent : words.look.colours.rule}`,
  },
  children: [
    line(words, notice, {
      fontSize: Math.round(size * 0.8),
      lineHeight,
      width: '100%',
      overflowWrap: 'anywhere',
    }),
  ],
});
