import type { Direction } from '../domain/language-tag.ts';
import { light } from '../styles/tokens.ts';

const square = 'M0,0h16v16H0z';

/** Drawn in the opposite direction to the square, so that the sign is a hole in it. */
const signs: Record<Direction, string> = {
  ltr: 'M8,3,3,8l5,5h2L5,8l5-5zm4,0L7,8l5,5h2L9,8l5-5z',
  rtl: 'M6,3l5,5-5,5h2l5-5-5-5zM2,3l5,5-5,5h2l5-5-5-5z',
};

/**
 * Returns the path of the site's logo, in a box of 16 by 16. It is an opening quotation mark cut out of a square: « on
 * left-to-right pages and » on right-to-left pages. It has no spaces, which a `data:` address would have to escape.
 */
export const markPath = (dir: Direction): string => square + signs[dir];

/** Returns the logo as an SVG. */
export const markSvg = (dir: Direction): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="${light.accent}" d="${markPath(dir)}"/></svg>`;

/** Returns the logo as an icon in a `data:` address, which needs no request. Signs that no address may have are escaped. */
export const iconAddress = (dir: Direction): string =>
  `data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0,0,16,16'%3E%3Cpath%20fill='${light.accent.replace('#', '%23')}'%20d='${markPath(dir)}'/%3E%3C/svg%3E`;
