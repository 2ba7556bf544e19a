import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import type { Engine } from './typst.ts';

/** Number of documents after which old results are evicted. Typst itself would keep all of them. */
const documentsKept = 20;

/** Root of the file system. */
const { root } = path.parse(process.cwd());

/** Returns Typst as a native library. Throws if there is none for this machine. */
export function nativeEngine(fonts: readonly Uint8Array[]): Engine {
  const { NodeCompiler } = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler',
  ) as typeof Typst;
  const compiler = NodeCompiler.create({
    // Nothing is read from this folder: every file that a source names is given with it.
    workspace: root,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  let count = 0;
  return {
    kind: 'native',
    layOut: (mainFileContent, files) => {
      for (const [name, bytes] of files) compiler.mapShadow(root + name, Buffer.from(bytes));
      count += 1;
      if (count % documentsKept === 0) compiler.evictCache(1);
      const compiled = compiler.compile({ mainFileContent });
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
