import type { Nodes, PhrasingContent, Root } from 'mdast';
import { visit } from '../text/visit.ts';
import { parsePage } from '../markdown/page.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { positionsIn } from '../text/positions.ts';
import type { LinkInText } from './content.ts';

/** The links of a page in MDX, and what can be linked to in it. */
interface PageLinks {
  readonly links: readonly LinkInText[];
  /** Its headings and ids, as {@link plainAnchor} returns them; `undefined` if code can write others. */
  readonly anchors: ReadonlySet<string> | undefined;
}

interface Attribute {
  readonly name?: string;
  readonly value?: unknown;
}

/** Returns the links of a page, and the places in it, as far as its code does not write them. */
export function pageLinksOf(file: string): PageLinks {
  const parts = splitFrontMatter(file);
  const tree = typeof parts === 'string' ? undefined : parsePage(parts.body);
  if (typeof parts === 'string' || !tree) return { links: [], anchors: undefined };
  const place = positionsIn(parts.value);
  const links: LinkInText[] = [];
  visit(tree, (node) => {
    const url = urlOf(node);
    const start = node.position?.start.offset;
    if (url !== undefined && start !== undefined) links.push({ url: url.trim(), ...place(start) });
  });
  return { links, anchors: anchorsOf(tree) };
}

function urlOf(node: Nodes): string | undefined {
  if (node.type === 'link' || node.type === 'definition') return node.url;
  return isJsx(node) && /^(?:a|area)$/.test(node.name ?? '')
    ? attributesOf(node).find(({ name }) => name === 'href')?.value
    : undefined;
}

function anchorsOf(tree: Root): ReadonlySet<string> | undefined {
  const anchors = new Set(['text', 'top', 'footnotelabel']);
  let isComplete = true as boolean;
  visit(tree, (node) => {
    if (node.type === 'heading') anchors.add(plainAnchor(wordsOf(node.children)));
    else if (node.type === 'footnoteDefinition') isComplete = false;
    else if (/^mdx(?:Flow|Text)Expression$|^mdxjsEsm$/.test(node.type)) isComplete = false;
    else if (isJsx(node)) {
      if (/^[A-Z]|\./.test(node.name ?? '')) isComplete = false;
      for (const { name, value } of attributesOf(node))
        if (name === 'id' || name === 'name') anchors.add(plainAnchor(value));
    }
  });
  return isComplete ? anchors : undefined;
}

/** Returns the letters and digits of an anchor or a heading, without the number that tells equal headings apart. */
export const plainAnchor = (text: string): string =>
  text
    .toLowerCase()
    .replace(/-\d+$/, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');

const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) =>
      'value' in node ? node.value : 'children' in node ? wordsOf(node.children) : '',
    )
    .join('');

const isJsx = (node: Nodes): node is Nodes & { name?: string; attributes?: Attribute[] } =>
  /^mdxJsx(?:Flow|Text)Element$/.test(node.type);

const attributesOf = ({ attributes = [] }: { attributes?: Attribute[] }) =>
  attributes.filter(
    (one): one is { name: string; value: string } =>
      typeof one.name === 'string' && typeof one.value === 'string',
  );
