import { toHtml } from 'hast-util-to-html';
import { readStatement, statementTransformer } from '../../src/markdown/statement.ts';

export const words = {
  numerals: 'arabext',
  footnotes: 'پانویس‌ها',
  footnoteBack: 'بازگشت به متن، پانویس {number}',
  demands: 'خواست‌ها',
  signatories: 'امضاکنندگان',
  note: 'یادداشت',
} as const;

/** Returns the HTML of a text in Persian, or in `tag`. */
export function render(markdown: string, tag = 'fa'): string {
  const { tree, messages } = readStatement({ path: `${tag}.md`, markdown });
  const [error] = messages;
  if (error) throw error;
  return toHtml(statementTransformer(words)(tree, { tag }));
}

/** Returns the plain blocks of a text. */
export function blocks(markdown: string): readonly string[] {
  return readStatement({ path: 'fa.md', markdown }).blocks;
}

/** Returns the problems of a text, as `line:column rule`. */
export function problems(markdown: string): string[] {
  return readStatement({ path: 'fa.md', markdown }).messages.map(
    ({ line, column, ruleId }) => `${line}:${column} ${ruleId}`,
  );
}
