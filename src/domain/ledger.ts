import { z } from 'astro/zod';
import { correctionKinds } from './edition.ts';
import { dateSchema, daySchema } from './date-schema.ts';
import { compare } from './problem.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'a digest is 64 characters of 0-9 and a-f');

/** What can happen to an edition once it is public. */
export const ledgerEvents = ['published', ...correctionKinds, 'typo'] as const;

/** A line of `content/published.jsonl`. The order of lines never matters. */
export const ledgerLineSchema = z.strictObject({
  id: z.string(),
  tag: z.string(),
  /** Site path of the page, `/fa/khuzestan-detainees.html`. */
  path: z.string(),
  date: daySchema,
  event: z.enum(ledgerEvents),
  /**
   * Of an original: its date of issue as it was then, in the words of its front matter, so that a later change of it is seen.
   * Optional: lines of before there was such a key are as good, and say nothing of the date.
   */
  issued: dateSchema.optional(),
  text: digest,
  words: digest,
});

export type LedgerLine = z.infer<typeof ledgerLineSchema>;

/** A line as it is written: the keys always in the same order, so that lines can be compared as bytes. */
export function formatLedgerLine(line: LedgerLine): string {
  const { id, tag, path, date, event, issued, text, words } = line;
  return JSON.stringify({ id, tag, path, date, event, issued, text, words });
}

/** The order of events, whatever that of their lines: by day, and on one day first what was published. */
export function compareLines(a: LedgerLine, b: LedgerLine): number {
  const rank = ({ event }: LedgerLine) => (event === 'published' ? 0 : 1);
  return compare(a.date, b.date) || rank(a) - rank(b) || compare(a.text, b.text);
}

/**
 * The lines of an edition that say how it stands now: those of its last day. Days have no hours, so there may be several, and
 * any of them may be the last; but what was published comes before what happened to it on the same day.
 */
export function latestLines(lines: readonly LedgerLine[]): LedgerLine[] {
  const last = lines.toSorted(compareLines).at(-1);
  return lines.filter(
    ({ date, event }) =>
      date === last?.date && (event === 'published') === (last.event === 'published'),
  );
}
