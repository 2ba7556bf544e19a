import { isOfLetters } from './character-groups.ts';
import type { FinishedPage } from './finish-page.ts';
import { compressedSize, weigh, weighQuickly, type Weight } from './page-weight.ts';

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

/** Judges a page by the bars. It is weighed exactly only where a quick look leaves a doubt. */
export function judge(page: FinishedPage): Overweight | undefined {
  const quick = weighQuickly(page);
  const isOfLightParts = quick.shell <= bars.shell && quick.font <= fontBarOf(page);
  const isPlain = quick.total <= bars.total || quick.total * surely > bars.total;
  return judgeWeight(page, isOfLightParts && isPlain ? quick : weigh(page));
}

/** What the highest quality makes of a quick weight at the least. */
const surely = 0.85;

const fontBarOf = ({ need }: FinishedPage): number =>
  need && isOfLetters(need) ? bars.letters : bars.font;

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
  const fontBar = fontBarOf(page);
  if (font > fontBar && page.need?.rare === '') {
    return error(
      `its font weighs ${bytes(font)}, ${bytes(font - fontBar)} over the bar of ${bytes(fontBar)}: it holds ${page.need.groups.join(', ')}`,
    );
  }
  if (total <= bars.total) return undefined;
  return {
    severity: 'warning',
    message: `it weighs some ${bytes(total)}, ${bytes(total - bars.total)} more than arrive in one flight: ${bytes(bare - shell)} of text, ${bytes(font)} of font, ${bytes(shell)} around them`,
  };
}

const error = (message: string): Overweight => ({ severity: 'error', message });

const bytes = (count: number): string => `${count.toLocaleString('en')} B`;
