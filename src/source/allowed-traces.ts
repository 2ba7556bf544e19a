import path from 'node:path';
import type { Nodes, Root } from 'mdast';
import { visit } from '../text/visit.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { plainBlocks } from '../markdown/plain-text.ts';
import { readStatement } from '../markdown/statement.ts';
import { mailTraces } from '../text/traces/mail.ts';
import { pathPatterns } from '../text/traces/paths.ts';
import { traceFinder, type Trace } from '../text/traces/trace.ts';
import { wordPatterns } from '../text/traces/word.ts';
import { listFiles } from './list-files.ts';
import { readBytes } from './read-bytes.ts';

/** How the traces are found that each rule is about. */
const findersByRule: Readonly<Record<string, (text: string) => Iterable<Trace>>> = {
  'computer-path': traceFinder(pathPatterns),
  'message-header': mailTraces,
  'zoned-time': mailTraces,
  'word-leftovers': traceFinder(wordPatterns),
};

const anyRule = new RegExp(
  `bayan-allow\\b[^\\n]*\\b(?:${Object.keys(findersByRule).join('|')})\\b`,
);
const inProperties = /^[ \t]*#[ \t]*bayan-allow[ \t]+([a-z, -]+):[^\n]*\n([^\n]*)/gm;
/** Signs of Word, which are allowed in code. */
const wordSigns = /mso-|Mso[A-Z]|docProps|w:rsid|_Hlk|schemas-microsoft|<\/?(?:[owv]|st1):/;
const code = /`|^(?: {4}|\t)/m;

/**
 * Returns the traces of programs that editors allow in the texts of `content/statements`, and those of Word that are in code. The
 * gate accepts them in what is built, and nothing else.
 * @param root the folder that holds `content/`
 */
export async function allowedTraces(root: string): Promise<string[]> {
  const folder = path.join(root, 'content/statements');
  const found = new Set<string>();
  for (const name of await listFiles(folder)) {
    if (!name.endsWith('.md')) continue;
    const bytes = readBytes(path.join(folder, name), name);
    const text = Buffer.isBuffer(bytes) ? bytes.toString() : '';
    if (anyRule.test(text) || (wordSigns.test(text) && code.test(text)))
      for (const trace of tracesAllowedIn(text)) found.add(trace);
  }
  return [...found];
}

/** Returns the traces that the allowances of an edition are about. */
export function tracesAllowedIn(source: string): string[] {
  const parts = splitFrontMatter(source.replaceAll('\r\n', '\n'));
  if (typeof parts === 'string') return [];
  const found: string[] = [];
  const collect = (rules: readonly string[], text: string) => {
    for (const rule of rules)
      for (const { start, end } of findersByRule[rule]?.(text) ?? [])
        found.push(text.slice(start, end).trim());
  };
  for (const [, rules = '', line = ''] of parts.value
    .slice(0, parts.bodyStart)
    .matchAll(inProperties))
    collect(namesIn(rules), line.replace(/^\s*[\w-]+\s*:\s*["']?/, ''));

  const { tree, allowances } = readStatement({ path: 'text.md', markdown: parts.body });
  visit(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') collect(['word-leftovers'], node.value);
  });
  for (const { rules, end, until } of allowances) {
    const children: Nodes[] = [];
    visit(tree, ({ position }, index, parent) => {
      const node = index === undefined ? undefined : parent?.children[index];
      const [from, to] = [position?.start.offset ?? -1, position?.end.offset ?? -1];
      if (!node || from < end || to > until) return undefined;
      children.push(node);
      return 'skip';
    });
    const shown = { type: 'root', children } as Root;
    const texts = [...plainBlocks(shown), ...addressesIn(shown), parts.body.slice(end, until)];
    collect(rules, texts.join('\n'));
  }
  return found;
}

const namesIn = (rules: string): string[] => rules.split(',').map((rule) => rule.trim());

function addressesIn(tree: Nodes): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') found.push(node.url);
  });
  return found;
}
