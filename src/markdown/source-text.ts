import type { Node } from 'unist';
import type { VFile } from 'vfile';

/** Returns the Markdown of a node, as its file has it. */
export const sourceOf = ({ position }: Node, file: VFile): string =>
  String(file).slice(position?.start.offset, position?.end.offset);

/** Returns the last line of a block without its indentation and the `>` of quotations; `undefined` if it has only one line. */
export function lastLineOf(source: string): string | undefined {
  const lineBreak = source.lastIndexOf('\n');
  if (lineBreak < 0) return undefined;
  return source
    .slice(lineBreak + 1)
    .replace(/^[ \t>]+/, '')
    .trimEnd();
}
