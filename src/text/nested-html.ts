/** The opening tag of an element. Offsets are those in the HTML; an end is exclusive. */
export interface OpeningTag {
  readonly name: string;
  readonly vocabulary: 'html' | 'svg';
  /** Their names are in lower case. An attribute without a value has the empty one. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

/** What is called for each part of a page, in their order. */
export interface PageVisitor {
  readonly open: (tag: OpeningTag) => void;
  /** A text as a browser shows it, or the content of a style or script. */
  readonly text: (text: string) => void;
  /** The closing tag of the innermost open element. A void element closes where its tag ends. */
  readonly close: (start: number, end: number) => void;
}

/**
 * Visits the parts of a page that is nested as it is written, as those of a build are. A browser, and a parser of HTML, read such a
 * page as it is: they close, move or leave out no element. To visit it takes a tenth of the time of parsing.
 *
 * Returns `false` if it is another page, or may be one. Then a part of it may have been visited, so use a parser instead.
 */
export function visitNestedHtml(html: string, visitor: PageVisitor): boolean {
  const doctype = /^<!doctype html>/i.exec(html)?.[0];
  // Parsers replace these characters.
  if (doctype === undefined || html.includes('\0') || html.includes('\r')) return false;
  const open = new OpenElements();
  let at = doctype.length;
  do {
    const start = html.indexOf('<', at);
    if (start === -1) return false;
    if (start > at) {
      const text = open.textIn(html.slice(at, start));
      if (text === undefined) return false;
      visitor.text(text);
    }
    const end = start + open.closing.length;
    if (open.closing !== '' && html.startsWith(open.closing, start)) {
      if (!open.close()) return false;
      visitor.close(start, end);
      at = end;
      continue;
    }
    const tag = openingTagAt(html, start, open.vocabulary);
    if (!tag || !open.mayHave(tag, html)) return false;
    visitor.open(tag);
    at = tag.end;
    if (tag.isClosed) visitor.close(at, at);
    else open.add(tag);
  } while (open.depth > 0 && open.depth < deepest);
  return open.depth === 0 && at === html.length;
}

/** Parsers have limits of their own. */
const deepest = 200;

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements without content. */
const voids = words('meta link br hr img wbr source track input');

/** Elements that may be in all others, besides those with a hyphen in their name, which are unknown. */
const inline = words(`
  a abbr audio b bdi bdo br button cite code data del dfn em i img input ins kbd label mark output picture q s samp small source
  span strong sub sup time track u var video wbr`);

/** Elements that end a paragraph. */
const blocks = words(`
  address article aside blockquote details dialog div dl figcaption figure footer form header hgroup hr main menu nav ol p pre
  search section summary table ul`);

/** Elements that have none of the same name in them. */
const single = words('a button form');

const headings = words('h1 h2 h3 h4 h5 h6');

/** Elements of drawings. Others end the drawing, or may have HTML in them. */
const shapes = words('svg g path circle ellipse line polygon polyline rect style');

/** Elements that are only in certain others. */
const parents: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', words('ul ol menu')],
  ['thead', words('table')],
  ['tbody', words('table')],
  ['tr', words('thead tbody')],
  ['th', words('tr')],
  ['td', words('tr')],
]);

/** Elements that have only certain others in them, and no text. */
const children: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['head', words('title meta link style script')],
  ['table', words('thead tbody')],
  ['thead', words('tr')],
  ['tbody', words('tr')],
  ['tr', words('th td')],
]);

interface OpenElement {
  readonly name: string;
  readonly vocabulary: 'html' | 'svg';
}

/** The elements around a place in a page. */
class OpenElements {
  readonly #open: OpenElement[] = [];
  /** How many elements of the document were opened: `<html>`, `<head>`, `<body>`. */
  #parts = 0;
  /** In a paragraph there is no block. */
  #paragraphs = 0;
  /** The names of those open elements that have none of the same name in them. */
  readonly #single = new Set<string>();
  /** The closing tag of the innermost element. */
  closing = '';

  get depth(): number {
    return this.#open.length;
  }

  get vocabulary(): 'html' | 'svg' {
    return this.#open.at(-1)?.vocabulary ?? 'html';
  }

