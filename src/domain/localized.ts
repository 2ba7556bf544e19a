import { z } from 'astro/zod';
import { refuseLanguageTag } from './language-tag.ts';

/** A text in several languages, by tag: `{ fa: بیان, en: Bayan }`. At least one. */
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

/** A text with the language that it is in, for its `lang` and `dir`. */
export interface TextIn {
  readonly text: string;
  readonly tag: string;
}

/** The text in the first language of `tags` that has it; where none has, the first one written. */
export function pick(names: Localized, tags: readonly string[]): TextIn {
  const tag = tags.find((candidate) => names[candidate] !== undefined) ?? Object.keys(names)[0];
  if (tag === undefined) throw new Error('a localized text has no language');
  return { text: names[tag] ?? '', tag };
}
