import { brotliCompressSync, constants } from 'node:zlib';
import type { FinishedPage } from './finish-page.ts';

/** The weight of a page, in bytes after Brotli. */
export interface Weight {
  readonly total: number;
  readonly font: number;
  /** Everything but the font. */
  readonly bare: number;
  /** Everything but the font and the editors' words. */
  readonly shell: number;
}

/**
 * Weighs a page as a host sends it, precompressed at the highest quality. It takes about 40 ms of CPU. Images do not count: an
 * online page loads them after its text, and no reader waits for an offline page.
 */
export function weigh(page: FinishedPage): Weight {
  const total = weighTotal(page);
  const bare = compressedSize(withoutFont(page));
  return { total, font: total - bare, bare, shell: compressedSize(page.shell) };
}

/**
 * Estimates the weight of a page without its font.
 * @param quality of Brotli: 2 takes 0.1 ms, 5 twice as long, 10 a third of the time of 11, and 11 half as long as the whole page
 */
export const estimateBare = (page: FinishedPage, quality: 2 | 5 | 10 | 11): number =>
  compressedSize(withoutFont(page), quality);

/** Estimates the weight of everything but the font and the editors' words. */
export const estimateShell = ({ shell }: FinishedPage, quality: 2 | 5): number =>
  compressedSize(shell, quality);

/** Fonts by their rules. Few are different: most pages of a language share one. */
const fonts = new Map<string, number>();

/** Estimates the weight of the font of a page. Base64 of compressed bytes has almost the same weight at every quality. */
export function estimateFont({ fontFace }: FinishedPage): number {
  if (fontFace === '') return 0;
  const weight = fonts.get(fontFace) ?? compressedSize(fontFace, 5);
  if (fonts.size >= mostFonts) fonts.clear();
  fonts.set(fontFace, weight);
  return weight;
}

/** They take some megabytes. */
const mostFonts = 200;

/** Returns the total weight of a page, exactly. */
export const weighTotal = ({ html }: FinishedPage): number => compressedSize(withoutImages(html));

/** A page without its font: what a reader sees before the font arrives. The font is the last rule in the page. */
function withoutFont({ html, fontFace }: FinishedPage): string {
  const at = fontFace === '' ? -1 : html.lastIndexOf(fontFace);
  return withoutImages(at < 0 ? html : html.slice(0, at) + html.slice(at + fontFace.length));
}

/** A page without its inlined images. In a text, `<` and `"` are escaped. */
const withoutImages = (html: string): string =>
  html.replaceAll(/(<img\b[^<>]*?) src="data:[^"]*"/g, '$1');

/** Bytes of a text after Brotli at `quality`; the default is the highest. */
export function compressedSize(text: string, quality = constants.BROTLI_MAX_QUALITY): number {
  const bytes = Buffer.from(text);
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_DEFAULT_WINDOW } = constants;
  // A smaller window is quicker. If it holds the whole text, the result is as small.
  const window = Math.min(BROTLI_DEFAULT_WINDOW, Math.max(16, 32 - Math.clz32(bytes.length)));
  return brotliCompressSync(bytes, {
    params: {
      [BROTLI_PARAM_QUALITY]: quality,
      ...(quality < 10 && { [BROTLI_PARAM_LGWIN]: window }),
    },
  }).length;
}
