import { isNode, nodesIn, type CodeNode } from './code-nodes.ts';

/** Returns the names that code declares: variables, functions, classes, parameters and imports. */
export function declaredNames(programs: readonly CodeNode[]): Set<string> {
  const names = new Set<string>();
  for (const program of programs) {
    for (const { node } of nodesIn(program)) {
      switch (node.type) {
        case 'VariableDeclarator':
          add(node['id'], names);
          break;
        case 'FunctionDeclaration':
        case 'FunctionExpression':
        case 'ArrowFunctionExpression':
          add(node['id'], names);
          for (const parameter of node['params'] as unknown[]) add(parameter, names);
          break;
        case 'ClassDeclaration':
        case 'ClassExpression':
          add(node['id'], names);
          break;
        case 'CatchClause':
          add(node['param'], names);
          break;
        case 'ImportSpecifier':
        case 'ImportDefaultSpecifier':
        case 'ImportNamespaceSpecifier':
          add(node['local'], names);
          break;
      }
    }
  }
  return names;
}

/** Adds the names that a pattern declares: `x`, `{ a, b: [c] }`, `...rest`, `x = 1`. */
function add(pattern: unknown, names: Set<string>): void {
  const stack = [pattern];
  while (stack.length > 0) {
    const node = stack.pop();
    if (!isNode(node)) continue;
    if (node.type === 'Identifier') names.add(node['name'] as string);
    else if (node.type === 'ObjectPattern')
      stack.push(
        ...(node['properties'] as CodeNode[]).map((one) => one['value'] ?? one['argument']),
      );
    else if (node.type === 'ArrayPattern') stack.push(...(node['elements'] as unknown[]));
    else stack.push(node['left'], node['argument']);
  }
}
