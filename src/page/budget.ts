import { isOfLetters } from './characters.ts';
import type { FinishedPage } from './finish.ts';
import { compressedSize, weigh, withoutFont, type Weight } from './weight.ts';

/**
 * The bars of a page, in bytes of Brotli. One TCP flight holds 12,500 B at an MTU of 1500, once TLS and HTTP/2 have taken
 * their part.
 */
export const bars = {
  total: 12_500,
  /** Without its font: a statement of the length of the first one. */
  bare: 4_500,
  /** Without its font and the words of editors. */
  shell: 3_500,
  /** A font of letters and digits. */
  letters: 9_600,
  /** A font with every sign that Arabic script is written with. */
  font: 12_000,
} as const;

/** What is said of a page that is over a bar. An error is a fault of the site's code; a warning is for editors. */
export interface Overweight {
  readonly severity: 'error' | 'warning';
  /** One sentence: by how much, and what weighs. */
  readonly message: string;
}

/** Judges a page by the bars. Only what seems close to one is weighed exactly. */
export function judge(page: FinishedPage): Overweight | undefined {
  const fontBytes = page.fontFace.length * 0.76;
  const isLight =
    compressedSize(page.shell, quick) <= bars.shell &&
    fontBytes <= bars.letters &&
    compressedSize(withoutFont(page), quick) + fontBytes <= bars.total;
  return isLight ? undefined : judgeWeight(page, weigh(page));
}

/** A quality that takes a millisecond, and gives no fewer bytes than the highest. */
const quick = 5;

function judgeWeight(
  page: FinishedPage,
  { total, font, bare, shell }: Weight,
): Overweight | undefined {
  if (shell > bars.shell) {
    const styles = shell - compressedSize(page.shell.replaceAll(/<style>.*?<\/style>/gs, ''));
    return error(
      `what is around its text weighs ${bytes(shell)}, ${bytes(shell - bars.shell)} over the bar of ${bytes(bars.shell)}: ${bytes(styles)} of styles, ${bytes(shell - styles)} of markup and interface words`,
    );
  }
  const fontBar = page.need && isOfLetters(page.need) ? bars.letters : bars.font;
  if (font > fontBar && page.need?.rare === '') {
    return error(
      `its font weighs ${bytes(font)}, ${bytes(font - fontBar)} over the bar of ${bytes(fontBar)}: it holds ${page.need.groups.join(', ')}`,
    );
  }
  if (total <= bars.total) return undefined;
  return {
    severity: 'warning',
    message: `it weighs ${bytes(total)}, ${bytes(total - bars.total)} more than arrive in one flight: ${bytes(bare - shell)} of text, ${bytes(font)} of font, ${bytes(shell)} around them`,
  };
}

const error = (message: string): Overweight => ({ severity: 'error', message });

const bytes = (count: number): string => `${count.toLocaleString('en')} B`;
