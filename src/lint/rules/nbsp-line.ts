import { named } from '../language/character-names.ts';
import type { LintText, Rule } from '../rule.ts';

const spaces = String.raw`\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff`;
/** A line that looks empty but is not empty for Markdown. */
const line = new RegExp(`^[ \\t]*[${spaces}][ \\t${spaces}]*$`, 'gm');
const blank = new RegExp(`[ \\t${spaces}]`);
/** How far to look for the ends of a line. */
const reach = 200;

/** Whether `at` is in a line that this rule finds. */
export function isBlankLine({ value, bodyStart }: LintText, at: number): boolean {
  let [start, end] = [at, at + 1];
  while (start > bodyStart && blank.test(value[start - 1] ?? '') && at - start < reach) start -= 1;
  while (end < value.length && blank.test(value[end] ?? '') && end - at < reach) end += 1;
  return at >= bodyStart && value[start - 1] === '\n' && (value[end] ?? '\n') === '\n';
}

/** Finds lines of no-break spaces, which Word writes for empty lines: paragraphs run together across them. */
export const nbspLine: Rule = {
  name: 'nbsp-line',
  family: 'spaces',
  severity: 'error',
  about: 'lines of only no-break spaces, across which paragraphs run together',
  *find({ value, bodyStart }) {
    for (const { index, 0: found } of value.slice(bodyStart).matchAll(line)) {
      const start = bodyStart + index;
      const name = named(found.trimStart() === '' ? found.replace(/^[ \t]+/, '') : found);
      yield {
        start,
        end: start + found.length,
        message: `a line of ${name} is not empty, so the paragraphs around it run together; empty it`,
        fix: { replacement: '', isSafe: true },
      };
    }
  },
};
