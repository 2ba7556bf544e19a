import type { ImportLog } from '../../import-log.ts';
import { children } from './elements.ts';
import type { Package } from './open-package.ts';
import { findDocument } from './find-document.ts';
import { readDrawnWords } from './drawn-words.ts';
import { readMargins, type Margin } from './margin-parts.ts';
import { partOf, readPart, readRelationships, type TextPart } from './parts.ts';
import { textOnly } from './text-filter.ts';
import type { XmlElement, XmlFilter } from './xml.ts';

/** The parts of a Word file that contain its text, its styles and its numbering. */
export interface WordParts {
  readonly document: TextPart;
  readonly footnotes: TextPart | undefined;
  readonly endnotes: TextPart | undefined;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly margins: readonly Margin[];
  readonly drawnWords: ReadonlyMap<string, string>;
}

/** Reads the parts of a Word file, and counts in `log` what is left behind. Throws `BayanError` if one cannot be read. */
export async function readParts(file: Package, log: ImportLog): Promise<WordParts> {
  const path = await findDocument(file);
  const relationships = await readRelationships(file, path);
  const filter = textOnly(log);
  const related = async (type: string, only?: XmlFilter) => {
    const name = partOf(file, relationships, type);
    return name === undefined ? undefined : { name, root: await readPart(file, name, only) };
  };
  const textPart = async (type: string): Promise<TextPart | undefined> => {
    const part = await related(type, filter);
    return part && { root: part.root, relationships: await readRelationships(file, part.name) };
  };
  const parts: WordParts = {
    document: { root: await readPart(file, path, filter), relationships },
    footnotes: await textPart('footnotes'),
    endnotes: await textPart('endnotes'),
    styles: (await related('styles', filter))?.root,
    numbering: (await related('numbering', filter))?.root,
    drawnWords: await readDrawnWords(file, relationships),
    margins: await readMargins(file, relationships, log),
  };
  const comments = await related('comments');
  log.drop('comment', children(comments?.root, 'w:comment').length);
  await dropProperties(file, log);
  return parts;
}

/** Counts document properties, which are left behind. */
async function dropProperties(file: Package, log: ImportLog): Promise<void> {
  const count = async (name: string, isCounted: (property: XmlElement) => boolean) =>
    file.has(name) ? children(await readPart(file, name)).filter(isCounted).length : 0;
  const isFilled = (property: XmlElement) => property.children.length > 0;
  log.drop('property', await count('docProps/core.xml', isFilled));
  log.drop('property', await count('docProps/app.xml', isFilled));
  log.drop('customProperty', await count('docProps/custom.xml', () => true));
}
