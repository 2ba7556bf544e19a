import type { Root } from 'mdast';

/**
 * Returns a syntax tree as JSON, without positions. This takes a fraction of the memory, so that a build can keep the texts of
 * all editions instead of parsing them again.
 */
export const treeToJson = (tree: Root): string =>
  JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value));

/** Returns the tree that {@link treeToJson} has written. Each call returns a new copy, which may be changed. */
export const treeFromJson = (json: string): Root => JSON.parse(json) as Root;
