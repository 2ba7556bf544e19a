import { readMark } from '../catalog/text.ts';
import { contrastOf, leastContrastOfPictures } from '../domain/colour.ts';
import type { Mark } from '../domain/named.ts';
import { coloursOfSvg } from '../domain/svg-colours.ts';

/** The logo of the site in the masthead of a page. */
export interface SiteMark {
  readonly src: string;
  /** Whether it needs a light ground on dark pages. */
  readonly hasPlate: boolean;
}

const texts = new WeakMap<Mark, string>();

function textOf(mark: Mark): string {
  const text = texts.get(mark) ?? readMark(mark).toString();
  texts.set(mark, text);
  return text;
}

/** Returns the logo with its address on a page whose ground is `dark` in the dark scheme. */
export const siteMark = (mark: Mark, src: string, dark: string): SiteMark => ({
  src,
  hasPlate: isLostOn(textOf(mark), dark),
});

/** Whether a part of a logo cannot be seen on a ground. One with colours of its own for the dark scheme can. */
const isLostOn = (svg: string, ground: string): boolean =>
  !svg.includes('prefers-color-scheme') &&
  [...coloursOfSvg(svg)].some((colour) => contrastOf(colour, ground) < leastContrastOfPictures);

/** The longest logo that is written into a page that has to be one file, in characters. */
const limit = 3000;

/** Returns a logo as a `data:` address, which needs no other file; `undefined` if it is long. */
export function inlinedMark(mark: Mark): string | undefined {
  const text = textOf(mark).trim();
  if (text.length > limit) return undefined;
  return `data:image/svg+xml,${text.replaceAll(/[^!$'()*+,./0-9:;=@A-Z_a-z~-]/g, encodeURIComponent)}`;
}
