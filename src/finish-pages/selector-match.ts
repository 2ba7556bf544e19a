import { generate, type CssNode, type Selector } from 'css-tree';
import type { Chain, ElementKind, Inventory } from './page-inventory.ts';

/**
 * Finds out which selectors can match something on a page. It assumes that states and positions hold, and that siblings of a
 * kind are adjacent. So it keeps every rule that is needed, and few others.
 */
export class SelectorMatcher {
  /** Selectors whose results differ between pages with the same elements: those with languages or siblings. */
  readonly #ofPage: readonly Reading[];
  readonly #ofElement: readonly Reading[];
  /** Those that an element matches, by its id, which is the same on every page. */
  readonly #matched = new Map<number, readonly Selector[]>();

  constructor(selectors: readonly Selector[]) {
    const readings = selectors.map((selector) => ({ selector, steps: stepsOf(selector) }));
    const { ofPage = [], ofElement = [] } = Object.groupBy(readings, ({ selector }) =>
      /:lang|[+~]/.test(generate(selector)) ? 'ofPage' : 'ofElement',
    );
    this.#ofPage = ofPage;
    this.#ofElement = ofElement;
  }

  /** Returns the selectors that can match something on a page. */
  matching(page: Inventory): ReadonlySet<Selector> {
    const found = new Set<Selector>();
    for (const chain of page.chains)
      for (const selector of this.#matchedBy(chain, page)) found.add(selector);
    for (const { selector, steps } of this.#ofPage)
      if (page.chains.some((chain) => matches(steps, steps.length - 1, chain, page)))
        found.add(selector);
    return found;
  }

  #matchedBy(chain: Chain, page: Inventory): readonly Selector[] {
    const known = this.#matched.get(chain.id);
    if (known) return known;
    const matched = this.#ofElement
      .filter(({ steps }) => matches(steps, steps.length - 1, chain, page))
      .map(({ selector }) => selector);
    this.#matched.set(chain.id, matched);
    return matched;
  }
}

/** A selector, prepared for matching. */
interface Reading {
  readonly selector: Selector;
  readonly steps: readonly Step[];
}

/** A compound selector (`a.b`), with its combinator to the one before it. */
interface Step {
  readonly combinator: string;
  readonly compound: readonly CssNode[];
}

function stepsOf(selector: Selector): Step[] {
  const steps: { combinator: string; compound: CssNode[] }[] = [{ combinator: '', compound: [] }];
  for (const node of selector.children) {
    if (node.type === 'Combinator') steps.push({ combinator: node.name, compound: [] });
    else steps.at(-1)?.compound.push(node);
  }
  return steps;
}

function matches(steps: readonly Step[], at: number, chain: Chain, page: Inventory): boolean {
  const step = steps[at];
  if (!step) return true;
  if (!step.compound.every((node) => holds(node, chain.kind, page))) return false;
  const { parent } = chain;
  switch (step.combinator) {
    case '':
      return true;
    case '>':
      return parent !== undefined && matches(steps, at - 1, parent, page);
    case '+':
    case '~':
      return page.chains.some(
        (other) => other.parent === parent && matches(steps, at - 1, other, page),
      );
    default: {
      for (let above = parent; above; above = above.parent) {
        if (matches(steps, at - 1, above, page)) return true;
      }
      return false;
    }
  }
}

function holds(node: CssNode, kind: ElementKind, page: Inventory): boolean {
  switch (node.type) {
    case 'TypeSelector':
      return node.name === '*' || node.name === kind.tag;
    case 'ClassSelector':
      return kind.classes.has(node.name);
    case 'AttributeSelector': {
      const value = kind.attributes.get(node.name.name);
      if (value === undefined || node.value === null) return value !== undefined;
      const wanted = node.value.type === 'String' ? node.value.value : node.value.name;
      return node.matcher !== '=' || value === wanted;
    }
    case 'PseudoClassSelector':
      return pseudoHolds(node.name, node.children?.toArray() ?? [], kind, page);
    default:
      return true;
  }
}

function pseudoHolds(
  name: string,
  children: readonly CssNode[],
  kind: ElementKind,
  page: Inventory,
): boolean {
  if (name === 'root') return kind.tag === 'html';
  if (name === 'lang') {
    const wanted = children.map((child) => generate(child)).join('');
    return [...page.languages].some((tag) => tag === wanted || tag.startsWith(`${wanted}-`));
  }
  if (name === 'not') return !isPlain(children) || !choose(children, kind, page);
  return (name !== 'is' && name !== 'where') || choose(children, kind, page);
}

/** Whether one of the selectors in a pseudo-class matches the element itself. */
function choose(children: readonly CssNode[], kind: ElementKind, page: Inventory): boolean {
  const choices = children.flatMap((list) =>
    list.type === 'SelectorList' ? list.children.toArray() : [],
  );
  return choices.some((choice) => {
    const last = choice.type === 'Selector' ? stepsOf(choice).at(-1) : undefined;
    return last === undefined || last.compound.every((part) => holds(part, kind, page));
  });
}

/** Whether the selectors in a pseudo-class can be decided without assumptions. */
function isPlain(children: readonly CssNode[]): boolean {
  return children.every((list) => /^[\w.,[\]="-]+$/.test(generate(list)));
}
