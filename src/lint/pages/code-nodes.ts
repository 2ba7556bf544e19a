/** A node of the syntax tree of JavaScript (ESTree), with its place in the file. */
export interface CodeNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export const isNode = (value: unknown): value is CodeNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** A node with the nodes around it, the innermost last. */
export interface Visited {
  readonly node: CodeNode;
  readonly parents: readonly CodeNode[];
  /** The property of the innermost parent that has the node. */
  readonly key: string;
}

/** The chain of nodes around a node. It is a list, so that deep nesting costs no time. */
interface Link {
  readonly node: CodeNode;
  readonly key: string;
  readonly above: Link | undefined;
}

/** Returns all nodes in a tree, in the order of the text, with their parent and grandparent. */
export function* nodesIn(root: CodeNode): Generator<Visited> {
  const stack: Link[] = [{ node: root, key: '', above: undefined }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, key, above } = top;
    const parents = [above?.above?.node, above?.node].filter((parent) => parent !== undefined);
    yield { node, key, parents };
    const children: Link[] = [];
    for (const [name, value] of Object.entries(node)) {
      if (name === 'comments' || name === 'loc' || name === 'range') continue;
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
        if (isNode(child)) children.push({ node: child, key: name, above: top });
    }
    stack.push(...children.reverse());
  }
}

/** Returns the text that an expression always has: a string, a template, or strings joined by `+`. */
export function staticText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal')
    return typeof node['value'] === 'string' || typeof node['value'] === 'number'
      ? String(node['value'])
      : undefined;
  if (node.type === 'TemplateLiteral') {
    const [quasi, ...more] = node['quasis'] as CodeNode[];
    return more.length === 0 && quasi ? cookedOf(quasi) : undefined;
  }
  if (node.type !== 'BinaryExpression' || node['operator'] !== '+') return undefined;
  const [left, right] = [staticText(node['left']), staticText(node['right'])];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** Returns the text of a part of a template. */
export const cookedOf = ({ value }: CodeNode): string =>
  (value as { cooked?: string | null }).cooked ?? '';

export const nameOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Identifier' ? (node['name'] as string) : undefined;

/** Returns the name of the member that a member expression reads; `undefined` if it is computed. */
export function memberName({ property, computed }: CodeNode): string | undefined {
  return computed === true ? staticText(property) : nameOf(property);
}
