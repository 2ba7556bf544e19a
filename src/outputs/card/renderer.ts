import { Renderer } from '@takumi-rs/core';
import type { HeadingFace } from '../../domain/theme.ts';
import type { FontFaces } from '../font-faces.ts';
import { cardChoice, facesOfCard, facesOfSerifCard, hasSerif } from './fonts.ts';

/** A renderer, and the names of the families that a picture needs, in order. */
interface Drawer {
  readonly renderer: Renderer;
  readonly fontFamilies: string[];
}

/** Returns a renderer that has the fonts of these lines. */
export async function rendererFor(
  lines: readonly string[],
  dir: 'ltr' | 'rtl',
  headings?: HeadingFace,
): Promise<Drawer> {
  const choice = cardChoice(lines.join('\n'), dir, headings);
  const used = lines.flatMap((line) => choice.runsOf(line).map(({ family }) => family?.family));
  const faces = hasSerif(dir, headings) ? facesOfSerifCard(used) : facesOfCard(used);
  return {
    renderer: await rendererWith(faces),
    fontFamilies: choice.order
      .map(({ family }) => family)
      .filter((name) => faces.names.includes(name)),
  };
}

const renderers = new Map<FontFaces, Promise<Renderer>>();

/** Returns a renderer with these faces. */
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
