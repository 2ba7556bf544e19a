import type { Root, Nodes } from 'mdast';
import path from 'node:path';
import { visit } from '../../text/visit.ts';
import { quoted } from '../../text/quote.ts';
import { rangeOf } from '../reading/blocks.ts';
import { privateLinkMessage } from '../reading/private-link.ts';
import {
  functions,
  lingual,
  localized,
  members,
  modules,
  ofAstro,
  ofDates,
  pageNames,
  frontMatterKeys,
  reasons,
  refusedElements,
  refusedMembers,
} from './allowed-code.ts';
import { declaredNames } from './declared-names.ts';
import { programsOf, type PageParts } from './programs.ts';
import {
  cookedOf,
  isNode,
  memberName,
  nameOf,
  nodesIn,
  staticText,
  type CodeNode,
  type Visited,
} from './code-nodes.ts';

/** Something in the code of a page, at its place in the file. */
export interface CodeFinding {
  readonly start: number;
  readonly rule: 'page-code' | 'private-link';
  readonly message: string;
}

/**
 * Returns what the code of a site page may not do: import what is not in `content/`, read a clock, the machine or its user, run
 * scripts, write HTML past the checks. Also links in the page that reveal who copied them.
 * @param file the path of the page: `content/pages/about/fa.mdx`
 */
export function faultsInPage(tree: Root, file: string): CodeFinding[] {
  const found: CodeFinding[] = [];
  const programs: CodeNode[] = [];
  visit(tree, (node) => {
    const { start = 0 } = rangeOf(node) ?? {};
    programs.push(...programsOf(node));
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      const message = privateLinkMessage(node.url);
      if (message !== undefined) found.push({ start, rule: 'private-link', message });
      if (node.type === 'image')
        for (const fault of attributeFault('src', node.url))
          found.push({ start, rule: 'page-code', message: fault });
    }
    found.push(...faultsInJsx(node));
  });
  const declared = declaredNames(programs);
  const hasDates = programs.some((program) =>
    nodesIn(program).some(({ node }) => nameOf(node) === 'Date'),
  );
  for (const program of programs)
    for (const visited of nodesIn(program))
      for (const [message, at = visited.node] of faultsInNode(visited, declared, {
        file,
        hasDates,
      }))
        found.push({ start: at.start, rule: 'page-code', message });
  return found.sort((a, b) => a.start - b.start);
}

function* faultsInJsx(node: Nodes): Generator<CodeFinding> {
  if (!/^mdxJsx(?:Flow|Text)Element$/.test(node.type)) return;
  const { name, attributes = [] } = node as PageParts;
  const { start = 0 } = rangeOf(node) ?? {};
  for (const message of elementFault(name ?? '')) yield { start, rule: 'page-code', message };
  for (const attribute of attributes) {
    const at = attribute.position?.start.offset ?? start;
    if (attribute.type === 'mdxJsxExpressionAttribute')
      yield { start: at, rule: 'page-code', message: spread };
    const value = typeof attribute.value === 'string' ? attribute.value : '';
    for (const message of attributeFault(attribute.name ?? '', value))
      yield { start: at, rule: 'page-code', message };
  }
}

const spread = 'attributes from an object, {...x}, could contain anything; write them one by one';

function* elementFault(name: string): Generator<string> {
  if (refusedElements.has(name.toLowerCase()))
    yield `a page may not have <${name}>; write its content as text`;
}

