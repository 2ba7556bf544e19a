/** A block of mammoth's model of a document, as far as it is used here. */
export type ModelBlock = ModelParagraph | ModelTable;

export interface ModelParagraph {
  readonly type: 'paragraph';
  readonly styleId: string | null;
  readonly children: readonly ModelInline[];
}

export interface ModelTable {
  readonly type: 'table';
  readonly styleId: string | null;
  readonly children: readonly ModelRow[];
}

export interface ModelRow {
  readonly children: readonly ModelCell[];
}

export interface ModelCell {
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly ModelBlock[];
}

export interface NoteReference {
  readonly type: 'noteReference';
  readonly noteType: 'footnote' | 'endnote';
  readonly noteId: string;
}

export type ModelInline =
  | NoteReference
  | {
      readonly type: 'run';
      readonly isBold: boolean;
      readonly isItalic: boolean;
      readonly children: readonly ModelInline[];
    }
  | {
      readonly type: 'hyperlink';
      readonly href?: string;
      readonly children: readonly ModelInline[];
    }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break'; readonly breakType: 'line' | 'page' | 'column' }
  | { readonly type: 'image'; readonly altText?: string };
