import type { Root } from 'mdast';
import type { Document } from 'yaml';
import { proseOfProperties, proseOfTree } from './reading/prose.ts';
import type { LintText } from './rule.ts';

/**
 * Prepares an edition for the rules. `tree` was parsed from `value` with its first `bodyStart` characters blanked, and `front` from
 * the YAML in these.
 */
export function lintText(
  { path, tag }: { readonly path: string; readonly tag: string },
  {
    value,
    bodyStart,
    tree,
    front,
  }: { value: string; bodyStart: number; tree: Root; front?: Document },
): LintText {
  const language = tag.split('-')[0] ?? tag;
  const end = value.lastIndexOf('---', bodyStart);
  const prose = [
    ...proseOfProperties(value, end, language, front),
    ...proseOfTree(value, tree, language),
  ];
  return { path, tag, language, value, bodyStart, tree, prose };
}