function* attributeFault(name: string, value: string): Generator<string> {
  if (/^on[a-z]/i.test(name)) yield `${name} would run a script, and pages have none; remove it`;
  else if (/^(?:set:|dangerouslySet|innerHTML$|outerHTML$|srcdoc$)/i.test(name))
    yield `${name} writes HTML that Bayan does not check; write the elements themselves`;
  else if (
    /^(?:client|server|define|is|transition|class:list|slot):/.test(name) &&
    name !== 'class:list'
  )
    yield `${name} is for the code of Bayan and not for pages; remove it`;
  else if (/^data-|^contenteditable$|^hidden$/i.test(name))
    yield `readers do not see ${name}; remove it`;
  else if (name === 'style' && /url\s*\(|image-set\s*\(|\\/i.test(value))
    yield 'a style on a page may load nothing; remove url(…)';
  else if (name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value))
    yield 'readers do not see what this style hides; remove it, or show it';
  else if (loading.test(name) && isElsewhere.test(value))
    yield `${name} loads from another site, whose server learns who is reading: ${quoted(value, 80)}; put the file into public/, and write a relative path`;
  else {
    const message = addressFault(value);
    if (message !== undefined) yield message;
  }
}

/** Attributes whose address a browser loads, and addresses of other sites. */
const loading = /^(?:src|srcset|poster|data|background|action|formaction|ping|xlink:href)$/i;
const isElsewhere = /^\s*(?:https?:|wss?:|ftp:)?[\\/]{2}|,\s*(?:https?:)?\/\//i;

/** Returns what is wrong with a text in code if it is an address. */
function addressFault(text: string): string | undefined {
  if (/^[\s\p{Cc}]*(?:java|vb|live)[\s\p{Cc}]*script[\s\p{Cc}]*:/iu.test(text))
    return `${quoted(text)} would run a script, and pages have none; remove it`;
  return /^\s*(?:[a-z][a-z\d+.-]*:|\/\/)\S/i.test(text) ? privateLinkMessage(text) : undefined;
}

type Fault = readonly [message: string, at?: CodeNode];

function* faultsInNode(
  { node, parents, key }: Visited,
  declared: ReadonlySet<string>,
  { file, hasDates }: { file: string; hasDates: boolean },
): Generator<Fault> {
  const parent = parents.at(-1);
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (isNode(node['source'])) yield* importFault(node, file);
      return;
    case 'ImportExpression':
      yield ['a page may not load code with import(); write import … from at its top'];
      return;
    case 'MetaProperty':
      yield ['import.meta has paths of the machine that builds the site; remove it'];
      return;
    case 'AwaitExpression':
    case 'ForOfStatement':
      if (node.type === 'AwaitExpression' || node['await'] === true)
        yield ['a page may not wait for anything; remove await'];
      return;
    case 'DebuggerStatement':
      yield ['a page has nothing to debug when it is built; remove debugger'];
      return;
    case 'ThisExpression':
      yield ['"this" gives access to things that Bayan does not check; remove it'];
      return;
    case 'Literal':
    case 'TemplateElement': {
      const text = node.type === 'Literal' ? node['value'] : cookedOf(node);
      const message = typeof text === 'string' && key !== 'source' ? addressFault(text) : undefined;
      if (message !== undefined) yield [message];
      return;
    }
    case 'MemberExpression':
      yield* memberFault(node, declared);
      return;
    case 'NewExpression':
    case 'CallExpression':
      yield* callFault(node, declared, hasDates);
      if (isDate(node) && !declared.has('Date')) yield* dateFault(parent, key);
      return;
    case 'ObjectPattern':
      yield* patternFault(node);
      return;
    case 'JSXSpreadAttribute':
      yield [spread];
      return;
    case 'JSXOpeningElement':
      for (const message of elementFault(jsxName(node['name']))) yield [message];
      return;
    case 'JSXAttribute': {
      const value = staticText(node['value']) ?? '';
      for (const message of attributeFault(jsxName(node['name']), value)) yield [message];
      return;
    }
    case 'JSXText':
      return;
    case 'Identifier':
      if (isReference(key, parent)) yield* nameFault(node, parent, { key, declared });
  }
}

const jsxName = (name: unknown): string => {
  if (!isNode(name)) return '';
  if (name.type === 'JSXNamespacedName')
    return `${jsxName(name['namespace'])}:${jsxName(name['name'])}`;
  return typeof name['name'] === 'string' ? name['name'] : '';
};

