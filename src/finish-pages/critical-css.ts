import { generate, List, parse, walk, type CssNode, type Rule, type StyleSheet } from 'css-tree';
import { arabicGroups } from './character-groups.ts';
import { attributeNames, type Inventory } from './page-inventory.ts';
import { canMatch } from './selector-match.ts';

/** The styles that one page needs, minified. */
export interface PageStyles {
  /** For the head: what the page looks like. */
  readonly screen: string;
  /** For the end of the page: how it is printed. */
  readonly print: string;
  /** Characters that the styles themselves put on the page: the content of pseudo-elements, the numbers of lists. */
  readonly characters: string;
}

/** Digits in which the counter styles count. */
const counters: Readonly<Record<string, string>> = {
  persian: arabicGroups.persianYears + arabicGroups.persianDigits,
  'arabic-indic': arabicGroups.arabicYears + arabicGroups.arabicDigits,
};

/** A stylesheet, read once, to cut to each page. */
export class Stylesheet {
  readonly #tree: StyleSheet;

  /** @param css the rules of all pages. Throws where one cannot be read. */
  constructor(css: string) {
    const tree = parse(css, {
      onParseError: (error) => {
        throw new Error(`${error.message} in line ${error.line} of the stylesheet`);
      },
    });
    if (tree.type !== 'StyleSheet') throw new Error('unreachable');
    refuseUnread(tree);
    this.#tree = tree;
  }

  /** The rules that can match on a page, in their order. */
  for(page: Inventory): PageStyles {
    const kept = keep(this.#tree.children, page).toArray();
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

/** The names in the fonts of a rule: of families, in `@font-face` of its own. */
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

/** Takes out what `generate` leaves: zeros before a point, and the space before the value of a property of our own. */
const tighten = (css: string): string =>
  css.replaceAll(/(?<=[\s:(,/-])0(?=\.\d)/g, '').replaceAll(/(?<=--\w+:) /g, '');

/** Throws where a selector asks for an attribute that no inventory has: its rule would be in no page. */
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

function keep(nodes: List<CssNode>, page: Inventory): List<CssNode> {
  const kept = new List<CssNode>();
  nodes.forEach((node) => {
    if (node.type === 'Rule') {
      const rule = keepRule(node, page);
      if (rule) kept.appendData(rule);
    } else if (node.type === 'Atrule' && node.name === 'media' && node.block) {
      const children = keep(node.block.children, page);
      if (!children.isEmpty) kept.appendData({ ...node, block: { type: 'Block', children } });
    } else if (node.type !== 'Comment') kept.appendData(node);
  });
  return kept;
}

/** The rule with those of its selectors that can match. */
function keepRule(rule: Rule, page: Inventory): Rule | undefined {
  if (rule.prelude.type !== 'SelectorList') return rule;
  const selectors = rule.prelude.children.filter(
    (selector) => selector.type !== 'Selector' || canMatch(selector, page),
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
