import type { Nodes } from 'mdast';
import { isNode, type CodeNode } from './code-nodes.ts';

/** An attribute of an element in MDX. */
export interface PageAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly data?: { readonly estree?: unknown };
  readonly position?: { readonly start: { readonly offset?: number } };
}

/** What nodes of MDX have besides those of Markdown. */
export interface PageParts {
  readonly name?: string | null;
  readonly data?: { readonly estree?: unknown };
  readonly attributes?: readonly PageAttribute[];
}

/** Returns the code in a node of a page: an import, an expression, the values of attributes. */
export function programsOf(node: Nodes): CodeNode[] {
  const { data, attributes } = node as PageParts;
  // A directive has attributes too, as an object.
  const own = Array.isArray(attributes) ? (attributes as readonly PageAttribute[]) : [];
  return [
    data?.estree,
    ...own.flatMap((attribute) => [
      attribute.data?.estree,
      (attribute.value as { data?: { estree?: unknown } } | null | undefined)?.data?.estree,
    ]),
  ].filter(isNode);
}
