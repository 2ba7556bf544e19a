import { isBayanError } from '../../../domain/bayan-error.ts';
import { descendants, textIn } from './elements.ts';
import type { Package } from './open-package.ts';
import { readPart, type Relationships } from './parts.ts';

/** The maximum length of the words of a drawing that are reported. */
const longest = 1000;

const kinds = new Set(['chart', 'chartEx', 'diagramData']);

/** Returns the words of the charts and diagrams of a document, by the names of their parts, in order to report them. */
export async function readDrawnWords(
  file: Package,
  relationships: Relationships,
): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  for (const { type, target, isExternal } of relationships.values()) {
    if (isExternal || !kinds.has(type) || !file.has(target)) continue;
    words.set(target, await wordsOf(file, target));
  }
  return words;
}

/** Returns the words of a part; none if it is damaged or too large, because the drawing is left out in any case. */
async function wordsOf(file: Package, name: string): Promise<string> {
  try {
    const root = await readPart(file, name);
    const texts = ['a:p', 'c:v'].flatMap((of) => Array.from(descendants(root, of), textIn));
    const line = texts.join(' ').replaceAll(/\s+/g, ' ').trim();
    return line.length > longest ? `${line.slice(0, longest)}…` : line;
  } catch (error) {
    if (isBayanError(error, 'import')) return '';
    throw error;
  }
}
