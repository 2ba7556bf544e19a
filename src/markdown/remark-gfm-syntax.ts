import type { Processor } from 'unified';

/**
 * Keeps of remark-gfm, which must stand before it, what statements need: footnotes, tables and bare addresses.
 * Strike-through and task lists would take characters out of the text (`~`, `[ ]`), and indented code would make code of
 * every paragraph that Word has indented.
 */
export function remarkGfmSyntax(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push({
    disable: { null: ['strikethrough', 'tasklistCheck', 'codeIndented'] },
  });
}
