import { ImportLog } from '../../import-log.ts';
import type { Package } from './open-package.ts';
import { readPart, readRelationships, type Relationships, type TextPart } from './parts.ts';
import { textOnly } from './text-filter.ts';

/** A header or a footer. */
export interface Margin {
  readonly kind: 'header' | 'footer';
  readonly part: TextPart;
}

/** Bytes of all headers and footers that are read. A document has three of each in every section. */
const most = 1 << 20;

/** Reads the headers and footers of a document, headers first. Adds a review note if there are too many to read. */
export async function readMargins(
  file: Package,
  relationships: Relationships,
  log: ImportLog,
): Promise<Margin[]> {
  const margins: Margin[] = [];
  let size = 0;
  for (const kind of ['header', 'footer'] as const) {
    const names = new Set(
      [...relationships.values()]
        .filter(({ type, isExternal, target }) => type === kind && !isExternal && file.has(target))
        .map(({ target }) => target),
    );
    for (const name of names) {
      size += file.sizeOf(name);
      if (size > most) {
        log.note(
          'the Word file has more headers and footers than can be read here: look at them in Word, and write into the text what readers should see',
        );
        return margins;
      }
      // Their revision ids are not counted: nothing of them comes into the text.
      const root = await readPart(file, name, textOnly(new ImportLog()));
      margins.push({ kind, part: { root, relationships: await readRelationships(file, name) } });
    }
  }
  return margins;
}
