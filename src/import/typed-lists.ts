import type {
  BlockContent,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { itemNote, typedLabelOf } from './fake-item.ts';

/** An open list, with the kind of its labels and the last number. */
interface OpenList {
  readonly list: List;
  readonly kind: string;
  last: number;
}

/**
 * Turns paragraphs that are typed as list items into lists, which keep their numbers. Items with bullets or letters that follow
 * an item with a number are inside it. Letters stay in the text.
 */
export function makeTypedLists(tree: Root): void {
  const blocks: RootContent[] = [];
  let open: OpenList[] = [];
  for (const block of tree.children) {
    if (block.type !== 'paragraph') {
      open = [];
      blocks.push(block);
      continue;
    }
    const lines = linesOf(block.children);
    if (lines.some((line) => typedLabelOf(toString(line)))) addLines(lines, withoutNote(block));
    else {
      open = [];
      blocks.push(block);
    }
  }
  tree.children = blocks;

  /** Adds the lines of a paragraph. A line without a label goes on with what is above it. */
  function addLines(lines: readonly PhrasingContent[][], data: Pick<Paragraph, 'data'>): void {
    let last: Paragraph | undefined;
    for (const line of lines) {
      const label = typedLabelOf(toString({ type: 'paragraph', children: line }));
      if (label) {
        const item = addItem(dropStart(line, label.length), label);
        if (!last) Object.assign(item, data);
        last = item;
      } else if (last) last.children.push({ type: 'break' }, ...line);
      else {
        open = [];
        last = { type: 'paragraph', children: line, ...data };
        blocks.push(last);
      }
    }
  }

  function addItem(
    children: PhrasingContent[],
    { kind, number }: { readonly kind: string; readonly number: number },
  ): Paragraph {
    const paragraph: Paragraph = { type: 'paragraph', children };
    const item: ListItem = { type: 'listItem', spread: false, children: [paragraph] };
    const at = open.findIndex((of) => of.kind === kind);
    const current = open[at];
    if (current && (kind !== 'number' || number === current.last + 1)) {
      open = open.slice(0, at + 1);
      current.last = number;
      current.list.children.push(item);
      return paragraph;
    }
    const list: List = {
      type: 'list',
      ordered: kind === 'number',
      ...(kind === 'number' && { start: number }),
      spread: false,
      children: [item],
    };
    const outer = at < 0 ? open.at(-1) : open[at - 1];
    const isInside = outer?.kind === 'number' && kind !== 'number';
    const parent = isInside ? outer.list.children.at(-1) : undefined;
    if (parent) (parent.children as BlockContent[]).push(list);
    else blocks.push(list);
    open = [
      ...(isInside ? open.slice(0, open.indexOf(outer) + 1) : []),
      { list, kind, last: number },
    ];
    return paragraph;
  }
}

/** Splits the content of a paragraph at its line breaks. */
function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => line.length > 0);
}

/** Returns the review notes of a paragraph without the one that it looks like a list. */
function withoutNote({ data }: Paragraph): Pick<Paragraph, 'data'> {
  const reviewNotes = (data?.reviewNotes ?? []).filter((note) => note !== itemNote);
  return reviewNotes.length > 0 ? { data: { reviewNotes } } : {};
}

/** Removes the first `count` characters of a line, and elements that are empty then. */
function dropStart(line: readonly PhrasingContent[], count: number): PhrasingContent[] {
  let left = count;
  return line.flatMap((node): PhrasingContent[] => {
    if (left === 0) return [node];
    if (node.type === 'text') {
      const value = node.value.slice(left);
      left -= node.value.length - value.length;
      return value === '' ? [] : [{ ...node, value }];
    }
    if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'link') return [node];
    const length = toString(node).length;
    const children = dropStart(node.children, left);
    left = Math.max(0, left - length);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}
