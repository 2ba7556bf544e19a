import type { Rule } from '../rule.ts';

/** As much as lists, feeds and previews of links show of it. */
const limit = 300;

/** A summary that is longer than what shows it. */
export const longSummary: Rule = {
  name: 'long-summary',
  family: 'words',
  severity: 'warning',
  about: `a summary of more than ${limit} characters, which messengers and search engines cut`,
  *find({ prose }) {
    for (const { property, value, start } of prose) {
      const length = value.replaceAll(/\s+/g, ' ').length;
      if (property !== 'summary' || length <= limit) continue;
      const message = `the summary has ${length} characters; messengers and search engines cut it after about 200, so write one or two sentences`;
      yield { start, end: start + value.length, message };
    }
  },
};
