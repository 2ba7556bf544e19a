import { brotliCompressSync, constants } from 'node:zlib';
import type { FinishedPage } from './finish-page.ts';

/** What a page weighs on the way to its reader, in bytes of Brotli. */
export interface Weight {
  readonly total: number;
  readonly font: number;
  /** Everything but the font. */
  readonly bare: number;
  /** Everything but the font and the words of editors. */
  readonly shell: number;
}

/**
 * Weighs a page as a host sends it, precompressed at the highest quality. Takes some 40 ms of CPU. Images are not weighed: a
 * page to read asks for them after its text, and one to carry is not waited for.
 */
export function weigh(page: FinishedPage): Weight {
  const total = compressedSize(withoutImages(page.html));
  const bare = compressedSize(withoutFont(page));
  return { total, font: total - bare, bare, shell: compressedSize(page.shell) };
}

/** Weighs a page in two milliseconds: no part comes out lighter than it is, and most some percent heavier. */
export function weighQuickly(page: FinishedPage): Weight {
  const bare = compressedSize(withoutFont(page), 5);
  // Base64 is three bytes in four letters, and compresses to hardly more than those.
  const font = Math.ceil(page.fontFace.length * 0.76);
  return { total: bare + font, font, bare, shell: compressedSize(page.shell, 5) };
}

/** A page without its font, as a reader has it before that arrives. */
export const withoutFont = ({ html, fontFace }: FinishedPage): string =>
  withoutImages(fontFace === '' ? html : html.replace(fontFace, ''));

/** A page without the images that are data in it. */
const withoutImages = (html: string): string => html.replaceAll(/ src="data:[^"]*"/g, '');

/** Bytes of a text after Brotli at `quality`, the highest by default. */
export function compressedSize(text: string, quality = constants.BROTLI_MAX_QUALITY): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