/** Whether an identifier stands for a value, and is not only the name of a member or of something imported. */
function isReference(key: string, parent: CodeNode | undefined): boolean {
  if (!parent) return true;
  const isKey = key === 'property' || key === 'key';
  if (isKey && parent['computed'] !== true)
    return parent.type === 'Property' && parent['shorthand'] === true && key === 'key';
  return !/^(?:Import|Export)\w*Specifier$|^(?:Labeled|Break|Continue)Statement$/.test(parent.type);
}

function* importFault(node: CodeNode, file: string): Generator<Fault> {
  const source = staticText(node['source']) ?? '';
  const specifiers = (node['specifiers'] ?? []) as CodeNode[];
  const allowed = Object.hasOwn(modules, source) ? modules[source] : undefined;
  if (
    allowed &&
    node.type === 'ImportDeclaration' &&
    specifiers.every(({ imported }) => allowed.has(nameOf(imported) ?? ''))
  )
    return;
  const isRelative = /^\.\.?\//.test(source) && !/[?#\\]|%/.test(source);
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), source));
  if (isRelative && target.startsWith('content/pages/') && target.endsWith('.mdx')) {
    const wrong = specifiers.find(
      (one) =>
        one.type.includes('Namespace') ||
        ofAstro.has(nameOf(one['imported'] ?? one['local']) ?? ''),
    );
    // The default of a page is its text, whatever it is called here.
    const isWrong = wrong !== undefined && wrong.type !== 'ImportDefaultSpecifier';
    if (isWrong || node.type === 'ExportAllDeclaration')
      yield [
        `of another page, only its text and what it exports may be imported, by name: import Part, { note } from ${quoted(source)}`,
      ];
    return;
  }
  yield [
    `a page may not import ${quoted(source)}; it may import only other pages of content/pages: import Part from '../about/en.mdx'`,
  ];
}

function* memberFault(node: CodeNode, declared: ReadonlySet<string>): Generator<Fault> {
  const name = memberName(node);
  const object = nameOf(node['object']);
  if (name === undefined) {
    yield [
      'the name of a member may not be computed; write it after a dot, or list.at(index) for a place in a list',
    ];
    return;
  }
  if (Object.hasOwn(refusedMembers, name)) {
    yield [`${quoted(name)} ${refusedMembers[name] ?? ''}; remove it`];
    return;
  }
  if (object === 'frontmatter' && !declared.has(object) && !frontMatterKeys.has(name))
    yield [
      `the front matter of a page has no ${quoted(name)}; it has title, translatedFrom, translator and review`,
    ];
  const known = object !== undefined && !declared.has(object) && Object.hasOwn(members, object);
  if (known && !members[object]?.has(name))
    yield [
      `${object}.${name} may be different in every build or on every machine; write the result itself`,
    ];
}

const isDate = (node: CodeNode): boolean =>
  node.type === 'NewExpression' && nameOf(node['callee']) === 'Date';

/** Returns what is wrong with the use of a date: as a text it has the time zone of the machine. */
function* dateFault(parent: CodeNode | undefined, key: string): Generator<Fault> {
  const isText =
    parent === undefined ||
    /^(?:TemplateLiteral|BinaryExpression|ExpressionStatement|JSXExpressionContainer|SpreadElement)$/.test(
      parent.type,
    ) ||
    (parent.type === 'CallExpression' && nameOf(parent['callee']) === 'String') ||
    (parent.type === 'MemberExpression' &&
      key === 'object' &&
      !ofDates.test(memberName(parent) ?? ''));
  if (isText)
    yield [
      'a date as a text has the time zone of the machine that builds the site; write .toISOString(), or a formatter with a language and { timeZone: "UTC" }',
    ];
}

