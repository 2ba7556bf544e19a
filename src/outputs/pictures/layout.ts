import type { Node } from '@takumi-rs/core';
import { toString } from 'hast-util-to-string';
import type { TextTree } from '../../markdown/statement.ts';
import { visit } from '../../text/visit.ts';
import { cardChoice, hasSerif } from '../card/fonts.ts';
import { rendererFor } from '../card/renderer.ts';
import { gelasio } from '../fallback-families.ts';
import type { Canvas } from './canvas.ts';
import { contentsOf } from './contents.ts';
import { frameSizes } from './frame-sizes.ts';
import { pictureNode } from './frame.ts';
import * as sizes from './sizes.ts';
import { linesAround, type PictureWords } from './words.ts';

/** The pictures of a text, and what draws them. */
export interface Laid {
  readonly canvas: Canvas;
  readonly pictures: readonly Node[];
}

/** Lays a text out as a set of pictures. */
export async function layOutPictures(
  given: PictureWords,
  text: TextTree,
  form: sizes.Form,
): Promise<Laid> {
  const lines = [...linesAround(given), toString(text)];
  const choice = cardChoice(lines.join('\n'), given.dir);
  const drawn = (part: string) =>
    choice
      .runsOf(part)
      .map((run) => run.text)
      .join('');
  const { headings } = given.look;
  const { renderer, fontFamilies: all } = await rendererFor(lines, given.dir, headings);
  const fontFamilies = choice.order.map(({ family }) => family).filter((one) => all.includes(one));
  const headingFonts = serifFor(given, text) ? [serif, ...fontFamilies].join(', ') : undefined;
  const words = {
    ...drawnWords(given, drawn),
    ...(headingFonts !== undefined && { headingFonts }),
  };
  const canvas: Canvas = { renderer, options: { lang: words.tag, fontFamilies } };
  const frame = await frameSizes(canvas, words);
  const room = sizes.roomOf(form, words.band.length > 0);
  const contents = await contentsOf(canvas, words, text, { room, drawn });
  const pictures = contents.map((content, index) =>
    pictureNode(words, form, frame, [index + 1, contents.length], content),
  );
  return { canvas, pictures };
}

/** Returns whether headings have the serif: it is the face of the theme, and it has all their letters. */
function serifFor({ dir, look, title }: PictureWords, text: TextTree): boolean {
  if (!hasSerif(dir, look.headings)) return false;
  const headings: string[] = [];
  visit(text, 'element', (element) => {
    if (/^h[2-6]$/.test(element.tagName)) headings.push(toString(element));
  });
  return cardChoice([title, ...headings].join('\n'), dir, look.headings).main.family === serif;
}

const serif = gelasio.family;

const drawnWords = (words: PictureWords, drawn: (text: string) => string): PictureWords => ({
  ...words,
  site: drawn(words.site),
  title: drawn(words.title),
  issuers: words.issuers.map(drawn),
  date: drawn(words.date),
  notices: words.notices.map(drawn),
  band: words.band.map(drawn),
});
