/**
 * The path of the site's logo, in a box of 16 by 16: a straight quotation mark, which is the same in both directions. It has no
 * spaces, which a `data:` address would have to escape.
 */
export const markPath = 'M1,2h6L4,14zM9,2h6l-3,12z';

/** Returns the logo as an SVG. */
export const markSvg = (accent: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="${accent}" d="${markPath}"/></svg>`;

/** Returns the logo as an icon in a `data:` address, which needs no request. Signs that no address may have are escaped. */
export const iconAddress = (accent: string): string =>
  `data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0,0,16,16'%3E%3Cpath%20fill='${accent.replace('#', '%23')}'%20d='${markPath}'/%3E%3C/svg%3E`;
