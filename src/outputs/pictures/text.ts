import type { Look } from '../look.ts';
import type { Node } from '@takumi-rs/core';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Direction } from '../../domain/language-tag.ts';
import { withNumerals, type NumberingSystem } from '../../text/digits.ts';
import { linesOf, type Piece } from './lines.ts';

/** How a text is set. */
export interface Setting {
  readonly dir: Direction;
  readonly tag: string;
  readonly numerals: NumberingSystem;
  /** In pixels. */
  readonly size: number;
  /** Relative to the size. */
  readonly lineHeight: number;
  /** Returns a text in the spelling that the fonts can draw. */
  readonly drawn: (text: string) => string;
  readonly colours: Look['colours'];
  /** The fonts of headings, if they are not those of the text. */
  readonly headingFonts?: string;
}

/** What a paragraph is: a heading stays with what follows it, and the marker of an item with its first line. */
export type LeafKind = 'text' | 'heading' | 'marker';

/** A text as blocks to draw, one below the other, and the kinds of its paragraphs in their order. */
export interface PictureText {
  readonly blocks: readonly Node[];
  readonly leaves: readonly LeafKind[];
}

/** Where text is. */
interface Place {
  readonly dir: Direction;
  readonly size: number;
  readonly depth: number;
  readonly isBold?: boolean;
  /** Whether it is a heading of the text. */
  readonly isTitle?: boolean;
  readonly colour?: string;
  /** Whether lists are names, which are next to each other. */
  readonly isNames?: boolean;
}

const inlineElements = new Set([
  ...['a', 'strong', 'em', 'del', 'sup', 'code', 'br', 'bdi', 'bdo', 'span', 'cite', 'abbr'],
]);

/** Returns a text as blocks to draw. Its words, their order and their line breaks are those of the leaflet. */
export function pictureText({ children }: Root | Element, setting: Setting): PictureText {
  const writer = new TextWriter(setting);
  const place: Place = { dir: setting.dir, size: setting.size, depth: 0 };
  return { blocks: writer.blocks(children, place), leaves: writer.leaves };
}

