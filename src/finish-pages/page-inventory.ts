import type { Element, Parents, Root } from 'hast';
import { SKIP, visit, visitParents } from '../text/visit.ts';
import { isPlace, type Range } from './page-places.ts';

/** A kind of element on a page, as far as selectors can distinguish it. */
export interface ElementKind {
  readonly tag: string;
  readonly classes: ReadonlySet<string>;
  /** By their HTML names. An attribute without a value (`hidden`) has the empty one. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** A kind of element, inside elements of certain kinds. */
export interface Chain {
  readonly kind: ElementKind;
  /** Its parent. Absent for the root element. */
  readonly parent: Chain | undefined;
  /** Equal for two elements of one kind inside elements of the same kinds, on any page. */
  readonly id: number;
}

/** What is on a page: everything that decides which rules and characters it needs, and where the editors' words are. */
export interface Inventory {
  /** `lang` and `dir` of the root element. */
  readonly lang: string;
  readonly dir: string;
  /** Without duplicates. */
  readonly chains: readonly Chain[];
  /** Values of `lang`. */
  readonly languages: ReadonlySet<string>;
  /** Characters that may be set in the page's font: all text, except runs of the other direction and, in lists, other languages. */
  readonly characters: ReadonlySet<string>;
  /** Characters of the language names in the switcher. */
  readonly labels: ReadonlySet<string>;
  /** Whether it shows images that are not data in the page. */
  readonly fetchesImages: boolean;
  /** Where the editors' words are in the HTML: titles, texts, lists, notes. */
  readonly words: readonly Range[];
}

/** The attributes that selectors may use, by their hast names. */
const attributesRead = {
  lang: 'lang',
  dir: 'dir',
  ariaCurrent: 'aria-current',
} as const;

/** The same by their HTML names. */
export const attributeNames: readonly string[] = Object.values(attributesRead);

/** Elements whose content is the editors' words, by tag or by class. */
const wordTags = new Set(['title', 'h1', 'dd', 'script']);
const wordClasses = new Set([
  'text',
  'notice',
  'lead',
  'statements',
  'entries',
  'neighbours',
  'status',
]);

/** Metadata that holds titles and excerpts. */
const wordProperties = new Set(['og:title', 'og:description', 'og:image:alt']);

const unread = new Set(['script', 'style', 'svg', 'title']);

/** Lists, in which other languages are set in a font of the system: see `lists.css`. */
const listClasses = new Set(['lead', 'statements', 'choices', 'names']);

/** Returns the inventory of a page, parsed with positions. */
export function takeInventory(tree: Root): Inventory {
  const languages = new Set<string>();
  const characters = new Set<string>();
  const labels = new Set<string>();
  const words: Range[] = [];
  const { lang, dir } = rootOf(tree);

  const chains = chainsOf(tree);
  for (const { kind } of chains) {
    const language = kind.attributes.get('lang');
    if (language !== undefined) languages.add(language);
  }
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'text') {
      const into = ancestors.some(isLabel) ? labels : characters;
      for (const character of node.value) into.add(character);
    }
    if (node.type !== 'element') return undefined;
    const isOther =
      (node.properties['dir'] !== undefined && node.properties['dir'] !== dir) ||
      (node.properties['lang'] !== undefined && ancestors.some(isList));
    return unread.has(node.tagName) || isOther ? SKIP : undefined;
  });
  visit(tree, 'element', (element) => {
    if (wordProperties.has(String(element.properties['property']))) {
      const { start, end } = element.position ?? {};
      if (start?.offset !== undefined && end?.offset !== undefined)
        words.push({ start: start.offset, end: end.offset });
      return SKIP;
    }
    if (!wordTags.has(element.tagName) && !classesOf(element).some((name) => wordClasses.has(name)))
      return undefined;
    const start = element.children[0]?.position?.start.offset;
    const end = element.children.at(-1)?.position?.end.offset;
    if (start !== undefined && end !== undefined) words.push({ start, end });
    return SKIP;
  });
  const fetchesImages = chains.some(({ kind }) => kind.tag === 'img') && hasImageElsewhere(tree);
  return { lang, dir, chains, languages, characters, labels, fetchesImages, words };
}

function hasImageElsewhere(tree: Root): boolean {
  let has = false;
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'img' && !String(properties['src']).startsWith('data:')) has = true;
  });
  return has;
}

const isList = (node: Parents): boolean =>
  node.type === 'element' && classesOf(node).some((name) => listClasses.has(name));

/** Whether an element links to the same page in another language. */
const isLabel = (node: Parents): boolean =>
  node.type === 'element' &&
  node.properties['hrefLang'] !== undefined &&
  node.properties['lang'] === node.properties['hrefLang'];

function rootOf(tree: Root): { lang: string; dir: string } {
  for (const node of tree.children) {
    if (node.type !== 'element' || node.tagName !== 'html') continue;
    const { lang, dir } = node.properties;
    if (typeof lang === 'string' && typeof dir === 'string') return { lang, dir };
  }
  throw new Error('a page does not say its language and direction');
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

function kindOf(element: Element): ElementKind {
  const attributes = new Map<string, string>();
  for (const [property, name] of propertiesRead) {
    const value = valueOf(element, property);
    if (value !== undefined) attributes.set(name, value);
  }
  return { tag: element.tagName, classes: new Set(classesOf(element)), attributes };
}

const propertiesRead = Object.entries(attributesRead);

function valueOf({ properties }: Element, property: string): string | undefined {
  const value = properties[property];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'boolean' ? '' : String(value);
}

/** Chains by the parent's id and the kind of the element. The pages of a site share a few hundred. */
const known = new Map<string, Chain>();

function chainOf(element: Element, parent: Chain | undefined): Chain {
  // No page has a NUL.
  let key = `${parent?.id ?? ''}\0${element.tagName}\0${classesOf(element).join(' ')}`;
  for (const [property] of propertiesRead) {
    const value = valueOf(element, property);
    key += value === undefined ? '\0' : `\0=${value}`;
  }
  const chain = known.get(key) ?? { kind: kindOf(element), parent, id: known.size };
  known.set(key, chain);
  return chain;
}

function chainsOf(tree: Root): Chain[] {
  const chains = new Set<Chain>();
  const waiting: { parents: Parents; chain: Chain | undefined }[] = [
    { parents: tree, chain: undefined },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (const node of next.parents.children) {
      if (node.type !== 'element' || isPlace(node)) continue;
      const chain = chainOf(node, next.chain);
      chains.add(chain);
      waiting.push({ parents: node, chain });
    }
  return [...chains];
}
