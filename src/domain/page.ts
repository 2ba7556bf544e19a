import { z } from 'astro/zod';

const line = z.string().trim().min(1);

/** Front matter of `content/pages/<page>/<tag>.mdx`. */
export const pageSchema = z.strictObject({
  title: line,
  /** Of a translation: the tag of the page that it was translated from. */
  translatedFrom: z.string().optional(),
  translator: line.optional(),
  review: z.enum(['none', 'reviewed']).default('none'),
});

export type PageData = z.infer<typeof pageSchema>;
