import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SaxesParser } from 'saxes';
import type { Position } from 'unist';

/** An element, a comment, or something else in an HTML or XML file. */
export type Markup =
  | { readonly type: 'comment'; readonly text: string }
  /** A document type, without `<!DOCTYPE` and `>`. */
  | { readonly type: 'doctype'; readonly text: string }
  /** A part of a page that browsers read and do not show: a tag in the wrong place, a repeated attribute. */
  | { readonly type: 'ignored'; readonly text: string }
  /** An error in an XML file, after which a browser shows nothing. */
  | { readonly type: 'broken'; readonly text: string }
  | {
      readonly type: 'element';
      /** In lower case, without a namespace prefix. A processing instruction begins with `?`. */
      readonly name: string;
      /** The same with its prefix: `dc:title`. */
      readonly fullName: string;
      /** Its vocabulary: `undefined` for XML that is no page, drawing or formula. */
      readonly vocabulary: 'html' | 'svg' | 'math' | undefined;
      /** By name, in lower case without `-` and `:`: `httpequiv`, `xlinkhref`. */
      readonly attributes: ReadonlyMap<string, string>;
      /** The names of the attributes in lower case as they are written: `http-equiv` for `httpequiv`. */
      readonly written: ReadonlyMap<string, string>;
      /** Its text up to the first child element; for a style or script all of it. */
      readonly text: string;
      /** Whether it has an element or words in it. */
      readonly hasContent: boolean;
    };

/** Attributes that have another name as properties. */
const properties: Readonly<Record<string, string>> = { classname: 'class', htmlfor: 'for' };

/** Returns the name of an attribute in lower case without `-` and `:`, in which two names can hide. */
export function plainName(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[-:]/g, '');
  return Object.hasOwn(properties, plain) ? (properties[plain] ?? plain) : plain;
}

/** Elements whose text is not parsed. */
const raw = new Set('script style title textarea xmp iframe noembed noframes plaintext'.split(' '));
const endTags = /^(?:\s|<\/[a-z][\w:.-]*\s*>)*$/i;
const tag = /<(?:[a-z!?]|\/[a-z][\w:.-]*[^\w:.>\s-])[^>]*>?/i;

/** Returns what is in a page, parsed like a browser does, and the parts of its source that a browser ignores. */
export function* readHtml(html: string): Generator<Markup> {
  const ignored: string[] = [];
  const tree = parseHtml(html, {
    verbose: true,
    onerror: ({ ruleId, place }) => {
      if (ruleId !== 'duplicate-attribute' || !place || !('start' in place)) return;
      const { offset = 0 } = place.start;
      ignored.push(html.slice(html.lastIndexOf('<', offset), html.indexOf('>', offset) + 1));
    },
  });
  if (typeof tree === 'string') {
    yield { type: 'broken', text: tree };
    return;
  }
  const read: [start: number, end: number][] = [];
  const stack: { node: Nodes; vocabulary: 'html' | 'svg' | 'math'; isRaw: boolean }[] = [
    { node: tree, vocabulary: 'html', isRaw: false },
  ];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node } = top;
    let { vocabulary, isRaw } = top;
    const positions: Partial<Position> | undefined =
      node.type === 'element' ? node.data?.position.opening : node.position;
    const { start, end } = positions ?? {};
    if (node.type !== 'root' && start?.offset !== undefined && end?.offset !== undefined) {
      read.push([start.offset, end.offset]);
      const source = html.slice(start.offset, end.offset);
      if (node.type === 'doctype')
        yield { type: 'doctype', text: source.replace(/^<!doctype\s*|>$/gi, '') };
      const match = node.type === 'text' && !isRaw ? tag.exec(source) : null;
      if (match) ignored.push(match[0]);
    }
    if (node.type === 'comment') yield { type: 'comment', text: node.value };
    if (node.type === 'element') {
      const name = node.tagName.toLowerCase();
      if (name === 'svg' || name === 'math') vocabulary = name;
      else if (name === 'foreignobject' || name === 'annotation-xml') vocabulary = 'html';
      isRaw = vocabulary === 'html' && raw.has(name);
      const { element, repeated } = elementOf(node, name, vocabulary);
      yield element;
      ignored.push(...repeated);
      if (positions && namesIn(html, positions) > Object.keys(node.properties).length)
        ignored.push(html.slice(start?.offset, end?.offset));
      // The content of a <template> is not among its children.
      if (node.content) stack.push({ node: node.content, vocabulary: 'html', isRaw: false });
    }
    if ('children' in node)
      for (const child of node.children.toReversed())
        stack.push({ node: child, vocabulary, isRaw });
  }
  for (const text of [...ignored, ...gapsIn(html, read)]) yield { type: 'ignored', text };
}

/** Returns the tree of a page, or why it has none. */
function parseHtml(html: string, options: Parameters<typeof fromHtml>[1]): Root | string {
  try {
    return fromHtml(html, options);
  } catch (error) {
    if (error instanceof RangeError) return 'its elements are nested too deeply';
    // The parser takes the name for a property of every object.
    if (error instanceof TypeError) return 'an attribute in it has a name like __proto__';
    throw error;
  }
}

/** Returns how an attribute is written that the parser calls `dataEditor`. */
const writtenName = (key: string): string =>
  (/^data[A-Z\d]/.test(key) ? key.replaceAll(/[A-Z]|(?<=^data)\d/g, '-$&') : key).toLowerCase();

const attribute = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/y;

/**
 * Returns how many attributes the source of a tag has. The parser keeps one of those that it gives the same name:
 * `http-equiv` and `httpequiv`, `xlink:href` and `xlinkhref`.
 */
