/** A part of a line: text, or an element. */
export type LineNode = string | LineElement;

/** An element in a line, with its text. */
export interface LineElement {
  readonly kind: 'line';
  /**
   * Name of the HTML element: `strong`, `em`, `del`, `sup`, `code`, `br`, `a`, `bdi`, `bdo`; or `face` for text in another font,
   * `long` for a word that may be too wide for its line, and `together` for words that stay on one line.
   */
  readonly name: string;
  readonly children: readonly LineNode[];
  /** Address of a link. */
  readonly href?: string;
  readonly dir?: string;
  readonly lang?: string;
  /** Font family of a `face`. */
  readonly font?: string;
  /** How a `face` shows emphasis: Arabic script has no italics. */
  readonly emphasis?: 'slant' | 'weight';
  /** The parts of a `long` word, which may break between them. */
  readonly breakable?: readonly LongPart[];
  /** Whether a `long` word is an address, which breaks between its parts only. */
  readonly isAddress?: boolean;
}

/** A part of a long word. If it is wider than its line, it breaks between its own parts; one without parts does not break. */
export type LongPart = string | { readonly text: string; readonly parts: readonly LongPart[] };

export const alignments = ['start', 'center', 'end'] as const;
/** How the words of a column are aligned. */
export type Alignment = (typeof alignments)[number];

/** A block of text, as `text.typ` typesets it. */
export interface BlockNode {
  readonly kind: 'block';
  readonly name: BlockName;
  readonly children: readonly LeafletNode[];
  readonly dir?: string;
  readonly lang?: string;
  /** Level of a heading, 2 or 3. */
  level?: number;
  /** Number of an item in an ordered list. */
  readonly value?: number;
  /** Lines of code. */
  readonly lines?: readonly (readonly LineNode[])[];
  /** Number of columns of a table. `head` has the cells of its header, `cells` all others row by row. */
  readonly columns?: number;
  /** The alignment of each column. */
  readonly aligned?: readonly Alignment[];
  readonly head?: readonly (readonly LineNode[])[];
  readonly isHeadRepeated?: boolean;
  readonly cells?: readonly (readonly LineNode[])[];
  readonly image?: LeafletImage;
}

/** An image, with its size in CSS pixels. */
export interface LeafletImage {
  readonly file: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export type LeafletNode = LineNode | BlockNode;

/** Names of blocks in `text.typ`. */
export type BlockName =
  | 'p'
  | 'heading'
  | 'ul'
  | 'ol'
  | 'li'
  | 'quote'
  | 'caption'
  | 'cite'
  | 'box'
  | 'columns'
  | 'small'
  | 'pre'
  | 'hr'
  | 'table'
  | 'image'
  | 'group';
