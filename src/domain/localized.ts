import { z } from 'astro/zod';
import { refuseLanguageTag } from './language-tag.ts';

/** A text in at least one language, by tag: `{ fa: بیان, en: Bayan }`. */
export const localizedSchema = z
  .record(z.string(), z.string().trim().min(1))
  .superRefine((names, context) => {
    for (const tag of Object.keys(names)) {
      const refusal = refuseLanguageTag(tag);
      if (refusal === undefined) continue;
      context.addIssue({
        code: 'custom',
        path: [tag],
        message: refusal,
        params: { rule: 'language-tag' },
      });
    }
  })
  .refine((names) => Object.keys(names).length > 0, 'write the name in at least one language');

export type Localized = z.infer<typeof localizedSchema>;

/** A text with its language, for `lang` and `dir`. */
export interface TextIn {
  readonly text: string;
  readonly tag: string;
}

/** The text in the first of `tags` that it exists in, or else in the first language of the file. */
export function pick(names: Localized, tags: readonly string[]): TextIn {
  const tag = tags.find((candidate) => names[candidate] !== undefined) ?? Object.keys(names)[0];
  if (tag === undefined) throw new Error('a localized text has no language');
  return { text: names[tag] ?? '', tag };
}
