import type { Node, Position } from 'unist';
import type { VFile } from 'vfile';
import { positionsIn } from '../text/positions.ts';

/** Returns the Markdown of a node, as its file has it. */
export const sourceOf = ({ position }: Node, file: VFile): string =>
  String(file).slice(position?.start.offset, position?.end.offset);

const kept = new WeakMap<VFile, ReturnType<typeof positionsIn>>();

/** Returns the position of the text of a file from offset `start` to `end`, as nodes have it. */
export function positionAt(file: VFile, start: number, end: number): Position {
  const placeOf = kept.get(file) ?? positionsIn(String(file));
  kept.set(file, placeOf);
  return {
    start: { ...placeOf(start), offset: start },
    end: { ...placeOf(end), offset: end },
  };
}

/** Returns the place of a part of a node, `length` characters from `index` of its Markdown, for reports. */
export function partOf(node: Node, file: VFile, index: number, length: number): Node {
  const start = (node.position?.start.offset ?? 0) + index;
  return { type: node.type, position: positionAt(file, start, start + length) };
}

/** Returns the last line of a block without its indentation and the `>` of quotations; `undefined` if it has only one line. */
export function lastLineOf(source: string): string | undefined {
  const lineBreak = source.lastIndexOf('\n');
  if (lineBreak < 0) return undefined;
  return source
    .slice(lineBreak + 1)
    .replace(/^[ \t>]+/, '')
    .trimEnd();
}
