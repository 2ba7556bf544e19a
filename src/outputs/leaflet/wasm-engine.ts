import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { projectFile } from '../../environment.ts';
import type { Engine } from './typst.ts';

/** The engine's numbers for its layout, for its format and for its style of errors. */
const paged = 0;
const pdf = 1;
const inFull = 3;

const main = '/leaflet.typ';

/** Typst in WebAssembly. */
export async function wasmEngine(fonts: readonly Uint8Array[]): Promise<Engine> {
  // It is not a dependency. It is installed only on machines without a native build.
  const { resolve } = createRequire(projectFile('bin/on-demand/typst-wasm/package.json'));
  const name = '@myriaddreamin/typst-ts-web-compiler';
  const file = pathToFileURL(resolve(name)).href;
  const typst = (await import(/* @vite-ignore */ file)) as Typst;
  typst.initSync({ module: readFileSync(resolve(`${name}/wasm`)) });
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return {
    kind: 'wasm',
    layOut: (source, files) => {
      for (const [name, bytes] of files) compiler.map_shadow(`/${name}`, bytes);
      compiler.add_source(main, source);
      const world = compiler.snapshot(undefined, main, []);
      const { hasError, diagnostics } = world.compile(paged, inFull);
      for (const name of files.keys()) compiler.unmap_shadow(`/${name}`);
      if (hasError) throw new Error(`Typst: ${JSON.stringify(diagnostics)}`);
      return {
        metadata: (label) => {
          const [value] = JSON.parse(world.query(paged, `<${label}>`, 'value')) as unknown[];
          return value;
        },
        pdf: () => {
          const { result } = world.get_artifact(pdf, inFull);
          return Buffer.from(result);
        },
      };
    },
  };
}

/** The part of the package that is used here. */
interface Typst {
  readonly initSync: (options: { module: Uint8Array }) => void;
  readonly TypstCompilerBuilder: new () => {
    readonly set_dummy_access_model: () => void;
    readonly add_raw_font: (font: Uint8Array) => Promise<void>;
    readonly build: () => Promise<Compiler>;
  };
}

interface Compiler {
  readonly map_shadow: (path: string, bytes: Uint8Array) => void;
  readonly unmap_shadow: (path: string) => void;
  readonly add_source: (path: string, source: string) => void;
  readonly snapshot: (root: undefined, main: string, inputs: [string, string][]) => World;
}

interface World {
  readonly compile: (
    target: number,
    diagnostics: number,
  ) => { readonly hasError: boolean; readonly diagnostics: readonly unknown[] };
  readonly query: (target: number, selector: string, field: string) => string;
  readonly get_artifact: (format: number, diagnostics: number) => { readonly result: Uint8Array };
}
