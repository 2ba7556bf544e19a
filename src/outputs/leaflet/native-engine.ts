import { createRequire } from 'node:module';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import type { Engine } from './engine.ts';

/** After how many documents the oldest results are forgotten: Typst keeps them all. */
const documentsKept = 20;

/** Typst as a library of this machine. Throws where there is none for it. */
export function nativeEngine(fonts: readonly Uint8Array[]): Engine {
  const { NodeCompiler } = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler',
  ) as typeof Typst;
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  let count = 0;
  return {
    kind: 'native',
    set: (mainFileContent, inputs) => {
      count += 1;
      if (count % documentsKept === 0) compiler.evictCache(1);
      const compiled = compiler.compile({ mainFileContent, inputs });
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
