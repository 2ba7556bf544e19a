import type { List, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { directionOf } from '../domain/language-tag.ts';
import {
  signatoryOrders,
  type ShownSignatories,
  type Signatory,
  type SignatoryOrder,
} from '../domain/signatories.ts';
import { collationOf } from '../text/collation.ts';
import { visit } from '../text/visit.ts';

/** Returns the list that a `:::signatories{file="…"}` shows; `undefined` for any other directive. */
export function shownSignatories(node: ContainerDirective): ShownSignatories | undefined {
  const { file, order } = node.attributes ?? {};
  if (node.name !== 'signatories' || !file) return undefined;
  return { file, order: signatoryOrders.find((known) => known === order) ?? 'given' };
}

/**
 * Writes the names of lists into the `:::signatories` of a text that show them.
 * @param lists the signatories by file name; a list that is not among them stays empty
 * @param tag BCP 47 tag of the text
 */
export function addSignatories(
  tree: Root,
  lists: ReadonlyMap<string, readonly Signatory[]>,
  tag: string,
): void {
  visit(tree, 'containerDirective', (node) => {
    const shown = shownSignatories(node);
    const people = shown && lists.get(shown.file);
    if (people) node.children = [listOf(signatoryLines(people, shown.order, tag))];
  });
}

/** Returns what a text shows of each signatory: the name, the role and the place. */
export function signatoryLines(
  people: readonly Signatory[],
  order: SignatoryOrder,
  tag: string,
): string[] {
  const compare = collationOf(tag);
  const ordered = order === 'name' ? people.toSorted((a, b) => compare(a.name, b.name)) : people;
  const comma = directionOf(tag) === 'rtl' ? '، ' : ', ';
  return ordered.map(({ name, role, place }) =>
    [name, role, place].filter((part) => part).join(comma),
  );
}

const listOf = (lines: readonly string[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: lines.map((value) => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  })),
});
