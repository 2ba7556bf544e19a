import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type * as Typst from '@myriaddreamin/typst-ts-web-compiler';
import type { Engine } from './engine.ts';

/** What the engine numbers: how a document is laid out, what is made of it, how faults are told. */
const paged = 0;
const pdf = 1;
const inFull = 3;

const main = '/leaflet.typ';

/** Typst in WebAssembly. */
export async function wasmEngine(fonts: readonly Uint8Array[]): Promise<Engine> {
  const { resolve } = createRequire(import.meta.url);
  const name = '@myriaddreamin/typst-ts-web-compiler';
  const file = pathToFileURL(resolve(name)).href;
  const typst = (await import(/* @vite-ignore */ file)) as typeof Typst;
  typst.initSync({ module: readFileSync(resolve(`${name}/wasm`)) });
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return {
    kind: 'wasm',
    set: (source, inputs, files) => {
      for (const [name, bytes] of files) compiler.map_shadow(`/${name}`, bytes);
      compiler.add_source(main, source);
      const world = compiler.snapshot(undefined, main, Object.entries(inputs));
      const { hasError, diagnostics } = world.compile(paged, inFull) as {
        hasError: boolean;
        diagnostics: unknown[];
      };
      for (const name of files.keys()) compiler.unmap_shadow(`/${name}`);
      if (hasError) throw new Error(`Typst: ${JSON.stringify(diagnostics)}`);
      return {
        metadata: (label) => {
          const [value] = JSON.parse(world.query(paged, `<${label}>`, 'value')) as unknown[];
          return value;
        },
        pdf: () => {
          const { result } = world.get_artifact(pdf, inFull) as { result: Uint8Array };
          return Buffer.from(result);
        },
      };
    },
  };
}
