import { z } from 'astro/zod';
import { dateSchema, daySchema } from './date-schema.ts';

const line = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !/[\r\n]/.test(text), 'write it on one line');

/** The kinds of notes on a published edition. */
export const correctionKinds = ['correction', 'clarification', 'update', 'retraction'] as const;

/** A dated note on a published edition. */
export const correctionSchema = z.strictObject({
  date: daySchema,
  kind: z.enum(correctionKinds),
  note: z.string().trim().min(1),
});

export type Correction = z.infer<typeof correctionSchema>;

/** Whether a note withdraws the text. */
export const isRetraction = ({ kind }: { readonly kind: string }): boolean => kind === 'retraction';

const common = {
  title: line,
  summary: z.string().trim().min(1).optional(),
  /** Where the text came from: a URL or a description. A translation may have its own wording. */
  source: line.optional(),
  draft: z.boolean().default(false),
  corrections: z.array(correctionSchema).default([]),
};

/** Front matter of an original, with the facts of the statement. */
export const originalSchema = z.strictObject({
  ...common,
  issued: dateSchema,
  issuers: z.array(z.string()).min(1, 'name at least one issuer'),
  topics: z.array(z.string()).default([]),
});

/** Front matter of a translation. */
export const translationSchema = z.strictObject({
  ...common,
  /** Tag of the edition that it was translated from. */
  translatedFrom: z.string(),
  /** The `words` digest of that edition at the time, written by the tools. */
  sourceDigest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a digest is 64 characters of 0-9 and a-f')
    .optional(),
  /** A person or a group, as they wish to be named. */
  translator: line.optional(),
  review: z.enum(['none', 'reviewed']).default('none'),
});

/** Front matter of `content/statements/<id>/<tag>.md`. Only a translation has `translatedFrom`. */
export const editionSchema = z.union([originalSchema, translationSchema]);

export type OriginalData = z.infer<typeof originalSchema>;
export type TranslationData = z.infer<typeof translationSchema>;
export type EditionData = OriginalData | TranslationData;

/** Returns whether front matter is that of a translation. */
export const isTranslation = (data: EditionData): data is TranslationData =>
  'translatedFrom' in data;
