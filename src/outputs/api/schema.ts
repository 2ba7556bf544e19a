import { z } from 'astro/zod';
import { correctionKinds } from '../../domain/edition.ts';

const address = z.url().describe('Absolute address.');
const day = z.iso.date();
const tag = z.string().describe('BCP 47 tag of a language of the site.');
const names = z
  .record(z.string(), z.string())
  .describe('By BCP 47 tag; not every language of the site has to be among them.');
const pixels = z.int().positive();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const named = z.strictObject({ id: z.string(), name: names });

const issued = z
  .strictObject({
    iso: z
      .string()
      .describe(
        'As its issuer dates it: a year, a month, a day or an interval, ISO 8601, Gregorian.',
      ),
    start: day.describe('The first day that it covers.'),
    end: day.describe('The last day that it covers.'),
    precision: z.enum(['day', 'month', 'year']),
  })
  .describe('Date of issue.');

const publication = z
  .strictObject({ published: day, updated: day })
  .describe('By the ledger; absent where an edition is in no line of it.');

const edition = z.strictObject({
  tag,
  dir: z.enum(['ltr', 'rtl']),
  title: z.string(),
  summary: z.string().optional(),
  url: address,
  formats: z.record(z.string(), address).describe('Addresses by extension.'),
  images: z
    .array(z.strictObject({ url: address, width: pixels, height: pixels }))
    .optional()
    .describe('Those that its text shows, in their order; absent where it shows none.'),
  translation: z
    .strictObject({
      from: tag,
      translator: z.string().optional(),
      isReviewed: z.boolean(),
      isStale: z.boolean().describe('The text that it was made from has changed since.'),
    })
    .optional()
    .describe('Absent of the original.'),
  publication: publication.optional(),
  digests: z
    .strictObject({ text: digest, words: digest })
    .describe(
      'SHA-256 of the text to the letter, and of its words however they are spelled by bytes.',
    ),
  corrections: z.array(
    z.strictObject({ date: day, kind: z.enum(correctionKinds), note: z.string() }),
  ),
});

/** The schema of `/api/<id>.json`: everything about a statement except its text. */
export const statementSchema = z
  .strictObject({
    id: z.string(),
    issued,
    issuers: z.array(named),
    topics: z.array(named),
    original: tag,
    editions: z.array(edition),
  })
  .describe('A statement with its editions.');

/** The schema of `/api/statements.json`: all statements, newest first. */
export const statementsSchema = z
  .strictObject({
    name: names,
    url: address,
    languages: z.array(tag),
    statements: z.array(
      z.strictObject({
        id: z.string(),
        issued,
        original: tag,
        title: names,
        url: address.describe('The whole of it, as `statement`.'),
      }),
    ),
  })
  .describe('The catalog of a site.');

export type StatementData = z.infer<typeof statementSchema>;
export type StatementsData = z.infer<typeof statementsSchema>;

const draft = 'https://json-schema.org/draft/2020-12/schema';

/** Returns the JSON Schema (2020-12) of both, each under its name in `$defs`. */
export function apiSchema(id: string): object {
  const definition = (schema: z.ZodType): object => {
    const { $schema: dialect, ...rest } = z.toJSONSchema(schema);
    if (dialect !== draft)
      throw new Error(`the schema has the dialect ${String(dialect)} and not ${draft}`);
    return rest;
  };
  return {
    $schema: draft,
    $id: id,
    $defs: { statement: definition(statementSchema), statements: definition(statementsSchema) },
  };
}