function namesIn(html: string, { start, end }: Partial<Position>): number {
  if (start?.offset === undefined || end?.offset === undefined) return 0;
  const name = /<[^\s/>]*/y;
  name.lastIndex = start.offset;
  attribute.lastIndex = name.test(html) ? name.lastIndex : end.offset;
  let count = 0;
  while (attribute.lastIndex < end.offset && attribute.test(html)) count += 1;
  return count;
}

/** Returns attributes by their plain names, and tags with attributes of a plain name that another one has: `s-rc` besides `src`. */
function attributesOf(
  element: string,
  all: Iterable<readonly [key: string, written: string, value: string]>,
) {
  const attributes = new Map<string, string>();
  const written = new Map<string, string>();
  const repeated: string[] = [];
  for (const [key, name, value] of all) {
    const plain = plainName(key);
    if (attributes.has(plain))
      for (const [one, text] of [
        [written.get(plain), attributes.get(plain)],
        [name, value],
      ])
        repeated.push(`<${element} ${one ?? ''}="${text ?? ''}">`);
    written.set(plain, name);
    attributes.set(plain, value);
  }
  return { attributes, written, repeated };
}

function elementOf(node: Element, name: string, vocabulary: 'html' | 'svg' | 'math') {
  const { repeated, ...known } = attributesOf(
    name,
    Object.entries(node.properties).map(([key, value]) => [
      key,
      writtenName(key),
      // An attribute without a value.
      value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value),
    ]),
  );
  const [first] = node.children;
  const text = first?.type === 'text' ? first.value : '';
  const hasContent = node.children.some((one) => one.type === 'element' || text.trim() !== '');
  const element: Markup = {
    type: 'element',
    name,
    fullName: name,
    vocabulary,
    ...known,
    text,
    hasContent,
  };
  return { element, repeated };
}

/** Returns the parts of a page that are neither tags, text nor comments of its tree. */
function gapsIn(html: string, read: [start: number, end: number][]): string[] {
  const gaps: string[] = [];
  let last = 0;
  for (const [start, end] of [
    ...read.sort(([a], [b]) => a - b),
    [html.length, html.length],
  ] as const) {
    const gap = html.slice(last, Math.max(last, start));
    if (!endTags.test(gap)) gaps.push(gap.trim());
    last = Math.max(last, end);
  }
  return gaps;
}

const vocabularies: Readonly<Record<string, 'html' | 'svg' | 'math'>> = {
  'http://www.w3.org/1999/xhtml': 'html',
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/1998/Math/MathML': 'math',
};

/** Returns the vocabulary of an element of XML. One without a namespace belongs to the page or drawing around it. */
function vocabularyOf(uri: string, name: string, around: 'html' | 'svg' | 'math' | undefined) {
  if (Object.hasOwn(vocabularies, uri)) return vocabularies[uri];
  if (uri !== '') return undefined;
  return name === 'html' || name === 'svg' || name === 'math' ? name : around;
}

/** How deep elements of XML may be nested. */
const maxDepth = 500;

type Mutable = {
  -readonly [Key in keyof Extract<Markup, { type: 'element' }>]: Extract<
    Markup,
    { type: 'element' }
  >[Key];
};

/** Returns what is in an XML file, up to its first error. */
export function* readXml(xml: string): Generator<Markup> {
  const found: Markup[] = [];
  const open: (Mutable & { isFirst: boolean })[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const errors: string[] = [];
  parser.on('error', ({ message }) => {
    // Browsers show such an element like one without a prefix.
    if (message.includes('unbound namespace prefix')) return;
    if (errors.length === 0) found.push({ type: 'broken', text: message });
    errors.push(message);
  });
  parser.on('doctype', (text) => found.push({ type: 'doctype', text: text.trim() }));
  parser.on('comment', (text) => found.push({ type: 'comment', text }));
  parser.on('processinginstruction', ({ target, body }) => {
    const attributes = new Map(
      Array.from(body.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), (match) => [
        plainName(match[1] ?? ''),
        match[2] ?? match[3] ?? '',
      ]),
    );
    const name = `?${target.toLowerCase()}`;
    found.push({
      type: 'element',
      name,
      fullName: name,
      vocabulary: undefined,
      attributes,
      written: new Map(),
      text: body,
      hasContent: false,
    });
  });
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    const parent = open.at(-1);
    if (parent) {
      parent.isFirst = false;
      parent.hasContent = true;
    }
    // The parser looks up a namespace in all elements around it.
    if (open.length > maxDepth) {
      const message = 'its elements are nested too deeply';
      found.push({ type: 'broken', text: message });
      errors.push(message);
      throw new Error(message);
    }
    const { repeated, ...known } = attributesOf(
      name,
      Object.values(attributes).map(({ name, value }) => [name, name.toLowerCase(), value]),
    );
    found.push(...repeated.map((text) => ({ type: 'ignored' as const, text })));
    const element = {
      type: 'element' as const,
      name: local.toLowerCase(),
      fullName: name.toLowerCase(),
      vocabulary: vocabularyOf(uri, local, parent?.vocabulary),
      ...known,
      text: '',
      hasContent: false,
      isFirst: true,
    };
    open.push(element);
    found.push(element);
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element && text.trim() !== '') element.hasContent = true;
    if (element && (element.isFirst || /^(?:style|script)$/.test(element.name)))
      element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  try {
    parser.write(xml).close();
  } catch (error) {
    if (errors.length === 0) throw error;
  }
  yield* found;
}
