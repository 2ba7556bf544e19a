import type { Code, Definition, FootnoteDefinition, Root, Table, Text } from 'mdast';
import { visit } from '../text/visit.ts';
import type { VFile } from 'vfile';
import { quoted } from '../text/quote.ts';
import { hiddenSources } from './hidden-sources.ts';
import { footnotesInOrder } from './remark-footnote-numbers.ts';
import { reportError } from './report.ts';
import { lastLineOf, partOf, sourceOf } from './source-text.ts';

/**
 * Reports text that Markdown would not show: unused definitions, lists of sources that only define links, table cells beyond the
 * header, and words after a code fence.
 * Also reports footnotes that are used but not defined.
 */
export function remarkLostText() {
  return (tree: Root, file: VFile): void => {
    checkDefinitions(tree, file);
    visit(tree, (node) => {
      if (node.type === 'table') checkTable(node, file);
      else if (node.type === 'code') checkFence(node, file);
      else if (node.type === 'text') checkReference(node, file);
    });
  };
}

function checkDefinitions(tree: Root, file: VFile): void {
  const shown = new Set<Definition | FootnoteDefinition>(footnotesInOrder(tree));
  const links = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') links.add(node.identifier);
  });
  const seen = new Set<string>();
  visit(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    const sign = node.type === 'definition' ? '' : '^';
    const label = `[${sign}${node.label ?? node.identifier}]`;
    const isShown = node.type === 'definition' ? links.has(node.identifier) : shown.has(node);
    if (seen.has(sign + node.identifier)) {
      const message = `${label} is defined twice, and this second text would not be shown; rename it`;
      reportError(file, node, 'repeated-definition', message);
    } else if (!isShown) {
      reportError(file, node, 'unused-definition', unusedMessage(label, node));
    }
    seen.add(sign + node.identifier);
  });
  for (const { heading, definitions } of hiddenSources(tree)) {
    const [first] = definitions.filter(({ identifier }) => links.has(identifier));
    if (!first) continue;
    const message = `readers see ${quoted(heading)} and nothing below it, because this line only defines a link; write each source as an item of a list, as in ${itemOf(first)}, or delete ${quoted(heading)}`;
    reportError(file, first, 'hidden-sources', message);
  }
}

function unusedMessage(label: string, node: Definition | FootnoteDefinition): string {
  return node.type === 'definition' && /^[a-z]+:|^www\./i.test(node.url)
    ? `nothing in the text uses ${label}, so this address would not be shown; refer to it, as in [words]${label}, or write it as an item of a list, as in ${itemOf(node)}`
    : `nothing in the text uses ${label}, so this line would not be shown; use it, or write \\[ to show it as text`;
}

const itemOf = ({ url, title }: Definition): string => `- ${title ? `${title}: ` : ''}<${url}>`;

const undefinedFootnote = /(?<!\\)\[\^[^\]\n]+\]/g;

function checkReference(node: Text, file: VFile): void {
  if (node.position === undefined) return;
  for (const { index, 0: reference } of sourceOf(node, file).matchAll(undefinedFootnote)) {
    const message = `there is no footnote ${reference}, so readers would see the brackets; write it on a line of its own, as ${reference}: …, or \\[ to keep the brackets`;
    const place = partOf(node, file, index, reference.length);
    reportError(file, place, 'undefined-footnote', message);
  }
}

function checkTable({ children: [header, ...rows] }: Table, file: VFile): void {
  const width = header?.children.length ?? 0;
  for (const row of rows) {
    if (row.children.length <= width) continue;
    const message = `this row has ${row.children.length} cells and the header has ${width}, so the last would not be shown; add a heading for it, or write \\| to show the sign itself`;
    reportError(file, row.children[width], 'table-row', message);
  }
}

function checkFence(node: Code, file: VFile): void {
  const source = sourceOf(node, file);
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[1];
  if (fence === undefined) return;
  if (node.meta || (node.lang && !/^[\w+#.-]+$/.test(node.lang))) {
    const words = source.slice(fence.length).search(/\S/) + fence.length;
    reportError(
      file,
      partOf(node, file, words, 1),
      'code-fence',
      `the words after ${fence} would not be shown; write them on a line of their own, or \\${fence} to show the signs`,
    );
  }
  const last = lastLineOf(source);
  if (!last?.startsWith(fence) || /[^`~]/.test(last)) {
    reportError(
      file,
      node,
      'open-fence',
      `${fence} is never closed, so all that follows becomes code; end it with a line of ${fence}`,
    );
  }
}
