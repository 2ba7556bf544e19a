import type { Root } from 'mdast';
import { proseOfProperties, proseOfTree } from './reading/prose.ts';
import type { LintText } from './rule.ts';

/** Prepares an edition for the rules. `tree` was parsed from `value` with its first `bodyStart` characters blanked. */
export function lintText(
  { path, tag }: { readonly path: string; readonly tag: string },
  { value, bodyStart, tree }: { value: string; bodyStart: number; tree: Root },
): LintText {
  const language = tag.split('-')[0] ?? tag;
  const end = value.lastIndexOf('---', bodyStart);
  const prose = [...proseOfProperties(value, end, language), ...proseOfTree(value, tree, language)];
  return { path, tag, language, value, bodyStart, tree, prose };
}
