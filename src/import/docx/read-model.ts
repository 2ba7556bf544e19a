import type { ImportLog } from '../import-log.ts';
import type { Facts } from './clean/facts.ts';
import type { ModelBlock } from './model.ts';
import { damaged } from './package/open-package.ts';
import { readingCopy } from './reading-copy.ts';
import type { XmlElement } from './package/xml.ts';

/** How many blocks mammoth reads at once: it needs far more memory than what it reads. */
const atOnce = 50;

/** Reads cleaned blocks with mammoth: one of its model for each. */
export async function readModel(
  blocks: readonly XmlElement[],
  facts: Facts,
  log: ImportLog,
): Promise<ModelBlock[]> {
  const { default: mammoth } = await import('mammoth');
  const read: ModelBlock[] = [];
  for (let start = 0; start < blocks.length; start += atOnce) {
    const part = blocks.slice(start, start + atOnce);
    // mammoth takes a package in this form too, which its types do not say.
    const input = { file: readingCopy(part, facts) } as unknown as { buffer: Buffer };
    let found: readonly ModelBlock[] = [];
    const { messages } = await mammoth
      .convertToHtml(input, {
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        transformDocument: (document: { readonly children: readonly ModelBlock[] }) => {
          found = document.children;
          // Its HTML is not asked for.
          return { ...document, children: [] };
        },
      })
      .catch(() => {
        throw damaged('its text cannot be read');
      });
    if (found.length !== part.length) throw damaged('its text cannot be read whole');
    read.push(...found);
    for (const { message } of messages) {
      const symbol = /^A w:sym element[^:]*: (.*)/.exec(message)?.[1];
      if (symbol !== undefined)
        log.note(
          `a symbol could not be read and is missing in the text (${symbol}): find it in Word, and write it`,
        );
    }
  }
  return read;
}
