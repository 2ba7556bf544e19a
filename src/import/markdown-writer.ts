import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStatementSyntax)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '*', listItemIndent: 'one' })
  .freeze();

/** Writes a tree as Markdown, with every character escaped that would have a meaning. */
export const writeMarkdown = (tree: Root): string => writer.stringify(tree);

/**
 * Limits what remark-gfm writes and escapes to the syntax of statements: tables, footnotes and bare addresses, but no
 * strike-through and no task lists. Adds our directives. It has to be used after remark-gfm.
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
  if (ours.length !== 3) throw new Error('Use remark-gfm before remarkStatementSyntax.');
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
