import { lint, type Found } from '../../src/lint/lint.ts';
import { lintText } from '../../src/lint/lint-text.ts';
import type { LintText, Rule } from '../../src/lint/rule.ts';
import { readStatement } from '../../src/markdown/statement.ts';
import { partFrontMatter } from '../../src/source/front-matter.ts';

export const front = '---\ntitle: —\n---\n\n';

/** A text of an edition, or a whole file, as the rules read it, with what they find. */
export function lintOf(
  tag: string,
  text: string,
  rules?: readonly Rule[],
): { text: LintText; found: Found[] } {
  const path = `content/statements/azadi/${tag}.md`;
  const parted = partFrontMatter({ path, text: text.startsWith('---\n') ? text : front + text });
  if ('rule' in parted) throw new Error(parted.message);
  const { tree, allowances } = readStatement({ path, markdown: parted.body });
  const read = lintText({ path, tag }, { ...parted, tree });
  return { text: read, found: lint(read, allowances, rules) };
}
