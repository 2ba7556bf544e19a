/** A document that Typst has laid out. */
export interface LaidOutDocument {
  /** Returns the value of the one metadata element with this label. */
  readonly metadata: (label: string) => unknown;
  /** Returns the document as PDF. */
  readonly pdf: () => Buffer;
}

/** Typst, as a native library or in WebAssembly. */
export interface Engine {
  readonly kind: 'native' | 'wasm';
  /** Lays out a source, with `files` at `/<name>`. Throws the errors that Typst finds in it. */
  readonly layOut: (source: string, files: ReadonlyMap<string, Uint8Array>) => LaidOutDocument;
}
