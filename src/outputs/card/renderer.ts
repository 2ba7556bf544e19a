import { Renderer } from '@takumi-rs/core';
import type { FontFaces } from '../font-faces.ts';
import { cardChoice, cardFaces, usualFaces } from './fonts.ts';

/** A renderer, and the names of the families that a picture needs, in order. */
interface Drawer {
  readonly renderer: Renderer;
  readonly fontFamilies: string[];
}

/** Returns a renderer that has the fonts of these lines. */
export async function rendererFor(lines: readonly string[], dir: 'ltr' | 'rtl'): Promise<Drawer> {
  const choice = cardChoice(lines.join('\n'), dir);
  const used = lines.flatMap((line) => choice.runsOf(line).map(({ family }) => family?.family));
  const isUsual = used.every((name) => name !== undefined && usualFaces.names.includes(name));
  const faces = isUsual ? usualFaces : cardFaces;
  return {
    renderer: await rendererWith(faces),
    fontFamilies: choice.order
      .map(({ family }) => family)
      .filter((name) => faces.names.includes(name)),
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
