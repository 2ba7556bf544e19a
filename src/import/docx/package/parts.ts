import { limits, megabytes } from '../../limits.ts';
import { children } from './elements.ts';
import type { Package } from './open-package.ts';
import { readXml, refuseTags, tooLarge, type XmlElement, type XmlFilter } from './xml.ts';

/** Where a relationship of a part leads. */
export interface Relationship {
  /** The last word of its type: `image`, `hyperlink`. */
  readonly type: string;
  /** A path in the package; an address where it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/** Reads an XML part of a package; its elements are counted before one of them is kept. */
export async function readPart(
  file: Package,
  name: string,
  filter?: XmlFilter,
): Promise<XmlElement> {
  if (file.sizeOf(name) > limits.xml)
    throw tooLarge(`an XML file of ${megabytes(file.sizeOf(name))}`);
  await refuseTags(name, await file.open(name));
  return readXml(name, await file.open(name), filter);
}

/** The relationships of a part, or of the package where `part` is empty. */
export async function readRelationships(file: Package, part: string): Promise<Relationships> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!file.has(name)) return new Map();
  const root = await readPart(file, name);
  return new Map(
    children(root, 'rel:Relationship').map(({ attributes }) => {
      const isExternal = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return [
        attributes['Id'] ?? '',
        {
          type: attributes['Type']?.split('/').at(-1) ?? '',
          target: isExternal ? target : pathFrom(folder, target),
          isExternal,
        },
      ];
    }),
  );
}

/** `../media/a.png` seen from `word/` is `media/a.png`. */
function pathFrom(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** The path of the part that a relationship of a kind leads to, where it is in the package. */
export function partOf(
  file: Package,
  relationships: Relationships,
  type: string,
): string | undefined {
  const found = [...relationships.values()].find(
    (relationship) => relationship.type === type && !relationship.isExternal,
  );
  return found && file.has(found.target) ? found.target : undefined;
}
