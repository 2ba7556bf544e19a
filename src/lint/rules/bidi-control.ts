import { named } from '../language/character-names.ts';
import { signedRanges, type Sign } from '../reading/direction-signs.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import { rememberLast } from '../../text/remember-last.ts';
import type { Finding, Rule } from '../rule.ts';

const isOverride = (sign: string): boolean => /[\u202d\u202e]/.test(sign);

/** Finds direction signs that reorder letters, or that affect what follows because they are not closed. */
export const bidiControl: Rule = {
  name: 'bidi-control',
  family: 'spaces',
  severity: 'error',
  about: 'direction overrides, and direction marks that are not closed in their paragraph',
  *find(text) {
    for (const { start, end, pairs, unclosed, stray } of signedRanges(text)) {
      const excerpt = (from: number, to = end) =>
        quoted(text.value.slice(from, Math.min(to, from + 60)));
      for (const [open, close] of pairs) {
        if (!isOverride(open.sign)) continue;
        const shown = excerpt(open.at + 1, close.at);
        yield finding(
          open,
          `${named(open.sign)} makes readers see the letters of ${shown} in another order; remove it`,
        );
        yield finding(close, `${named(close.sign)} ends a direction override; remove both`);
      }
      for (const sign of unclosed)
        yield finding(sign, unclosedMessage(sign.sign, excerpt(sign.at + 1)));
      for (const sign of stray) {
        const shown = excerpt(Math.max(start, sign.at - 20), sign.at);
        yield finding(sign, strayMessage(sign.sign, shown), true);
      }
    }
  },
};

/** A text may have thousands of the same. */
const unclosedMessage = rememberLast((sign: string, shown: string): string =>
  isOverride(sign)
    ? `${named(sign)} makes readers see the letters of ${shown} in another order; remove it`
    : `${named(sign)} is not closed in its paragraph and reverses what follows: ${shown}; remove it, or write ${codePoint(closing(sign))} where it should end`,
);

const strayMessage = rememberLast(
  (sign: string, shown: string): string =>
    `${named(sign)} closes nothing that was opened in its paragraph, after ${shown}; remove it`,
);

const closing = (sign: string): string => (/[\u2066-\u2068]/.test(sign) ? '\u2069' : '\u202c');

function finding({ at }: Sign, message: string, isSafe = false): Finding {
  return {
    start: at,
    end: at + 1,
    message,
    fix: { replacement: '', isSafe },
  };
}
