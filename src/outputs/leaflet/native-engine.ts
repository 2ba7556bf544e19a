import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import type { Engine } from './typst.ts';

/** After how many documents the oldest results are forgotten: Typst keeps them all. */
const documentsKept = 20;

/** Where paths begin on this machine. */
const { root } = path.parse(process.cwd());

/** Typst as a library of this machine. Throws where there is none for it. */
export function nativeEngine(fonts: readonly Uint8Array[]): Engine {
  const { NodeCompiler } = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler',
  ) as typeof Typst;
  const compiler = NodeCompiler.create({
    // Nothing is read from there: a source names only the files that it brings.
    workspace: root,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  let count = 0;
  return {
    kind: 'native',
    set: (mainFileContent, inputs, files) => {
      for (const [name, bytes] of files) compiler.mapShadow(root + name, Buffer.from(bytes));
      count += 1;
      if (count % documentsKept === 0) compiler.evictCache(1);
      const compiled = compiler.compile({ mainFileContent, inputs });
      for (const name of files.keys()) compiler.unmapShadow(root + name);
      const document = compiled.result;
      if (!document) {
        const error = compiled.takeDiagnostics();
        throw new Error(`Typst: ${JSON.stringify(error?.shortDiagnostics ?? [])}`);
      }
      return {
        metadata: (label) => {
          const [value] = compiler.query(document, {
            selector: `<${label}>`,
            field: 'value',
          }) as unknown[];
          return value;
        },
        pdf: () => compiler.pdf(document, { pdfStandard: 'ua-1' }),
      };
    },
  };
}
