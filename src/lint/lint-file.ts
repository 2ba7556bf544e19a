import path from 'node:path';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { readStatement, type ReadStatement } from '../markdown/statement.ts';
import { lint } from './lint.ts';
import { lintText } from './lint-text.ts';
import type { Found, LintText, Rule } from './rule.ts';

/** The file of an edition, `…/<tag>.md`. */
export interface EditionSource {
  readonly path: string;
  readonly value: string;
}

/** A parsed edition with its findings. */
export interface LintedFile {
  readonly text: LintText;
  readonly found: readonly Found[];
  readonly messages: ReadStatement['messages'];
}

/** Lints the text of an edition; returns a message if it has no front matter. Does not check the front matter. */
export function lintFile(source: EditionSource, rules?: readonly Rule[]): LintedFile | string {
  const parts = splitFrontMatter(source.value);
  if (typeof parts === 'string') return parts;
  const { tree, allowances, messages } = readStatement({ path: source.path, markdown: parts.body });
  const tag = path.basename(source.path, '.md');
  const text = lintText({ path: source.path, tag }, { ...parts, tree });
  return { text, found: lint(text, allowances, rules), messages };
}