  add({ name, vocabulary }: OpeningTag): void {
    this.#open.push({ name, vocabulary });
    this.closing = `</${name}>`;
    if (documentParts[this.#parts] === name) this.#parts += 1;
    if (name === 'p') this.#paragraphs += 1;
    if (single.has(name)) this.#single.add(name);
  }

  /** Closes the innermost element. Returns whether it may end. */
  close(): boolean {
    const closed = this.#open.pop();
    const parent = this.#open.at(-1);
    this.closing = parent ? `</${parent.name}>` : '';
    if (closed?.name === 'p') this.#paragraphs -= 1;
    if (closed) this.#single.delete(closed.name);
    return parent !== undefined || this.#parts === documentParts.length;
  }

  /** Returns the text that the source of a text means; `undefined` if there may be none, or if it has an unusual entity. */
  textIn(source: string): string | undefined {
    const { name = 'html', vocabulary } = this.#open.at(-1) ?? {};
    if (name === 'html' || name === 'head') return undefined;
    if (children.has(name) && /[^ \t\n\f]/.test(source)) return undefined;
    return vocabulary === 'html' && (name === 'style' || name === 'script')
      ? source
      : decoded(source);
  }

  /** Whether the element of a tag may be in the innermost one. */
  mayHave({ name, vocabulary, end }: OpeningTag, html: string): boolean {
    const parent = this.#open.at(-1);
    if (!parent || parent.name === 'html') return documentParts[this.#parts] === name;
    if (isRaw(parent)) return false;
    if (vocabulary === 'svg') return shapes.has(name) && !children.has(parent.name);
    const only = children.get(parent.name);
    if (only && !only.has(name)) return false;
    if (parent.name === 'head' || name === 'style' || name === 'script') return true;
    const among = parents.get(name);
    if (among) return among.has(parent.name);
    if (this.#single.has(name)) return false;
    if (inline.has(name) || name.includes('-')) return true;
    if (this.#paragraphs > 0) return false;
    if (headings.has(name)) return !headings.has(parent.name);
    if (name === 'dt' || name === 'dd')
      return (parent.name === 'div' ? this.#open.at(-2) : parent)?.name === 'dl';
    // A line break at its beginning is none.
    return blocks.has(name) && !(name === 'pre' && html[end] === '\n');
  }
}

/** The elements of every document, in their order. */
const documentParts = ['html', 'head', 'body'];

/** Whether there is only text in an element. */
const isRaw = ({ name, vocabulary }: OpenElement): boolean =>
  vocabulary === 'html' && (name === 'style' || name === 'script' || name === 'title');

const none: ReadonlyMap<string, string> = new Map();

const tagName = /<[a-z][a-z\d]*(?:-[a-z\d]+)*/y;
const attribute = /[ \t\n\f]+([A-Za-z][A-Za-z\d:-]*)(?:="([^"]*)")?/y;
const tagEnd = /[ \t\n\f]*\/?>/y;

/** Returns where what a pattern matches at an offset ends; `undefined` if it matches nothing. */
function endOf(pattern: RegExp, html: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(html) ? pattern.lastIndex : undefined;
}

/** Returns the opening tag at an offset; `undefined` if there is none, or an unusual one. */
function openingTagAt(
  html: string,
  start: number,
  around: 'html' | 'svg',
): (OpeningTag & { readonly isClosed: boolean }) | undefined {
  let at = endOf(tagName, html, start);
  if (at === undefined) return undefined;
  const name = html.slice(start + 1, at);
  const vocabulary = name === 'svg' ? 'svg' : around;
  let attributes: Map<string, string> | undefined;
  attribute.lastIndex = at;
  // Most tags have none.
  const first = html[at] === '>' ? null : attribute.exec(html);
  for (let found = first; found; found = attribute.exec(html)) {
    const [, written = '', source = ''] = found;
    const key = written.toLowerCase();
    const value = decoded(source);
    attributes ??= new Map();
    // A browser takes the first one.
    if (value === undefined || attributes.has(key)) return undefined;
    attributes.set(key, value);
    at = attribute.lastIndex;
  }
  const end = endOf(tagEnd, html, at);
  if (end === undefined) return undefined;
  const hasSlash = html[end - 2] === '/';
  const isVoid = vocabulary === 'html' && voids.has(name);
  if (hasSlash && vocabulary === 'html' && !isVoid) return undefined;
  return {
    name,
    vocabulary,
    attributes: attributes ?? none,
    start,
    end,
    isClosed: isVoid || hasSlash,
  };
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** Returns a text without entities; `undefined` if it has one that not every parser reads alike. */
function decoded(source: string): string | undefined {
  if (!source.includes('&')) return source;
  const unusual: string[] = [];
  const text = source.replaceAll(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6}));|&/g,
    (entity, name?: string, decimal?: string, hex?: string) => {
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      const numbered = isCharacter(code) ? String.fromCodePoint(code) : undefined;
      const character = name === undefined ? numbered : entities.get(name);
      if (character === undefined) unusual.push(entity);
      return character ?? '';
    },
  );
  return unusual.length === 0 ? text : undefined;
}

/** Whether a number is that of a character of a text. Parsers replace others. */
const isCharacter = (code: number): boolean =>
  (code >= 0xa0 || code === 0x0a || (code >= 0x20 && code < 0x7f)) &&
  code <= 0x10ffff &&
  (code < 0xd800 || code > 0xdfff) &&
  (code & 0xfffe) !== 0xfffe &&
  (code < 0xfdd0 || code > 0xfdef);
