import type { Node } from '@takumi-rs/core';
import type { TextTree } from '../../markdown/statement.ts';
import { pngOfFewColours } from '../png/few-colours.ts';
import { free } from '../png/free.ts';
import type { Canvas } from './canvas.ts';
import { layOutPictures } from './layout.ts';
import * as sizes from './sizes.ts';
import type { PictureWords } from './words.ts';

type Bytes = Buffer<ArrayBuffer>;

/** Draws a text as a set of PNGs: the same text gives the same bytes. */
export async function paintPictures(
  words: PictureWords,
  text: TextTree,
  form: sizes.Form,
): Promise<Bytes[]> {
  const { canvas, pictures } = await layOutPictures(words, text, form);
  const drawn: Bytes[] = [];
  const colours = Object.values(words.look.colours);
  for (const picture of pictures) drawn.push(await draw(canvas, form, picture, colours));
  return drawn;
}

async function draw(
  { renderer, options }: Canvas,
  form: sizes.Form,
  node: Node,
  colours: readonly string[],
): Promise<Bytes> {
  const size = { width: sizes.width, height: sizes.forms[form].height };
  // With a height for the whole picture, paragraphs that are higher would be laid out as if they ended there.
  const render = (format: 'raw' | 'png') =>
    renderer.render(node, { ...options, width: size.width, format });
  const data = await render('raw');
  const png = pngOfFewColours({ data, ...size }, colours);
  free(data);
  return png ?? render('png');
}
