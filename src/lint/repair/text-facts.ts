import type { Definition, Nodes, Parents, Root } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../text/visit.ts';
import { skeletonOf } from '../language/skeleton.ts';
import { rangeOf, type Range } from '../reading/blocks.ts';
import type { Change } from '../rule.ts';

/** Something besides words that a page shows, with its place in the file. Equal facts have equal values. */
export interface Fact extends Range {
  readonly kind: Exclude<Change, 'spaces'>;
  readonly value: string;
}

/**
 * Returns the facts of a text, in order: where its links lead and what they say, its footnotes, images, code,
 * tables, headings, items and quotations.
 */
export function factsOf(tree: Root, source: string): Fact[] {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const facts: Fact[] = [];
  visit(tree, (node, _, parent) => {
    const range = rangeOf(node);
    const [kind, parts] = describe(node, parent, { definitions, source }) ?? [];
    if (range && kind) facts.push({ ...range, kind, value: JSON.stringify(parts) });
  });
  return facts;
}

function describe(
  node: Nodes,
  parent: Parents | undefined,
  { definitions, source }: { definitions: ReadonlyMap<string, Definition>; source: string },
): readonly [Fact['kind'], readonly unknown[]] | undefined {
  switch (node.type) {
    case 'link':
      return ['links', [node.url, skeletonOf(node.title ?? ''), labelOf(node)]];
    case 'linkReference': {
      const { url, title } = definitions.get(node.identifier) ?? {};
      return ['links', [url, title ?? '', labelOf(node)]];
    }
    case 'definition':
      return ['links', [node.identifier, node.url, node.title ?? '']];
    case 'image':
      return ['images', [node.url, wordsIn(node.title ?? ''), wordsIn(node.alt ?? '')]];
    case 'imageReference':
      return ['images', [node.identifier, wordsIn(node.alt ?? '')]];
    case 'footnoteReference':
    case 'footnoteDefinition': {
      // The tree has the number of the footnote, and only the file has its label.
      const { start = 0 } = rangeOf(node) ?? {};
      return ['footnotes', [node.type, /^\[\^[^\]]*\]/.exec(source.slice(start))?.[0]]];
    }
    case 'code':
      return ['code', [node.lang, node.value]];
    case 'inlineCode':
      return ['code', [node.value]];
    case 'containerDirective':
    case 'textDirective':
      return ['directives', [node.name, attributesOf(node)]];
    case 'tableRow':
      return ['tables', [node.children.length]];
    case 'heading':
      return ['blocks', [node.type, node.depth]];
    case 'listItem':
      return ['blocks', [node.type, parent?.type === 'list' && parent.ordered]];
    case 'blockquote':
    case 'thematicBreak':
      return ['blocks', [node.type]];
    default:
      return undefined;
  }
}

/** Returns the attributes of a directive. Those that readers see are compared as words are. */
const attributesOf = ({ attributes }: ContainerDirective | TextDirective) =>
  Object.entries(attributes ?? {}).map(([key, value]) => [
    key,
    key === 'cite' ? wordsIn(value ?? '') : value,
  ]);

const labelOf = (node: Nodes): string => wordsIn(toString(node));

/** Returns the letters and digits of a text: a repair may change its punctuation. */
const wordsIn = (text: string): string => skeletonOf(text).replaceAll(/[\p{P}\p{S}]/gu, '');
