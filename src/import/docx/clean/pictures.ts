import { child } from '../package/elements.ts';
import type { Relationship } from '../package/parts.ts';
import type { XmlElement } from '../package/xml.ts';
import type { PartContext } from './context.ts';
import { descriptionOf, plainAlt } from './description.ts';
import type { Picture } from './word-text.ts';

/** Reads a picture in a drawing with the given properties. */
export function readPicture(
  picture: XmlElement,
  properties: XmlElement | undefined,
  part: PartContext,
): Picture {
  const fill = child(picture, 'pic:blipFill');
  const own = child(child(picture, 'pic:nvPicPr'), 'pic:cNvPr')?.attributes;
  const alt = [properties?.attributes, own]
    .flatMap((of) => [of?.['descr'], of?.['title']])
    .find((text) => text !== undefined && text.trim() !== '');
  const crop = Object.values(child(fill, 'a:srcRect')?.attributes ?? {});
  const link = child(properties, 'a:hlinkClick')?.attributes['r:id'] ?? '';
  return {
    part: fileOf(child(fill, 'a:blip')?.attributes['r:embed'], part),
    ...descriptionOf(alt ?? ''),
    isCropped: crop.some((side) => Number(side) > 0),
    href: hrefOf(part.relationships.get(link)),
  };
}

/** Reads a picture of an old version of Word, in its shape. */
export function readOldPicture(
  { attributes }: XmlElement,
  shape: XmlElement | undefined,
  part: PartContext,
): Picture {
  return {
    part: fileOf(attributes['r:id'], part),
    ...descriptionOf(plainAlt(shape?.attributes['alt'] ?? '') || (attributes['o:title'] ?? '')),
    isCropped: ['cropleft', 'croptop', 'cropright', 'cropbottom'].some(
      (side) => attributes[side] !== undefined && attributes[side] !== '0',
    ),
    href: undefined,
  };
}

/** Returns the file that a relationship leads to, if it is in the package. */
function fileOf(
  id: string | undefined,
  { relationships, package: file }: PartContext,
): string | undefined {
  const target = id === undefined ? undefined : relationships.get(id);
  const isHere = target !== undefined && !target.isExternal && file.has(target.target);
  return isHere ? target.target : undefined;
}

/** Returns the target of a link, if it is an address on the web. */
const hrefOf = (link: Relationship | undefined): string | undefined =>
  link?.isExternal === true && /^https?:/i.test(link.target) ? link.target : undefined;
