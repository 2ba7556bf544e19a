import { z } from 'astro/zod';
import { correctionKinds } from '../../domain/edition.ts';

const address = z.url().describe('Absolute address.');
const day = z.iso.date();
const tag = z.string().describe('BCP 47 tag of a language of the site.');
const names = z
  .record(z.string(), z.string())
  .describe('By BCP 47 tag. Languages of the site may be missing.');
const pixels = z.int().positive();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const named = z.strictObject({ id: z.string(), name: names });

const issued = z
  .strictObject({
    iso: z
      .string()
      .describe('A year, a month, a day or an interval, in ISO 8601 and the Gregorian calendar.'),
    start: day.describe('The first day that it covers.'),
    end: day.describe('The last day that it covers.'),
    precision: z.enum(['day', 'month', 'year']),
  })
  .describe('Date of issue.');

const publication = z
  .strictObject({ published: day, updated: day })
  .describe('Days in the ledger. Absent if the ledger does not list the edition.');

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
    .describe('The images in its text, in order. Absent if there are none.'),
  translation: z
    .strictObject({
      from: tag,
      translator: z.string().optional(),
      isReviewed: z.boolean(),
      isStale: z.boolean().describe('Whether its source has changed since it was made.'),
    })
    .optional()
    .describe('Absent in the original.'),
  publication: publication.optional(),
  digests: z
    .strictObject({ text: digest, words: digest })
    .describe(
      'SHA-256 of the exact text, and of its words with equivalent letters and digits folded.',
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
        url: address.describe('Address of its data, which follow the schema `statement`.'),
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
