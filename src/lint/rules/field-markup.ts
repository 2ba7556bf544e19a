import { markupInField } from '../reading/field-markup.ts';
import type { Rule } from '../rule.ts';

/** Finds signs of Markdown and HTML in titles, summaries, sources and notes, which are shown as they are written. */
export const fieldMarkup: Rule = {
  name: 'field-markup',
  family: 'markdown',
  severity: 'warning',
  about:
    'signs of Markdown or HTML in a title, a summary, a source or a note: **…**, [x](y), &nbsp;',
  *find({ prose }) {
    for (const one of prose)
      if (one.isProperty && one.property !== undefined) yield* markupInField(one, one.property);
  },
};
