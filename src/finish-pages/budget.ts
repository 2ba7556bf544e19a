import { isOfLetters } from '../fonts/character-groups.ts';
import { withoutStyles, type FinishedPage } from './finish-page.ts';
import {
  compressedSize,
  estimateShell,
  estimateTotal,
  weigh,
  weighTotal,
  type TotalWeight,
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
 * that takes half of the time of finishing a page.
 */
export function judge(page: FinishedPage): Overweight | undefined {
  const quick = estimateTotal(page, page.fontFace === '' ? 2 : 5);
  if (isLight(page, quick)) return undefined;
  return judgeHeavy(page, page.fontFace === '' ? estimateTotal(page, 5) : quick);
}

/** Whether even the quickest estimates are within all limits, as those of most pages are. They are never below a better one. */
const isLight = (page: FinishedPage, { total, font }: TotalWeight): boolean =>
  total + bounds.quick.above <= limits.total &&
  font <= fontLimitOf(page) &&
  estimateShell(page, 2) <= limits.shell;

function judgeHeavy(page: FinishedPage, estimate: TotalWeight): Overweight | undefined {
  const quick = { ...estimate, shell: estimateShell(page, 5) };
  const hasHeavyFont = page.need?.rare === '' && quick.font > fontLimitOf(page);
  if (quick.shell > limits.shell || hasHeavyFont) return judgeWeight(page, weigh(page));
  if (isDecided(quick, bounds.quick)) return judgeWeight(page, quick);
  const close = estimateTotal(page, 10);
  const total = isDecided(close, bounds.close) ? close.total : weighTotal(page);
  return judgeWeight(page, { ...quick, total, bare: total - quick.font });
}

/**
 * How far the total weight may be from an estimate: at most `above` bytes over it, and at least the share `least` of it.
 * Measured on 470 pages in five languages: -196 B and 0.85 of the quick one, 26 B and 0.96 of the close one.
 */
const bounds = {
  quick: { above: 0, least: 0.8 },
  close: { above: 100, least: 0.93 },
} as const;

/** Whether an estimate is so far from the limit that the exact weight is on the same side. */
const isDecided = (
  { total }: TotalWeight,
  { above, least }: { above: number; least: number },
): boolean => total + above <= limits.total || total * least > limits.total;

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
export function budgetReport(pages: ReadonlyMap<string, Overweight>): string {
  const heaviest = [...pages].sort(
    ([a, { excess: ofA }], [b, { excess: ofB }]) => ofB - ofA || (a < b ? -1 : 1),
  );
  const lines = heaviest.slice(0, named).map(([name, { message }]) => `  ${name}: ${message}`);
  const rest = heaviest.length - named;
  if (rest > 0) lines.push(`  and ${rest} more ${rest === 1 ? 'page' : 'pages'}`);
  return `These pages exceed their budget:\n${lines.join('\n')}\nIf there are many, look for a rule that matches everywhere or a long interface word. docs/outputs.md says what weighs and which commands show it.`;
}

const bytes = (count: number): string => `${count.toLocaleString('en')} B`;
