import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStatementSyntax)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '*', listItemIndent: 'one' })
  .freeze();

/** Writes a tree as Markdown in which every sign that would mean something is escaped. */
export const writeMarkdown = (tree: Root): string => writer.stringify(tree);

/**
 * Narrows what remark-gfm, which must stand before it, escapes to the syntax of statements, and widens it by ours: tables,
 * footnotes and bare addresses; no strike-through, no boxes of tasks.
 */
function remarkStatementSyntax(this: Processor): void {
  const data = this.data();
  const ours = (data.toMarkdownExtensions ?? [])
    .flatMap(({ extensions, ...own }) => [own, ...(extensions ?? [])])
    .filter(
      ({ handlers, unsafe }) =>
        'table' in (handlers ?? {}) ||
        'footnoteDefinition' in (handlers ?? {}) ||
        unsafe?.some(({ character }) => character === '@'),
    );
  if (ours.length !== 3) throw new Error('remark-gfm must stand before remarkStatementSyntax');
  data.toMarkdownExtensions = [
    ...ours,
    {
      unsafe: [
        { atBreak: true, character: ':', after: ':' },
        { character: ':', after: 'lang\\[', inConstruct: 'phrasing' },
      ],
    },
  ];
}
