/** A part of a line: text, or an element. */
export type LineNode = string | LineElement;

/** An element in a line, with its text. */
export interface LineElement {
  readonly kind: 'line';
  /** Name of the HTML element: `strong`, `em`, `del`, `sup`, `code`, `br`, `a`, `bdi`. */
  readonly name: string;
  readonly children: readonly LineNode[];
  /** Address of a link. */
  readonly href?: string;
  readonly dir?: string;
  readonly lang?: string;
}

/** A block of text, as `leaflet.typ` typesets it. */
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
  readonly lines?: readonly string[];
  /** Number of columns of a table. `head` has the cells of its header, `cells` all others row by row. */
  readonly columns?: number;
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

/** Names of blocks in `leaflet.typ`. */
export type BlockName =
  | 'p'
  | 'heading'
  | 'ul'
  | 'ol'
  | 'li'
  | 'quote'
  | 'cite'
  | 'box'
  | 'small'
  | 'pre'
  | 'hr'
  | 'table'
  | 'image'
  | 'group';
