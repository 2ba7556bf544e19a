import type { MeasuredNode, Node, Renderer } from '@takumi-rs/core';

/** What draws and measures. */
export interface Canvas {
  readonly renderer: Renderer;
  readonly options: { readonly lang: string; readonly fontFamilies: string[] };
}

/** Returns a node as it is laid out in a width, without a limit to its height. */
export const measure = (
  { renderer, options }: Canvas,
  node: Node,
  width: number,
): Promise<MeasuredNode> => renderer.measure(node, { ...options, width });
