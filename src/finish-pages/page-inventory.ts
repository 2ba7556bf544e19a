import type { OpeningTag, PageVisitor } from '../text/nested-html.ts';
import { isExample, isPlace, type Range } from './page-places.ts';
import { visitPage } from './visit-page.ts';

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
  /** Whether it has a form, which leads to another page of the site. */
  readonly hasForm: boolean;
  /** Where the editors' words are in the HTML: titles, texts, lists, notes. */
  readonly words: readonly Range[];
}

/** The attributes that selectors may use. */
export const attributeNames: readonly string[] = ['lang', 'dir', 'aria-current'];

/** Elements whose content is the editors' words, by tag or by class. */
const wordTags = new Set(['title', 'h1', 'dd', 'script']);
const wordClasses = new Set([
  'text',
  'notice',
  'wall',
  'remark',
  'contents',
  'lead',
  'profile',
  'statements',
  'entries',
  'titles',
  'neighbours',
  'status',
]);

/** Metadata that holds titles and excerpts. */
const wordProperties = new Set(['og:title', 'og:description', 'og:image:alt']);

const unread = new Set(['script', 'style', 'svg', 'title']);

/** Lists, in which other languages are set in a font of the system: see `lists.css`. */
const listClasses = new Set(['lead', 'statements', 'choices', 'names']);

/** Returns the inventory of a page. */
export function takeInventory(html: string): Inventory {
  const [taker] = visitPage(html, () => [new InventoryTaker()] as const);
  return taker.inventory;
}

/** What an element of a page means for what is in it. */
interface Surroundings {
  /** Absent in the place for the size of a file. */
  readonly chain: Chain | undefined;
  /** Where the characters of texts belong; nowhere if they are not set in the page's font. */
  readonly characters: Set<string> | undefined;
  readonly isInList: boolean;
  /** Whether the editors' words are in this element or one around it. */
  readonly isInWords: boolean;
  /** Where the words of this element begin. */
  readonly wordsStart: number | undefined;
}

/** Takes the inventory of a page that it visits. */
export class InventoryTaker implements PageVisitor {
  readonly #open: Surroundings[] = [];
  readonly #chains = new Set<Chain>();
  readonly #languages = new Set<string>();
  readonly #characters = new Set<string>();
  readonly #labels = new Set<string>();
  readonly #words: Range[] = [];
  #root: { readonly lang: string; readonly dir: string } | undefined;
  #fetchesImages = false;
  #hasForm = false;

  open(tag: OpeningTag): void {
    const { name, attributes, start, end } = tag;
    const around = this.#open.at(-1);
    const [lang, dir] = [attributes.get('lang'), attributes.get('dir')];
    if (!around && name === 'html' && lang !== undefined && dir !== undefined)
      this.#root = { lang, dir };
    const classes = classesOf(tag);
    const chain = isExample(tag)
      ? around?.chain
      : isPlace(tag) || (around && !around.chain)
        ? undefined
        : chainOf(tag, around?.chain);
    if (chain) this.#chains.add(chain);
    if (name === 'form') this.#hasForm = true;
    if (lang !== undefined) this.#languages.add(lang);
    if (isFetchedImage(tag)) this.#fetchesImages = true;

    const isOther =
      (dir !== undefined && dir !== this.#root?.dir) ||
      (lang !== undefined && around?.isInList === true) ||
      // As `base.css` sets it.
      (this.#root?.lang === 'ar' && classes.includes('languages'));
    const isOfWords =
      around?.isInWords !== true &&
      (wordTags.has(name) || classes.some((one) => wordClasses.has(one)));
    // An image in the page is the publisher's, as words are.
    const isWord =
      wordProperties.has(attributes.get('property') ?? '') ||
      (name === 'img' && isInlined(attributes.get('src')));
    if (isWord && around?.isInWords !== true) this.#words.push({ start, end });
    this.#open.push({
      chain,
      characters:
        unread.has(name) || isOther
          ? undefined
          : around
            ? around.characters && (isLabel(tag) ? this.#labels : around.characters)
            : this.#characters,
      isInList: around?.isInList === true || classes.some((one) => listClasses.has(one)),
      isInWords: around?.isInWords === true || isOfWords || isWord,
      wordsStart: isOfWords && !isWord ? end : undefined,
    });
  }

  text(text: string): void {
    const into = this.#open.at(-1)?.characters;
    if (into) for (const character of text) into.add(character);
  }

  close(end: number): void {
    const start = this.#open.pop()?.wordsStart;
    if (start !== undefined) this.#words.push({ start, end });
  }

  get inventory(): Inventory {
    if (!this.#root) throw new Error('a page does not say its language and direction');
    return {
      ...this.#root,
      chains: [...this.#chains],
      languages: this.#languages,
      characters: this.#characters,
      labels: this.#labels,
      fetchesImages: this.#fetchesImages,
      hasForm: this.#hasForm,
      words: this.#words,
    };
  }
}

/** Whether an element links to the same page in another language. */
const isLabel = ({ attributes }: OpeningTag): boolean =>
  attributes.has('hreflang') && attributes.get('lang') === attributes.get('hreflang');

/** Whether a tag loads an image of the site: a picture, the logo, or the logo as an icon. */
const isFetchedImage = ({ name, attributes }: OpeningTag): boolean =>
  (name === 'img' && !isInlined(attributes.get('src'))) ||
  (name === 'link' && attributes.get('rel') === 'icon' && !isInlined(attributes.get('href')));

const isInlined = (address: string | undefined): boolean => address?.startsWith('data:') === true;

const noClasses: readonly string[] = [];

const classesOf = ({ attributes }: OpeningTag): readonly string[] =>
  attributes.get('class')?.split(/\s+/).filter(Boolean) ?? noClasses;

function kindOf(tag: OpeningTag): ElementKind {
  const attributes = new Map<string, string>();
  for (const name of attributeNames) {
    const value = tag.attributes.get(name);
    if (value !== undefined) attributes.set(name, value);
  }
  return { tag: tag.name, classes: new Set(classesOf(tag)), attributes };
}

/** Chains by the parent's id and the kind of the element. The pages of a site share a few hundred. */
const known = new Map<string, Chain>();

function chainOf(tag: OpeningTag, parent: Chain | undefined): Chain {
  const { name, attributes } = tag;
  // No page has a NUL.
  let key = `${parent?.id ?? ''}\0${name}`;
  if (attributes.size > 0) {
    key += `\0${attributes.get('class') ?? ''}`;
    for (const one of attributeNames) {
      const value = attributes.get(one);
      key += value === undefined ? '\0' : `\0=${value}`;
    }
  }
  const chain = known.get(key) ?? { kind: kindOf(tag), parent, id: known.size };
  known.set(key, chain);
  return chain;
}
