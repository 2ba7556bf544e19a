import type { Root } from 'mdast';
import { proseOfProperties, proseOfTree } from './reading/prose.ts';
import type { LintText } from './rule.ts';

/** An edition as the rules read it: `value` is its file, `tree` its text as read with `bodyStart` characters blanked. */
export function lintText(
  { path, tag }: { readonly path: string; readonly tag: string },
  { value, bodyStart, tree }: { value: string; bodyStart: number; tree: Root },
): LintText {
  const language = tag.split('-')[0] ?? tag;
  const end = value.lastIndexOf('---', bodyStart);
  const prose = [...proseOfProperties(value, end, language), ...proseOfTree(value, tree, language)];
  return { path, tag, language, value, bodyStart, tree, prose };
}
