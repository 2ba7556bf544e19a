import { z } from 'astro/zod';
import { correctionKinds } from './edition.ts';
import { daySchema } from './date-schema.ts';

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
  text: digest,
  words: digest,
});

export type LedgerLine = z.infer<typeof ledgerLineSchema>;

/** A line as it is written: the keys always in the same order, so that lines can be compared as bytes. */
export function formatLedgerLine(line: LedgerLine): string {
  const { id, tag, path, date, event, text, words } = line;
  return JSON.stringify({ id, tag, path, date, event, text, words });
}
