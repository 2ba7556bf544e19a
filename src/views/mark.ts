import type { Direction } from '../domain/language-tag.ts';
import { light } from '../styles/tokens.ts';

const square = 'M0 0h16v16H0z';

/** The sign runs against the square, and so is left out of it. */
const signs: Record<Direction, string> = {
  ltr: 'M8 3 3 8l5 5h2L5 8l5-5zm4 0L7 8l5 5h2L9 8l5-5z',
  rtl: 'M6 3l5 5-5 5h2l5-5-5-5zM2 3l5 5-5 5h2l5-5-5-5z',
};

/**
 * The site's mark, in a box of 16 by 16: the sign that opens a quotation, « from the left and » from the right, cut out of a
 * square. It is what a statement begins with.
 */
export const markPath = (dir: Direction): string => square + signs[dir];

/** The mark as an icon that asks for nothing: a `data:` address. The sign is cut out, so that it stands on any tab. */
export const iconAddress = (dir: Direction): string =>
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill='${light.accent.replace('#', '%23')}' d='${markPath(dir)}'/></svg>`;
