import { z } from 'astro/zod';
import { correctionKinds } from './edition.ts';
import { dateSchema, daySchema } from './date-schema.ts';
import { compare } from './problem.ts';

/** Path of the ledger in the root. */
export const ledgerFile = 'content/published.jsonl';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'a digest is 64 characters of 0-9 and a-f');

const partDigest = z
  .string()
  .regex(/^[0-9a-f]{32}$/, 'a digest of a part is 32 characters of 0-9 and a-f');
const part = partDigest.optional();

/**
 * Digests of what readers see besides the words of an edition: the first 128 bits of SHA-256 of each part. A part that an
 * edition does not have has no key. A later version may have other parts; lines of version 1 stay valid.
 */
export const restSchema = z.strictObject({
  version: z.literal(1),
  /** Of its Markdown. If it is the same, so are the next three, even if a newer Bayan reads Markdown in another way. */
  body: partDigest,
  /** Of the syntax tree without destinations and numbers: headings, emphasis, tables, quotations. */
  form: part,
  /** Destinations and titles of links. */
  links: part,
  /** Numbers of list items. */
  lists: part,
  /** Names and bytes of images. */
  images: part,
  /** Names, roles and places in lists of signatories, in their order. */
  signatories: part,
  /** Ids, of an original only. */
  issuers: part,
  topics: part,
  /** Names in the language of the edition. */
  issuerNames: part,
  topicNames: part,
  summary: part,
  source: part,
  translatedFrom: part,
  translator: part,
  /** Of each note, because a note may be added without a record, but not changed. */
  notes: z.array(partDigest).optional(),
});

export type Rest = z.infer<typeof restSchema>;

/** What readers see besides the words of an edition, by the keys of its digests. */
export type RestPart = Exclude<keyof Rest, 'version' | 'body'>;

/** Events of a published edition. */
export const ledgerEvents = ['published', ...correctionKinds, 'typo'] as const;

/** A line of `content/published.jsonl`. The order of lines has no meaning. */
export const ledgerLineSchema = z.strictObject({
  id: z.string(),
  tag: z.string(),
  /** Site path of the page, `/fa/khuzestan-detainees.html`. */
  path: z.string(),
  date: daySchema,
  event: z.enum(ledgerEvents),
  /**
   * The issue date of an original at the time, as in its front matter, so that a later change is detected. Older lines do not
   * have this key, and stay valid.
   */
  issued: dateSchema.optional(),
  text: digest,
  words: digest,
  /** Older lines do not have this key either. */
  rest: restSchema.optional(),
});

export type LedgerLine = z.infer<typeof ledgerLineSchema>;

/** A line about an edition, also about one that had another id when it was recorded. */
export interface EditionLine extends LedgerLine {
  /** The id in the file, if a redirect leads from its address to the edition. */
  readonly formerId?: string;
}

/** Returns a line of the ledger as JSON, with keys in a fixed order so that lines can be compared as bytes. */
export function formatLedgerLine(line: LedgerLine): string {
  const { id, tag, path, date, event, issued, text, words, rest } = line;
  return JSON.stringify({ id, tag, path, date, event, issued, text, words, rest });
}

/** Compares by day, and within a day puts `published` first. */
export function compareLines(a: LedgerLine, b: LedgerLine): number {
  const rank = ({ event }: LedgerLine) => (event === 'published' ? 0 : 1);
  return compare(a.date, b.date) || rank(a) - rank(b) || compare(a.text, b.text);
}

/**
 * Returns the lines of an edition that may describe its current state: those of its last day. The ledger has no times, so any
 * of several may be the latest. Only `published` always comes before other events of the same day.
 */
export function latestLines(lines: readonly LedgerLine[]): LedgerLine[] {
  const last = lines.toSorted(compareLines).at(-1);
  return lines.filter(
    ({ date, event }) =>
      date === last?.date && (event === 'published') === (last.event === 'published'),
  );
}
