import {
  generate,
  List,
  parse,
  walk,
  type CssNode,
  type Rule,
  type Selector,
  type StyleSheet,
} from 'css-tree';
import { BayanError } from '../domain/bayan-error.ts';
import { arabicGroups } from '../fonts/character-groups.ts';
import { attributeNames, type Inventory } from './page-inventory.ts';
import { SelectorMatcher } from './selector-match.ts';

/** The critical CSS of one page, minified. */
export interface PageStyles {
  /** Rules for the screen, for the head of the page. */
  readonly screen: string;
  /** Rules for print, for the end of the page. */
  readonly print: string;
  /** Characters that the rules themselves put on the page: content of pseudo-elements, numbers of lists. */
  readonly characters: string;
}

/** The digits of counter styles. */
const counters: Readonly<Record<string, string>> = {
  persian: arabicGroups.persianYears + arabicGroups.persianDigits,
  'arabic-indic': arabicGroups.arabicYears + arabicGroups.arabicDigits,
};

/** How many results a stylesheet keeps: some megabytes. */
const mostKnown = 2000;

/** A stylesheet that is parsed once and reduced for each page. */
export class Stylesheet {
  readonly #tree: StyleSheet;
  readonly #selectors: readonly Selector[];
  readonly #matcher: SelectorMatcher;
  /** Results by the selectors that can match on a page. They decide everything, and many pages share them. */
  readonly #known = new Map<string, PageStyles>();
  /** The same by the elements and languages of a page, which decide what matches. */
  readonly #knownPages = new Map<string, PageStyles>();

  /** @param css the rules of all pages. Throws if one cannot be parsed. */
  constructor(css: string) {
    const tree = parse(css, {
      onParseError: (error) => {
        const line = css.split('\n')[error.line - 1]?.trim() ?? '';
        throw new BayanError(
          'check',
          `The stylesheet cannot be read at "${line}": ${error.message}.`,
          'Correct that line in src/styles.',
        );
      },
    });
    if (tree.type !== 'StyleSheet') throw new Error('unreachable');
    refuseUnread(tree);
    this.#tree = tree;
    this.#selectors = selectorsOf(tree);
    this.#matcher = new SelectorMatcher(this.#selectors);
  }

  /** Returns the rules that can match on a page, in their order. */
  for(page: Inventory): PageStyles {
    const ids = Uint32Array.from(page.chains, ({ id }) => id).sort();
    const key = `${ids.join()} ${[...page.languages].sort().join()}`;
    const styles = this.#knownPages.get(key) ?? this.#ofSelectors(page);
    if (this.#knownPages.size >= mostKnown) this.#knownPages.clear();
    this.#knownPages.set(key, styles);
    return styles;
  }

  #ofSelectors(page: Inventory): PageStyles {
    const matching = this.#matcher.matching(page);
    const key = this.#selectors.map((selector) => (matching.has(selector) ? 1 : 0)).join('');
    const known = this.#known.get(key);
    if (known) return known;
    const styles = this.#select(matching);
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(key, styles);
    return styles;
  }

  #select(matching: ReadonlySet<Selector>): PageStyles {
    const kept = keep(this.#tree.children, matching).toArray();
    const asked = new Set(kept.filter((node) => !isFontFace(node)).flatMap(fontNames));
    const used = kept.filter(
      (node) => !isFontFace(node) || fontNames(node).some((name) => asked.has(name)),
    );
    const screen = used.filter((node) => !isPrint(node));
    return {
      screen: write(screen),
      print: write(used.filter(isPrint)),
      characters: charactersOf(screen),
    };
  }
}

const isPrint = (node: CssNode): boolean =>
  node.type === 'Atrule' &&
  (node.name === 'page' || (node.prelude !== null && generate(node.prelude) === 'print'));

const isFontFace = (node: CssNode): boolean => node.type === 'Atrule' && node.name === 'font-face';

/** The names of font families in a rule. */
function fontNames(rule: CssNode): string[] {
  const names: string[] = [];
  walk(rule, {
    visit: 'Declaration',
    enter({ property, value }) {
      if (property !== 'font' && property !== 'font-family') return;
      walk(value, (part) => {
        if (part.type === 'Identifier') names.push(part.name);
      });
    },
  });
  return names;
}

const write = (nodes: readonly CssNode[]): string =>
  tighten(nodes.map((node) => generate(node)).join(''));

/** Removes what `generate` leaves: zeros before a point, and the space before the value of a custom property. */
const tighten = (css: string): string =>
  css.replaceAll(/(?<=[\s:(,/-])0(?=\.\d)/g, '').replaceAll(/(?<=--\w+:) /g, '');

/** Throws if a selector has an attribute that no inventory records: its rule would be on no page. */
function refuseUnread(tree: StyleSheet): void {
  walk(tree, {
    visit: 'AttributeSelector',
    enter({ name: { name } }) {
      if (!attributeNames.includes(name))
        throw new Error(
          `the stylesheet asks for [${name}], which src/finish-pages/page-inventory.ts does not read`,
        );
    },
  });
}

/** Returns the selectors of all rules. */
function selectorsOf(tree: StyleSheet): Selector[] {
  const selectors: Selector[] = [];
  walk(tree, {
    visit: 'Rule',
    enter({ prelude }) {
      if (prelude.type !== 'SelectorList') return;
      for (const selector of prelude.children)
        if (selector.type === 'Selector') selectors.push(selector);
    },
  });
  return selectors;
}

function keep(nodes: List<CssNode>, matching: ReadonlySet<Selector>): List<CssNode> {
  const kept = new List<CssNode>();
  nodes.forEach((node) => {
    if (node.type === 'Rule') {
      const rule = keepRule(node, matching);
      if (rule) kept.appendData(rule);
    } else if (node.type === 'Atrule' && node.name === 'media' && node.block) {
      const children = keep(node.block.children, matching);
      if (!children.isEmpty) kept.appendData({ ...node, block: { type: 'Block', children } });
    } else if (node.type !== 'Comment') kept.appendData(node);
  });
  return kept;
}

/** The rule, with only those selectors that can match. */
function keepRule(rule: Rule, matching: ReadonlySet<Selector>): Rule | undefined {
  if (rule.prelude.type !== 'SelectorList') return rule;
  const selectors = rule.prelude.children.filter(
    (selector) => selector.type !== 'Selector' || matching.has(selector),
  );
  if (selectors.isEmpty) return undefined;
  return { ...rule, prelude: { type: 'SelectorList', children: selectors } };
}

function charactersOf(nodes: readonly CssNode[]): string {
  const found = new Set<string>();
  for (const node of nodes) {
    walk(node, {
      visit: 'Declaration',
      enter({ property, value }) {
        walk(value, (part) => {
          if (part.type === 'String' && property === 'content') found.add(part.value);
          if (part.type === 'Identifier' && property.startsWith('list-style'))
            found.add(counters[part.name] ?? '');
        });
      },
    });
  }
  return [...found].join('');
}
