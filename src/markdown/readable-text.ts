import type { Definition, Link, LinkReference, List, Nodes, Paragraph, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { visit } from '../text/visit.ts';
import { withNumerals, type NumberingSystem } from '../text/digits.ts';
import { addressToShow } from '../text/link-address.ts';
import { footnotesInOrder } from './remark-footnote-numbers.ts';
import { numbersOf } from './remark-list-numbers.ts';

/** What plain text adds to a text, in its language. */
export interface ReadableWords {
  readonly numerals: NumberingSystem;
  /** The word before the description of an image. */
  readonly image: string;
  /** The address of the page, which relative links start from. Without it, they are shown as written. */
  readonly base?: string;
}

/** A block of plain text. */
export interface ReadableBlock {
  readonly text: string;
  /** Whether it belongs to the next block: a heading, a bold paragraph, or a quotation before its source. */
  readonly leads?: boolean;
}

/**
 * Returns the blocks of a text as plain text for readers: list items with their marks, numbered footnotes at the end,
 * quotations with their source, links with their address and title. `plainBlocks` has none of these additions, because digests
 * are computed from it.
 */
export function readableBlocks(tree: Root, words: ReadableWords): ReadableBlock[] {
  const writer = new BlockWriter(tree, words);
  const footnotes = footnotesInOrder(tree).map((footnote, index) => {
    const number = withNumerals(index + 1, words.numerals);
    return { text: `[${number}] ${linesOf(writer.within(footnote.children))}` };
  });
  return [...writer.within(tree.children), ...footnotes];
}

/** Whether a paragraph is bold as a whole, as editors write headings. */
const isBold = ({ children: [first, ...others] }: Paragraph): boolean =>
  first?.type === 'strong' && others.length === 0;

/** Whether the first words of a node are the number of a footnote. */
const beginsWithNumber = (node: Nodes | undefined): boolean =>
  node?.type === 'footnoteReference' ||
  (node !== undefined && 'children' in node && beginsWithNumber(node.children[0]));

const linesOf = (blocks: readonly ReadableBlock[]): string =>
  blocks.map(({ text }) => text).join('\n');

const indent = '  ';

const indented = (text: string): string => text.replaceAll(/^/gm, indent);

/** Writes the blocks of one text. */
class BlockWriter {
  readonly #words: ReadableWords;
  readonly #definitions = new Map<string, Definition>();

  constructor(tree: Root, words: ReadableWords) {
    this.#words = words;
    visit(tree, 'definition', (node) => {
      // As in CommonMark, the first definition of a name counts.
      if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node);
    });
  }

  within(nodes: readonly Nodes[]): ReadableBlock[] {
    return nodes.flatMap((node) => this.#blocks(node));
  }

  #blocks(node: Nodes): ReadableBlock[] {
    switch (node.type) {
      case 'paragraph':
        return [{ text: this.#line(node), leads: isBold(node) }];
      case 'heading':
        return [{ text: this.#line(node), leads: true }];
      case 'table':
        return [{ text: node.children.map((row) => this.#row(row.children)).join('\n') }];
      case 'list':
        return [{ text: this.#list(node) }];
      case 'code':
        return [{ text: node.value }];
      case 'thematicBreak':
        return [{ text: '* * *' }];
      case 'containerDirective': {
        const cite = node.attributes?.['cite'];
        const blocks = this.within(node.children);
        const last = blocks.pop();
        if (!cite) return [...blocks, ...(last ? [last] : [])];
        return [...blocks, ...(last ? [{ ...last, leads: true }] : []), { text: `— ${cite}` }];
      }
      case 'footnoteDefinition':
      case 'definition':
        return [];
      default:
        return 'children' in node ? this.within(node.children) : [];
    }
  }

  #row(cells: readonly Nodes[]): string {
    return cells.map((cell) => this.#line(cell)).join(' | ');
  }

  #list(node: List): string {
    const numbers = numbersOf(node);
    const items = node.children.map((item, index) => {
      const mark = node.ordered
        ? `${withNumerals(numbers[index] ?? 1, this.#words.numerals)}.`
        : '-';
      return `${mark} ${indented(linesOf(this.within(item.children))).slice(indent.length)}`;
    });
    return items.join('\n');
  }

  /** Returns the words of a block. A number of a footnote at its start has no space before it. */
  #line(node: Nodes): string {
    const text = this.#inline(node);
    return beginsWithNumber(node) ? text.trimStart() : text;
  }

  #inline(node: Nodes): string {
    switch (node.type) {
      case 'break':
        return '\n';
      case 'text':
        return node.value.replaceAll(/[ \t]*\n[ \t]*/g, ' ');
      case 'footnoteReference':
        return ` [${withNumerals(node.label ?? node.identifier, this.#words.numerals)}]`;
      case 'image':
        return `[${this.#words.image}: ${node.alt ?? ''}]${node.title ? `\n${node.title}` : ''}`;
      case 'link':
        return this.#link(node, node);
      case 'linkReference':
        return this.#link(node, this.#definitions.get(node.identifier));
      default:
        if ('value' in node) return node.value;
        return 'children' in node ? this.#children(node.children) : '';
    }
  }

  #children(nodes: readonly Nodes[]): string {
    return nodes.reduce((text, child) => {
      const more = this.#inline(child);
      return text + (/\s$/.test(text) && beginsWithNumber(child) ? more.trimStart() : more);
    }, '');
  }

  /** Returns the words of a link, with its title and its address in brackets if the words do not show them. */
  #link({ children }: Link | LinkReference, target: Link | Definition | undefined): string {
    const words = this.#children(children);
    if (!target) return words;
    const { base } = this.#words;
    const isRelative = !/^(?:[a-z][a-z\d+.-]*:|#)/i.test(target.url);
    const url =
      isRelative && base !== undefined
        ? (URL.parse(target.url, base)?.href ?? target.url)
        : target.url;
    const more = [target.title === words ? undefined : target.title, addressToShow(words, url)];
    const shown = more.filter((part) => part).join(': ');
    return shown === '' ? words : `${words} (${shown})`;
  }
}
