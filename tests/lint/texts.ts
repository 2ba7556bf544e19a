import { lintFile } from '../../src/lint/lint-file.ts';
import type { Found, LintText, Rule } from '../../src/lint/rule.ts';

export const front = '---\ntitle: —\n---\n\n';

/** The file of an edition: a whole one where it begins with ---, else with the least of front matters. */
export const fileOf = (text: string): string => (text.startsWith('---\n') ? text : front + text);

/** A text of an edition, or a whole file, as the rules read it, with what they find. */
export function lintOf(
  tag: string,
  text: string,
  rules?: readonly Rule[],
): { text: LintText; found: readonly Found[] } {
  const path = `content/statements/azadi/${tag}.md`;
  const linted = lintFile({ path, value: fileOf(text) }, rules);
  if (typeof linted === 'string') throw new Error(linted);
  return linted;
}
