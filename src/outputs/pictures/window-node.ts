import type { MeasuredNode, Node } from '@takumi-rs/core';
import * as sizes from './sizes.ts';
import type { Window } from './windows.ts';
import type { PictureWords } from './words.ts';

/** Space between blocks, relative to the size of the text. */
const between = 0.75;

/** Returns blocks below each other. */
export const flow = (children: readonly Node[], { dir }: PictureWords, size: number): Node => ({
  type: 'container',
  dir,
  style: {
    display: 'flex',
    flexDirection: 'column',
    direction: dir,
    width: sizes.lineWidth,
    flexShrink: 0,
    gap: Math.round(size * between),
  },
  children: [...children],
});

/** Returns a window on the blocks that are in it: only these are laid out again. */
export function windowOn(
  blocks: readonly Node[],
  laid: MeasuredNode,
  window: Window,
  {
    words,
    size,
    room,
  }: { readonly words: PictureWords; readonly size: number; readonly room: number },
): Node {
  const tops = laid.children.map(({ transform }) => transform[5]);
  const shown = laid.children.map(
    ({ height }, index) =>
      (tops[index] ?? 0) < window.bottom && (tops[index] ?? 0) + height > window.top,
  );
  const first = shown.indexOf(true);
  const from = tops[first] ?? 0;
  return windowNode(
    flow(
      blocks.filter((_, index) => shown[index]),
      words,
      size,
    ),
    { top: window.top - from, bottom: window.bottom - from },
    room,
  );
}

/** Returns what a window shows of a node. What is above and below it is cut off. */
export const windowNode = (node: Node, { top, bottom }: Window, room: number): Node => ({
  type: 'container',
  style: {
    display: 'flex',
    flexDirection: 'column',
    width: sizes.lineWidth,
    height: room,
    flexShrink: 0,
  },
  children: [
    {
      type: 'container',
      style: {
        display: 'flex',
        flexDirection: 'column',
        width: sizes.lineWidth,
        height: bottom - top,
        flexShrink: 0,
        overflow: 'hidden',
      },
      children: [{ ...node, style: { ...node.style, marginTop: -top } }],
    },
  ],
});
