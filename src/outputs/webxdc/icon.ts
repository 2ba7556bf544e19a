import { Renderer } from '@takumi-rs/core';
import type { Direction } from '../../domain/language-tag.ts';
import { light } from '../../styles/tokens.ts';
import { markPath } from '../../views/mark.ts';

const size = 256;

/** The site's mark as a picture: a PNG. */
export function paintIcon(dir: Direction): Promise<Buffer> {
  const src = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 -3 22 22"><path fill="${light.paper}" d="M-3-3h22v22H-3z"/><path fill="${light.accent}" d="${markPath(dir)}"/></svg>`;
  const style = { width: size, height: size };
  return new Renderer().render({ type: 'image', src, style }, { ...style, format: 'png' });
}
