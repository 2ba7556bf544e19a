import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** An element or a comment of an HTML or XML file. */
export type Markup =
  | { readonly type: 'comment'; readonly text: string }
  | {
      readonly type: 'element';
      /** In lower case, with its namespace prefix. */
      readonly name: string;
      /** By name, in lower case without `-` and `:`: `httpequiv`, `xlinkhref`. */
      readonly attributes: ReadonlyMap<string, string>;
      /** Its text up to the first child element; for a style or script all of it. */
      readonly text: string;
    };

const plainName = (name: string) => name.toLowerCase().replaceAll(/[-:]/g, '');

/** Returns the elements and comments of a page, parsed like a browser does. */
export function* readHtml(html: string): Generator<Markup> {
  const stack: Nodes[] = [fromHtml(html)];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'comment') yield { type: 'comment', text: node.value };
    if (node.type === 'element') {
      const attributes = new Map<string, string>();
      for (const [name, value] of Object.entries(node.properties))
        attributes.set(plainName(name), Array.isArray(value) ? value.join(' ') : String(value));
      const [first] = node.children;
      const text = first?.type === 'text' ? first.value : '';
      yield { type: 'element', name: node.tagName.toLowerCase(), attributes, text };
      // The content of a <template> is not among its children.
      if (node.content) stack.push(node.content);
    }
    if ('children' in node) for (const child of node.children.toReversed()) stack.push(child);
  }
}

const token =
  /<!--([\s\S]*?)(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(\??[\p{L}_][^\s/>]*)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*[?/]?>/gu;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Returns the elements and comments of an XML file. Skips malformed ones. A processing instruction is an element whose name
 * begins with `?`.
 */
export function* readXml(xml: string): Generator<Markup> {
  for (const match of xml.matchAll(token)) {
    const [whole, comment, tag, attributeText = ''] = match;
    if (comment !== undefined) yield { type: 'comment', text: comment };
    if (tag === undefined) continue;
    const attributes = new Map<string, string>();
    for (const [, name = '', double, single] of attributeText.matchAll(attribute))
      attributes.set(plainName(name), unescape(double ?? single ?? ''));
    const name = tag.toLowerCase();
    const start = match.index + whole.length;
    const end = /(?:^|:)(?:style|script)$/.test(name)
      ? xml.indexOf(`</${tag}`, start)
      : xml.indexOf('<', start);
    const text = xml.slice(start, end < 0 ? undefined : end);
    yield { type: 'element', name, attributes, text: unescape(text) };
  }
}

const characters: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return characters[name] ?? whole;
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
