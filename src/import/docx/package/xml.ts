import { SaxesParser } from 'saxes';
import { limits } from '../../limits.ts';
import { BayanError, isBayanError } from '../../../domain/bayan-error.ts';
import { prefixes } from './namespaces.ts';
import { damaged, tooLarge } from './refusals.ts';

/** An XML element. Its name has the prefix of {@link prefixes}, such as `w:p`, whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Returns `false` for elements, including their content, and attributes that are skipped. `values` are those of attributes. */
export interface XmlFilter {
  readonly element?: (name: string, values: () => string[]) => boolean;
  readonly attribute?: (name: string, value: string) => boolean;
}

/**
 * Reads an XML part as a tree. Throws {@link BayanError} if it is not well-formed, has a DTD (which could define entities), is
 * nested too deeply or has too many elements.
 */
export async function readXml(
  name: string,
  source: AsyncIterable<Uint8Array>,
  filter: XmlFilter = {},
): Promise<XmlElement> {
  const parser = new SaxesParser({ xmlns: true });
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  // The depth inside a skipped element.
  let skipped = 0;
  // Share one string for each name: there are few names and many elements.
  const names = new Map<string, string>();
  const named = (uri: string, local: string): string => {
    const whole = uri === '' ? local : `${prefixes[uri] ?? `{${uri}}`}:${local}`;
    const known = names.get(whole);
    if (known === undefined) names.set(whole, whole);
    return known ?? whole;
  };

  parser.on('error', (error) => {
    throw damaged(`its ${name} is not well-formed XML (${reasonOf(error)})`);
  });
  parser.on('doctype', () => {
    throw new BayanError(
      'import',
      'contains a DTD in its XML, which no Word file has; it may be meant to read other files or exhaust the memory: do not open it.',
    );
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > limits.elements) throw tooLarge(`more than ${limits.elements} elements`);
    if (open.length + skipped >= limits.depth)
      throw tooLarge('elements that are nested too deeply');
    const element = named(tag.uri, tag.local);
    const values = () => Object.values(tag.attributes).map(({ value }) => value);
    if (skipped > 0 || filter.element?.(element, values) === false) {
      skipped += 1;
      return;
    }
    let attributes: Record<string, string> = none;
    for (const { prefix, uri, local, value } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) continue;
      const attribute = named(uri, local);
      if (filter.attribute?.(attribute, value) === false) continue;
      if (attributes === none) attributes = {};
      attributes[attribute] = value;
    }
    open.push({ name: element, attributes, children: [] });
  });
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    const element = open.pop();
    if (!element) return;
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  const text = (value: string) => {
    if (skipped === 0) open.at(-1)?.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);

  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of source) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      parser.write(decoder.decode(chunk, { stream: true }));
    }
    parser.write(decoder?.decode() ?? '').close();
  } catch (error) {
    if (isBayanError(error, 'import')) throw error;
    throw damaged(`its ${name} cannot be read`);
  }
  if (!root) throw damaged(`its ${name} is empty`);
  return root;
}

/** Shared by all elements without attributes. */
const none: Record<string, string> = Object.freeze({});

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Returns the message of saxes, without the position in the file. */
const reasonOf = ({ message }: Error): string =>
  message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
