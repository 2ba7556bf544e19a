import { isOfLetters } from '../fonts/character-groups.ts';
import { withoutStyles, type FinishedPage } from './finish-page.ts';
import {
  compressedSize,
  estimateBare,
  estimateFont,
  estimateShell,
  weigh,
  weighTotal,
  type Weight,
} from './page-weight.ts';

/** The limits of a page, in bytes after Brotli. One TCP flight holds 12,500 B at an MTU of 1500, after TLS and HTTP/2. */
export const limits = {
  total: 12_500,
  /** Without its font, for a statement as long as the first one. */
  bare: 5_000,
  /** Without its font and the editors' words. */
  shell: 4_000,
  /** A font with letters and digits only. */
  letters: 9_600,
  /** A font with marks or rare signs. */
  font: 12_000,
} as const;

/** A page over a limit. It is an error if the site's code is too heavy, and a warning if the text is long. */
export interface Overweight {
  readonly severity: 'error' | 'warning';
  /** By how much it is over, and what is heavy. */
  readonly message: string;
  /** Bytes over the limit. */
  readonly excess: number;
}

/**
 * Returns how a page exceeds its limits, if it does. It is weighed exactly only if estimates are too close to a limit, because
 * that takes longer than to finish it.
 */
export function judge(page: FinishedPage): Overweight | undefined {
  const font = estimateFont(page);
  const hasHeavyFont = page.need?.rare === '' && font + fontError > fontLimitOf(page);
  // No estimate is below one of a higher quality.
  const hasHeavyShell =
    estimateShell(page, 2) > limits.shell && estimateShell(page, 5) > limits.shell;
  if (hasHeavyFont || hasHeavyShell) return judgeWeight(page, weigh(page));
  const bare = bareOver(page, font);
  if (bare === undefined) return undefined;
  const shell = Math.round(estimateShell(page, 5) * estimates.quick.usual);
  return judgeWeight(page, { total: bare + font, font, bare, shell });
}

/** Returns about how much a page weighs without its font, if the whole page is over its limit. */
function bareOver(page: FinishedPage, font: number): number | undefined {
  const limit = limits.total - font;
  const { quickest, quick, close, closest } = estimates;
  for (const { quality, least, usual, most } of page.fontFace === ''
    ? [quickest, quick, close]
    : [quick, close, closest]) {
    const weight = estimateBare(page, quality);
    if (weight * most <= limit) return undefined;
    if (weight * least > limit) return Math.round(weight * usual);
  }
  const exact = weighTotal(page) - font;
  return exact > limit ? exact : undefined;
}

/**
 * Which share of an estimate the exact weight has, at least, usually and at most. Measured without fonts on 340 pages of up to
 * 18 kB in five languages: 0.70 to 0.86 of the quickest estimate, 0.83 to 0.94 of the quick one, 0.95 to 1.01 of the close one. Without
 * its font, which is weighed apart, a page has 0.985 to 1.017 of the closest one.
 */
const estimates = {
  quickest: { quality: 2, least: 0.6, usual: 0.78, most: 1 },
  quick: { quality: 5, least: 0.8, usual: 0.9, most: 1 },
  close: { quality: 10, least: 0.93, usual: 0.98, most: 1.03 },
  closest: { quality: 11, least: 0.975, usual: 1.005, most: 1.025 },
} as const;

/** By how many bytes the estimate of a font may be wrong. Measured: at most 5. */
const fontError = 20;

const fontLimitOf = ({ need }: FinishedPage): number =>
  need && isOfLetters(need) ? limits.letters : limits.font;

function judgeWeight(
  page: FinishedPage,
  { total, font, bare, shell }: Weight,
): Overweight | undefined {
  if (shell > limits.shell) {
    const styles = shell - compressedSize(withoutStyles(page.shell));
    return error(
      shell - limits.shell,
      `its markup and styles are ${bytes(shell)}, ${bytes(shell - limits.shell)} over the limit of ${bytes(limits.shell)}: ${bytes(styles)} of styles, ${bytes(shell - styles)} of markup and interface words`,
    );
  }
  const fontLimit = fontLimitOf(page);
  if (font > fontLimit && page.need?.rare === '') {
    return error(
      font - fontLimit,
      `its font is ${bytes(font)}, ${bytes(font - fontLimit)} over the limit of ${bytes(fontLimit)}: it has the groups ${page.need.groups.join(', ')}`,
    );
  }
  if (total <= limits.total) return undefined;
  return {
    severity: 'warning',
    excess: total - limits.total,
    message: `it is about ${bytes(total)}, ${bytes(total - limits.total)} more than fit in one TCP flight, so it opens a moment later on slow lines: ${bytes(bare - shell)} of text, ${bytes(font)} of font, ${bytes(shell)} of markup and styles`,
  };
}

const error = (excess: number, message: string): Overweight => ({
  severity: 'error',
  message,
  excess,
});

/** How many pages the report names. */
const named = 5;

/** Returns the report on pages that exceed their limits, the heaviest first, with what to do. */
export const budgetReport = (pages: ReadonlyMap<string, Overweight>): string =>
  `These pages exceed their budget:\n${heaviest(pages)}\nIf there are many, look for a rule that matches everywhere or a long interface word. docs/outputs.md says what weighs and which commands show it.`;

/** Returns the warning about pages whose texts are long: one line, or the count and the heaviest. */
export function longReport(pages: ReadonlyMap<string, Overweight>): string {
  const [[name, { message }] = ['', { message: '' }], ...others] = pages;
  if (others.length === 0) return `${name}: ${message}`;
  return `${pages.size.toLocaleString('en')} pages have long texts and open a moment later on slow lines. The heaviest:\n${heaviest(pages)}`;
}

/** Returns lines about the heaviest of some pages. */
function heaviest(pages: ReadonlyMap<string, Overweight>): string {
  const sorted = [...pages].sort(
    ([a, { excess: ofA }], [b, { excess: ofB }]) => ofB - ofA || (a < b ? -1 : 1),
  );
  const lines = sorted.slice(0, named).map(([name, { message }]) => `  ${name}: ${message}`);
  const rest = sorted.length - named;
  if (rest > 0)
    lines.push(`  and ${rest.toLocaleString('en')} more ${rest === 1 ? 'page' : 'pages'}`);
  return lines.join('\n');
}

const bytes = (count: number): string => `${count.toLocaleString('en')} B`;
