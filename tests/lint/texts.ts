import { lintFile } from '../../src/lint/lint-file.ts';
import type { Found, LintText, Rule } from '../../src/lint/rule.ts';

export const front = '---\ntitle: —\n---\n\n';

/** Returns the file of an edition: `text` itself if it begins with ---, else `text` below a minimal front matter. */
export const fileOf = (text: string): string => (text.startsWith('---\n') ? text : front + text);

/** Returns a text of an edition, or a whole file, as the rules read it, with what they find. */
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
