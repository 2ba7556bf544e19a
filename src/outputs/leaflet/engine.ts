import { nativeEngine } from './native-engine.ts';
import { wasmEngine } from './wasm-engine.ts';

/** A document that has been set, and not been written yet. */
export interface SetDocument {
  /** The value of the one metadata that has a label. */
  readonly metadata: (label: string) => unknown;
  /** The document in PDF. */
  readonly pdf: () => Buffer;
}

/** Typst, by whichever of its builds runs here. */
export interface Engine {
  readonly kind: 'native' | 'wasm';
  /** Sets a source, with what it finds in `sys.inputs`, and the files that it names, by `/name` in the source. Throws what Typst finds wrong with it. */
  readonly set: (
    source: string,
    inputs: Readonly<Record<string, string>>,
    files: ReadonlyMap<string, Uint8Array>,
  ) => SetDocument;
}

/**
 * The engine with these fonts and no others. The native build is there for the common machines; elsewhere the same release
 * runs in WebAssembly, some times slower, and does not hold what it writes to PDF/UA-1, though it tags it in the same way.
 */
export async function loadEngine(
  fonts: readonly Uint8Array[],
  kind?: Engine['kind'],
): Promise<Engine> {
  if (kind === 'wasm') return wasmEngine(fonts);
  try {
    return nativeEngine(fonts);
  } catch (error) {
    // The package is there, its binary for this machine is not.
    if (kind === 'native') throw error;
    return wasmEngine(fonts);
  }
}