function* callFault(
  node: CodeNode,
  declared: ReadonlySet<string>,
  hasDates: boolean,
): Generator<Fault> {
  const callee = node['callee'];
  const parameters = node['arguments'] as CodeNode[];
  if (!isNode(callee)) return;
  if (nameOf(callee) === 'Date' && !declared.has('Date')) {
    if (node.type === 'CallExpression' || !parameters.every(isFixedDate) || parameters.length !== 1)
      yield [
        "a date without a day reveals when or where the site was built; write new Date('2021-07-23')",
      ];
    return;
  }
  if (callee.type !== 'MemberExpression') return;
  const name = memberName(callee) ?? '';
  const place = Object.hasOwn(lingual, name) ? lingual[name] : undefined;
  if (place !== undefined && staticText(parameters[place]) === undefined)
    yield [`${name} without a language depends on the machine that builds the site; name it: 'fa'`];
  if (/^format(?:ToParts)?$/.test(name) && isUndefined(parameters[0]))
    yield [
      `${name} without a value can show the day on which the site was built; write the value into its brackets`,
    ];
  const isIntl = nameOf(callee['object']) === 'Intl' && !declared.has('Intl');
  if (!isIntl && !localized.has(name)) return;
  if (staticText(parameters[0]) === undefined)
    yield [`${name} without a language depends on the machine that builds the site; name it: 'fa'`];
  else if (
    (name === 'DateTimeFormat' ||
      (localized.has(name) &&
        !isNumber(callee['object']) &&
        (name !== 'toLocaleString' || hasDates))) &&
    !namesZone(parameters[1])
  )
    yield [
      `${name} without a time zone depends on the machine that builds the site; write { timeZone: 'UTC' }`,
    ];
}

const isUndefined = (node: CodeNode | undefined): boolean =>
  !node ||
  nameOf(node) === 'undefined' ||
  (node.type === 'UnaryExpression' && node['operator'] === 'void');

const isNumber = (node: unknown): boolean =>
  isNode(node) && node.type === 'Literal' && typeof node['value'] === 'number';

/** Whether an argument of `new Date(…)` is a day, a time in UTC or a number. */
const isFixedDate = (node: CodeNode): boolean => {
  if (node.type === 'CallExpression')
    return isNode(node['callee']) && memberName(node['callee']) === 'UTC';
  const text = staticText(node);
  return text !== undefined && /^\d{4}(?:-\d\d(?:-\d\d)?)?$|Z$|^\d+$/.test(text);
};

const namesZone = (options: CodeNode | undefined): boolean =>
  options?.type === 'ObjectExpression' &&
  (options['properties'] as CodeNode[]).some(
    ({ key, value }) => nameOf(key) === 'timeZone' && staticText(value) !== undefined,
  );

function* patternFault(node: CodeNode): Generator<Fault> {
  for (const property of node['properties'] as CodeNode[]) {
    const key = property['key'];
    const name = property['computed'] === true ? staticText(key) : (nameOf(key) ?? staticText(key));
    if (property.type !== 'Property') continue;
    if (name === undefined) yield ['the name of a member may not be computed; write it', property];
    else if (Object.hasOwn(refusedMembers, name))
      yield [`${quoted(name)} ${refusedMembers[name] ?? ''}; remove it`, property];
  }
}

function* nameFault(
  node: CodeNode,
  parent: CodeNode | undefined,
  { key, declared }: { key: string; declared: ReadonlySet<string> },
): Generator<Fault> {
  const name = nameOf(node) ?? '';
  const reason = Object.hasOwn(reasons, name) ? reasons[name] : undefined;
  if (reason !== undefined) {
    yield [`a page may not use ${quoted(name)}: it ${reason}; remove it`];
    return;
  }
  if (declared.has(name) || pageNames.has(name)) return;
  const isObject = Object.hasOwn(members, name);
  if (isObject && parent?.type === 'MemberExpression' && key === 'object') return;
  const isCalled = key === 'callee';
  if (functions.has(name) && isCalled) return;
  yield [
    isObject || functions.has(name)
      ? `a page may use ${quoted(name)} only directly, as in ${isObject ? `${name}.${[...(members[name] ?? [])][0] ?? ''}` : `${name}(…)`}`
      : `a page may not use ${quoted(name)}: it is not on the list of code that gives the same on every machine; remove it`,
  ];
}
