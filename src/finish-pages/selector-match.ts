import { generate, type CssNode, type Selector } from 'css-tree';
import type { Chain, ElementKind, Inventory } from './page-inventory.ts';

/**
 * Whether a selector can match something on a page. States and positions are taken to hold, and a sibling to stand
 * where one of its kind stands in the same element: so a rule that is needed is always kept, and few others are.
 */
export function canMatch(selector: Selector, page: Inventory): boolean {
  const { steps, verdicts } = readingOf(selector);
  return page.chains.some((chain) => {
    const known = verdicts?.get(chain.id);
    const verdict = known ?? matches(steps, steps.length - 1, chain, page);
    if (known === undefined) verdicts?.set(chain.id, verdict);
    return verdict;
  });
}

/** A selector as it is matched. */
interface Reading {
  readonly steps: readonly Step[];
  /**
   * By the id of a chain, which is the same on every page. Absent where a verdict holds for one page alone: where the
   * selector asks for languages, or for what stands beside.
   */
  readonly verdicts?: Map<number, boolean>;
}

const readings = new WeakMap<Selector, Reading>();

function readingOf(selector: Selector): Reading {
  const known = readings.get(selector);
  if (known) return known;
  const isLocal = !/:lang|[+~]/.test(generate(selector));
  const reading = { steps: stepsOf(selector), ...(isLocal && { verdicts: new Map() }) };
  readings.set(selector, reading);
  return reading;
}

/** A compound (`a.b`), and how it is combined with the one before it. */
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

/** Whether one of the selectors in a pseudo-class holds for an element itself. */
function choose(children: readonly CssNode[], kind: ElementKind, page: Inventory): boolean {
  const choices = children.flatMap((list) =>
    list.type === 'SelectorList' ? list.children.toArray() : [],
  );
  return choices.some((choice) => {
    const last = choice.type === 'Selector' ? stepsOf(choice).at(-1) : undefined;
    return last === undefined || last.compound.every((part) => holds(part, kind, page));
  });
}

/** Whether the selectors in a pseudo-class ask for nothing that is taken to hold. */
function isPlain(children: readonly CssNode[]): boolean {
  return children.every((list) => /^[\w.,[\]="-]+$/.test(generate(list)));
}