class TextWriter {
  readonly leaves: LeafKind[] = [];
  readonly #setting: Setting;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** Returns the blocks of mixed content: inline content between blocks is a paragraph. */
  blocks(children: readonly (RootContent | ElementContent)[], place: Place): Node[] {
    const blocks: Node[] = [];
    let inline: (RootContent | ElementContent)[] = [];
    const flush = () => {
      blocks.push(...this.#paragraph(inline, place));
      inline = [];
    };
    for (const node of children) {
      if (node.type !== 'element' || inlineElements.has(node.tagName)) inline.push(node);
      else {
        flush();
        blocks.push(...this.#block(node, place));
      }
    }
    flush();
    return blocks;
  }

  #block(element: Element, outer: Place): Node[] {
    const { tagName, properties, children } = element;
    const own = properties['dir'];
    const dir: Direction = own === 'ltr' || own === 'rtl' ? own : outer.dir;
    const place: Place = { ...outer, dir };
    const { size } = place;
    const deeper: Place = { ...place, depth: place.depth + 1 };
    switch (tagName) {
      case 'h2':
        return this.#heading(children, { ...place, isTitle: true, size: Math.round(size * 1.25) });
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.#heading(children, { ...place, isTitle: true, size: Math.round(size * 1.08) });
      case 'ul':
      case 'ol':
        return this.#list(element, place);
      case 'hr':
        return this.#paragraph([{ type: 'text', value: '* * *' }], place);
      case 'blockquote':
        return this.#box(this.blocks(children, deeper), place, {
          [place.dir === 'rtl' ? 'borderRight' : 'borderLeft']:
            `6px solid ${this.#setting.colours.accent}`,
          [place.dir === 'rtl' ? 'paddingRight' : 'paddingLeft']: indent(place),
        });
      case 'figcaption':
        return this.#paragraph([{ type: 'text', value: '— ' }, ...children], {
          ...place,
          size: Math.round(size * 0.8),
          colour: this.#setting.colours.dim,
        });
      case 'section':
        return this.blocks(children, { ...place, size: Math.round(size * 0.8) });
      case 'div':
        return this.#part(element, place);
      default:
        return this.blocks(children, place);
    }
  }

  #part({ properties: { className }, children }: Element, place: Place): Node[] {
    const classes = [className].flat();
    if (classes.includes('signatories'))
      return children.flatMap((child) =>
        // The line with their count stays with the first names.
        child.type === 'element' && child.tagName === 'p'
          ? this.#heading(child.children, place)
          : this.blocks([child], { ...place, isNames: true }),
      );
    const blocks = this.blocks(children, place);
    if (!classes.includes('demands') && !classes.includes('note')) return blocks;
    return this.#box(blocks, place, {
      borderTop: `5px solid ${this.#setting.colours.accent}`,
      borderBottom: `2px solid ${this.#setting.colours.rule}`,
      padding: `${Math.round(place.size * 0.5)}px 0`,
    });
  }

  #box(children: Node[], { dir, size }: Place, style: Record<string, string | number>): Node[] {
    if (children.length === 0) return [];
    return [{ type: 'container', dir, style: { ...column(dir, size), ...style }, children }];
  }

  /** Returns a heading. It is nearer to its text than to the text before it. */
  #heading(children: readonly ElementContent[], place: Place): Node[] {
    const { dir, size } = place;
    const style = { ...column(dir, 0), marginBottom: -Math.round(size * 0.4) };
    const nodes = this.#paragraph(children, { ...place, isBold: true }, 'heading');
    return nodes.map((node): Node => ({ type: 'container', dir, style, children: [node] }));
  }

  #list(list: Element, place: Place): Node[] {
    const { dir, size } = place;
    const elements = list.children.filter((child) => child.type === 'element');
    const isNames = place.isNames === true && list.tagName === 'ul';
    const isRow =
      place.isNames === true &&
      elements.length > 5 &&
      elements.filter(isShort).length * 2 > elements.length;
    let number = Number(list.properties['start'] ?? 1) - 1;
    const items = elements.map((item): Node => {
      number = Number(item.properties['value'] ?? number + 1);
      const mark = list.tagName === 'ul' ? '•' : `${withNumerals(number, this.#setting.numerals)}.`;
      const width = isRow && isShort(item) ? '48%' : '100%';
      return isNames ? this.#name(item, place, width) : this.#item(item, mark, place, width);
    });
    const style = {
      ...column(dir, size * 0.4),
      ...(isRow && { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between' }),
    };
    return [{ type: 'container', dir, style, children: items }];
  }

  /** Returns a name, which needs no mark. */
  #name({ children }: Element, place: Place, width: string): Node {
    const { dir, depth, size } = place;
    return {
      type: 'container',
      dir,
      style: { ...column(dir, size * 0.5), width },
      children: this.blocks(children, { ...place, depth: depth + 1 }),
    };
  }

  #item(item: Element, mark: string, place: Place, width: string): Node {
    const { dir, size, depth } = place;
    const marker = this.#leaf([{ ...plainPiece, text: mark }], place, 'marker', {
      width: Math.round(size * (mark === '•' ? 0.8 : 0.5 + 0.62 * mark.length)),
      flexShrink: 0,
    });
    const content = this.blocks(item.children, { ...place, depth: depth + 1 });
    return {
      type: 'container',
      dir,
      style: { display: 'flex', flexDirection: 'row', direction: dir, width, flexShrink: 0 },
      children: [
        marker,
        {
          type: 'container',
          dir,
          style: {
            ...column(dir, size * 0.5),
            width: 'auto',
            flexGrow: 1,
            flexShrink: 1,
            flexBasis: 0,
            minWidth: 0,
          },
          children: content,
        },
      ],
    };
  }

  /** Returns a paragraph: a block for each of its lines, without space between them. */
  #paragraph(
    children: readonly (RootContent | ElementContent)[],
    place: Place,
    kind: LeafKind = 'text',
  ): Node[] {
    const lines = linesOf(children);
    const leaves = lines.map((line) => this.#leaf(line, place, kind));
    if (leaves.length < 2) return leaves;
    return [{ type: 'container', dir: place.dir, style: column(place.dir, 0), children: leaves }];
  }

  #leaf(
    pieces: readonly Piece[],
    { dir, size, isBold = false, isTitle = false, colour = this.#setting.colours.ink }: Place,
    kind: LeafKind,
    style: Record<string, string | number> = {},
  ): Node {
    this.leaves.push(kind);
    const { tag, lineHeight, drawn, headingFonts } = this.#setting;
    return {
      type: 'container',
      dir,
      lang: tag,
      style: {
        display: 'block',
        flexShrink: 0,
        direction: dir,
        textAlign: 'start',
        width: '100%',
        overflowWrap: 'anywhere',
        fontSize: size,
        lineHeight,
        color: colour,
        ...(isTitle && headingFonts !== undefined && { fontFamily: headingFonts }),
        ...style,
      },
      children: pieces.map((piece) => ({
        type: 'text',
        text: drawn(piece.text),
        dir,
        lang: tag,
        style: {
          display: 'inline',
          fontWeight: isBold || piece.isBold ? 700 : 400,
          ...(piece.isSmall && { fontSize: Math.round(size * 0.7) }),
          ...(piece.isStruck && { textDecorationLine: 'line-through' }),
        },
      })),
    };
  }
}

const plainPiece: Omit<Piece, 'text'> = { isBold: false, isStruck: false, isSmall: false };

/** Deep lists and quotations are not indented any more. */
const indent = ({ size, depth }: Place): number => (depth < 4 ? Math.round(size * 0.7) : 4);

const column = (dir: Direction, gap: number) => ({
  display: 'flex',
  flexDirection: 'column',
  direction: dir,
  width: '100%',
  // A window is lower than its content, which must not shrink.
  flexShrink: 0,
  gap: Math.round(gap),
});

/** Whether two names fit next to each other. */
const isShort = (item: Element): boolean =>
  linesOf(item.children.flatMap(contentOf)).every(
    (line) => line.reduce((sum, { text }) => sum + text.length, 0) <= 19,
  );

const contentOf = (node: ElementContent): ElementContent[] =>
  node.type === 'element' && node.tagName === 'p' ? node.children : [node];
