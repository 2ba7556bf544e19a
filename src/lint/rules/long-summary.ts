import type { Rule } from '../rule.ts';

/** The most characters that lists, feeds and link previews show. */
const limit = 300;

/** Finds summaries that are too long for lists, feeds and link previews. */
export const longSummary: Rule = {
  name: 'long-summary',
  family: 'words',
  severity: 'warning',
  about: `a summary of more than ${limit} characters, which messengers and search engines cut off`,
  *find({ prose }) {
    for (const { property, value, start } of prose) {
      if (property !== 'summary') continue;
      const length = value.replaceAll(/\s+/g, ' ').length;
      if (length <= limit) continue;
      const message = `the summary has ${length} characters; messengers and search engines cut it after about 200, so write one or two sentences`;
      yield { start, end: start + value.length, message };
    }
  },
};
