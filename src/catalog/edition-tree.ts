import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import { keptText } from '../cache/kept-texts.ts';
import { BayanError } from '../domain/bayan-error.ts';
import type { Edition } from '../domain/statement.ts';
import { contentRoot } from '../environment.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { addSignatories } from '../markdown/signatories.ts';
import { readStatement } from '../markdown/statement.ts';
import { treeFromJson, treeToJson } from '../markdown/tree-json.ts';

type Parsed = Pick<Edition, 'treeDigest' | 'file'> & Partial<Pick<Edition, 'tag' | 'signatories'>>;

/** Returns a new copy of the Markdown syntax tree of an edition. */
export const editionTree = (edition: Parsed): Root => treeFromJson(treeJsonOf(edition));

/** Returns the Markdown syntax tree of an edition as JSON. Parses its file again if the tree is kept nowhere. */
export const treeJsonOf = (edition: Parsed): string =>
  keptText(edition.treeDigest)?.toString() ?? parseAgain(edition);

function parseAgain({ treeDigest, file, tag = '', signatories = [] }: Parsed): string {
  const text = readFileSync(path.join(contentRoot(), file), 'utf8');
  const parts = splitFrontMatter(text);
  const { tree } = readStatement({
    path: file,
    markdown: typeof parts === 'string' ? '' : parts.body,
  });
  addSignatories(tree, new Map(signatories.map((list) => [list.file, list.people])), tag);
  const json = treeToJson(tree);
  if (hash('sha256', json) === treeDigest) return json;
  throw new BayanError(
    'content',
    `${file} has changed since it was read.`,
    'Run the command again.',
  );
}
