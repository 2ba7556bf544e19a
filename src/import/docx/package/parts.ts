import { limits, megabytes } from '../../limits.ts';
import { children } from './elements.ts';
import type { Package } from './open-package.ts';
import { refuseTags } from './refuse-tags.ts';
import { tooLarge } from './refusals.ts';
import { readXml, type XmlElement, type XmlFilter } from './xml.ts';

/** A relationship of a part to another part or to an address. */
export interface Relationship {
  /** The last word of its type, such as `image` or `hyperlink`. */
  readonly type: string;
  /** A path in the package; an address if it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/** A part that contains text. */
export interface TextPart {
  readonly root: XmlElement;
  readonly relationships: Relationships;
}

/** Reads an XML part. Counts its tags before it keeps any of them in memory. */
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

/** Returns the relationships of a part; those of the package if `part` is empty. */
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

/** Resolves a path: `../media/a.png` in `word/` is `media/a.png`. */
function pathFrom(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** Returns the path of the first part with a relationship of this type, if the package contains it. */
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
