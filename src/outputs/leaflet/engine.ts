import { nativeEngine } from './native-engine.ts';
import type { Engine } from './typst.ts';
import { wasmEngine } from './wasm-engine.ts';

/**
 * Loads Typst with these fonts and no others: the native library, or WebAssembly on machines that it does not support.
 * WebAssembly is several times slower. It tags a PDF in the same way, but does not check it against PDF/UA-1.
 */
export async function loadEngine(
  fonts: readonly Uint8Array[],
  kind?: Engine['kind'],
): Promise<Engine> {
  if (kind === 'wasm') return wasmEngine(fonts);
  try {
    return nativeEngine(fonts);
  } catch (error) {
    // The package has no binary for this machine.
    if (kind === 'native') throw error;
    return wasmEngine(fonts);
  }
}
