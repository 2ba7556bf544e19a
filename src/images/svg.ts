import { extraIn, truncated, type Extra, type ImageReading } from './reading.ts';
import {
  svgAttributes,
  svgDoctype,
  svgElements,
  svgNamespaces,
  textElements,
} from './svg-names.ts';

/** An open element. */
interface Open {
  readonly name: string;
  /** Where it began, if it does not draw. What is in it is not read. */
  readonly dropFrom: number | undefined;
}

const attribute = /\s+([^\s=<>/"']+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const tagName = /[A-Za-z_][\w:.-]*/y;
const space = /\s*/y;
const declaration =
  /^<\?xml\s+version\s*=\s*["']1\.[01]["'](?:\s+encoding\s*=\s*["'](?:utf-?8|us-ascii)["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>$/i;

/** The entities that need no declaration, and characters by number. */
const entity = /&(?!(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});)/;

/** Attributes that an animation must not change: addresses, and what runs scripts. */
const fixed = /^\s*(?:(?:xlink:)?href|on\w+|src|style)\s*$/i;

/**
 * Reads an SVG tag by tag. Only elements and attributes that draw may be in it, and text that is shown. What it loads and runs is
 * for the reader of pages.
 */
export function readSvg(bytes: Buffer): ImageReading {
  const extras: Extra[] = [];
  // Markup is ASCII, so that the places in the text are those in the bytes.
  const broken = readMarkup(bytes, bytes.toString('latin1'), extras);
  return {
    size: undefined,
    extras: extras.sort((a, b) => a.start - b.start),
    ...(broken !== undefined && { broken }),
  };
}

function readMarkup(bytes: Buffer, text: string, extras: Extra[]): string | undefined {
  const open: Open[] = [];
  let dropped = 0;
  let hasRoot = false;
  const drop = (what: string, start: number, end: number, content?: Buffer) => {
    if (dropped === 0) extras.push(extraIn(bytes, what, [start, end], content && { content }));
  };
  /** Text between two tags. It is shown only in some elements. */
  const readText = (start: number, end: number): string | undefined => {
    const part = text.slice(start, end);
    if (entity.test(part)) return 'it has an entity that it does not declare';
    const parent = open.at(-1)?.name;
    if (part.trim() === '') return undefined;
    if (parent === undefined) return 'it has text outside its root';
    if (parent === 'style')
      for (const [from, to] of commentsIn(part)) drop('a comment', start + from, start + to);
    else if (!textElements.has(parent)) drop('text that is not shown', start, end);
    return undefined;
  };
  const until = (sign: string, from: number) => {
    const end = text.indexOf(sign, from);
    return end < 0 ? undefined : end + sign.length;
  };
  let at = text.startsWith('\xef\xbb\xbf') ? 3 : 0;
  const first = at;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    const wrong = readText(at, start < 0 ? text.length : start);
    if (wrong !== undefined) return wrong;
    if (start < 0) break;
    let end: number | undefined;
    if (text.startsWith('<!--', start)) {
      end = until('-->', start + 4);
      if (end !== undefined) drop('a comment', start, end, bytes.subarray(start + 4, end - 3));
    } else if (text.startsWith('<![CDATA[', start)) {
      end = until(']]>', start);
      const parent = open.at(-1)?.name ?? '';
      if (end !== undefined && !textElements.has(parent))
        drop('text that is not shown', start, end);
      if (end !== undefined && parent === 'style')
        for (const [from, to] of commentsIn(text.slice(start, end)))
          drop('a comment', start + from, start + to);
    } else if (text.startsWith('<?', start)) {
      end = until('?>', start);
      if (end !== undefined) {
        const instruction = text.slice(start, end);
        if (start !== first || !instruction.startsWith('<?xml '))
          drop('an instruction', start, end);
        else if (!declaration.test(instruction)) return 'it is not in UTF-8';
      }
    } else if (text.startsWith('<!', start)) {
      end = until('>', start);
      if (end !== undefined) {
        const doctype = text.slice(start, end);
        if (doctype.includes('[')) return 'it declares entities';
        if (hasRoot || !svgDoctype.test(doctype)) drop('a document type', start, end);
      }
    } else if (text.startsWith('</', start)) {
      end = until('>', start);
      const element = open.pop();
      if (end === undefined || text.slice(start + 2, end - 1).trim() !== element?.name)
        return 'its elements are not closed in their order';
      if (element.dropFrom !== undefined) {
        dropped -= 1;
        drop(`an element <${element.name}>`, element.dropFrom, end);
      }
    } else {
      const tag = readTag(text, start);
      if (!tag) return 'a tag is wrong';
      if (open.length === 0 && (hasRoot || tag.name !== 'svg'))
        return hasRoot ? 'it has two roots' : 'its root is not <svg>';
      hasRoot = true;
      end = tag.end;
      const isDropped = !svgElements.has(tag.name) || animatesAddress(tag);
      if (!isDropped)
        for (const { name, value, from, to } of tag.attributes)
          if (!isPlainAttribute(name, value))
            drop(`an attribute ${name}`, from, to, Buffer.from(value, 'latin1'));
      if (tag.isEmpty && isDropped) drop(`an element <${tag.name}>`, start, end);
      if (!tag.isEmpty) open.push({ name: tag.name, dropFrom: isDropped ? start : undefined });
      if (!tag.isEmpty && isDropped) dropped += 1;
    }
    if (end === undefined) return truncated;
    at = end;
  }
  return !hasRoot || open.length > 0 ? truncated : undefined;
}

interface Tag {
  readonly name: string;
  readonly attributes: readonly {
    readonly name: string;
    readonly value: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly isEmpty: boolean;
  readonly end: number;
}

function readTag(text: string, start: number): Tag | undefined {
  tagName.lastIndex = start + 1;
  const name = tagName.exec(text)?.[0];
  if (name === undefined) return undefined;
  const attributes: Tag['attributes'][number][] = [];
  let at = tagName.lastIndex;
  for (;;) {
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (!match) break;
    const [whole, key = '', quoted = ''] = match;
    const value = quoted.slice(1, -1);
    if (entity.test(value)) return undefined;
    attributes.push({ name: key, value, from: at, to: at + whole.length });
    at += whole.length;
  }
  space.lastIndex = at;
  at += space.exec(text)?.[0].length ?? 0;
  const isEmpty = text[at] === '/';
  if (isEmpty) at += 1;
  return text[at] === '>' ? { name, attributes, isEmpty, end: at + 1 } : undefined;
}

function isPlainAttribute(name: string, value: string): boolean {
  if (name === 'xmlns' || name.startsWith('xmlns:'))
    return svgNamespaces.get(name) === value.trim();
  return svgAttributes.has(name) || /^aria-[a-z]+$/.test(name);
}

/** Returns whether an element animates an address or a script of another. */
const animatesAddress = ({ name, attributes }: Tag): boolean =>
  /^(?:animate|set)/.test(name) &&
  attributes.some((one) => one.name === 'attributeName' && fixed.test(one.value));

/** Returns the places of comments in a stylesheet. */
function commentsIn(style: string): (readonly [start: number, end: number])[] {
  const places: [number, number][] = [];
  for (let at = style.indexOf('/*'); at >= 0; at = style.indexOf('/*', at)) {
    const end = style.indexOf('*/', at + 2);
    places.push([at, end < 0 ? style.length : end + 2]);
    at = end < 0 ? style.length : end + 2;
  }
  return places;
}
