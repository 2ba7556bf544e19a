import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Node, Parent } from 'unist';
import { visit as libraryVisit } from 'unist-util-visit';
import { visitParents as libraryVisitParents } from 'unist-util-visit-parents';
import { SKIP, visit, visitParents } from '../../src/text/visit.ts';

interface Named extends Node {
  readonly name: string;
  readonly children?: Named[];
}

const leaf = (name: string): Named => ({ type: 'text', name });
const tree = (): Named => ({
  type: 'root',
  name: 'root',
  children: [
    { type: 'list', name: 'list', children: [leaf('a'), leaf('b'), leaf('c')] },
    { type: 'list', name: 'empty', children: [] },
    { type: 'paragraph', name: 'paragraph', children: [leaf('d'), leaf('e')] },
    leaf('f'),
  ],
});

type Visitor = (node: Node, index?: number, parent?: Parent) => unknown;

/** Returns the nodes that a function visits, each with its index and its parent, and what `act` returns for it. */
function visited(walk: typeof visit, act: Visitor, types?: string | string[]): string[] {
  const seen: string[] = [];
  const visitor = (node: Node, index?: number, parent?: Parent) => {
    seen.push([node, index, parent].map((one) => nameOf(one)).join(' '));
    return act(node, index, parent) as undefined;
  };
  if (types === undefined) walk(tree() as Node, visitor);
  else walk(tree() as Node, types, visitor);
  return seen;
}

const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value
    ? String(value.name)
    : String(value);

describe('visit', () => {
  const acts: Record<string, Visitor> = {
    'returns nothing': () => undefined,
    'leaves out the children of a node': (node) => (nameOf(node) === 'list' ? SKIP : undefined),
    'ends the walk': (node) => nameOf(node) !== 'b',
    'goes on elsewhere': (node, index = 0) => (nameOf(node) === 'a' ? index + 2 : undefined),
    'goes on after the last child': (node) => (nameOf(node) === 'a' ? 9 : undefined),
    'leaves out children and goes on elsewhere': (node, index = 0) =>
      nameOf(node) === 'list' ? [SKIP, index + 2] : undefined,
    'removes a node': (node, index = 0, parent) => {
      if (nameOf(node) !== 'b' && nameOf(node) !== 'paragraph') return undefined;
      parent?.children.splice(index, 1);
      return [SKIP, index];
    },
    'adds a node': (node, index = 0, parent) => {
      if (nameOf(node) === 'd') parent?.children.splice(index + 1, 0, leaf('added'));
    },
  };
  for (const [what, act] of Object.entries(acts))
    for (const types of [undefined, 'text', ['text', 'list']])
      it(`visits the same nodes as unist-util-visit if the visitor ${what}, for ${types === undefined ? 'all types' : String(types)}`, () => {
        assert.deepEqual(
          visited(visit, act, types),
          visited(libraryVisit as typeof visit, act, types),
        );
      });

  it('gives the ancestors that unist-util-visit-parents gives', () => {
    const ancestorsBy = (walk: typeof visitParents): string[] => {
      const seen: string[] = [];
      walk(tree() as Node, 'text', (node: Node, ancestors: Node[]) => {
        seen.push([...ancestors, node].map(nameOf).join(' > '));
      });
      return seen;
    };
    assert.deepEqual(ancestorsBy(visitParents)[0], 'root > list > a');
    assert.deepEqual(
      ancestorsBy(visitParents),
      ancestorsBy(libraryVisitParents as typeof visitParents),
    );
  });

  it('visits a tree that is deeper than the call stack', () => {
    let deep: Named = leaf('a');
    for (let depth = 0; depth < 100_000; depth += 1)
      deep = { type: 'quote', name: 'quote', children: [deep] };
    let count = 0;
    visit(deep as Node, () => {
      count += 1;
    });
    assert.equal(count, 100_001);
  });
});
