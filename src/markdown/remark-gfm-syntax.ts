import type { Processor } from 'unified';

/**
 * Limits remark-gfm, which must come before it, to footnotes, tables and bare addresses. Strike-through and task lists would
 * remove characters from the text (`~`, `[ ]`), and indented code would turn paragraphs that Word has indented into code.
 */
export function remarkGfmSyntax(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push({
    disable: { null: ['strikethrough', 'tasklistCheck', 'codeIndented'] },
  });
}
