import { child, descendants, textIn } from '../package/elements.ts';
import type { Relationship } from '../package/parts.ts';
import type { XmlElement } from '../package/xml.ts';
import type { PartContext } from './context.ts';
import type { Picture } from './word-text.ts';

/** What a text can take from a drawing. */
interface Drawing {
  readonly pictures: readonly Picture[];
  /** The content of its text boxes. */
  readonly boxes: readonly XmlElement[];
  /** What kind of drawing it is, if nothing can be taken from it: `a chart`. */
  readonly lost: string | undefined;
}

/** Reads a drawing: `w:drawing`, the older `w:pict`, or the preview of a `w:object`. Leaves hidden ones out. */
export function readDrawing(drawing: XmlElement, part: PartContext): Drawing {
  const properties = [...descendants(drawing, 'wp:docPr')][0];
  if (['1', 'true'].includes(properties?.attributes['hidden'] ?? '')) {
    part.log.drop('hidden');
    return { pictures: [], boxes: [], lost: undefined };
  }
  const pictures = [
    ...Array.from(descendants(drawing, 'pic:pic'), (picture) =>
      readPicture(picture, properties, part),
    ),
    ...Array.from(descendants(drawing, 'v:imagedata'), (data) => readOldPicture(data, part)),
  ];
  part.pictures.push(...pictures);
  const boxes = [...descendants(drawing, 'w:txbxContent')];
  const isEmpty = pictures.length === 0 && boxes.every((box) => textIn(box) === '');
  return { pictures, boxes, lost: isEmpty ? nameOf(drawing) : undefined };
}

function nameOf(drawing: XmlElement): string {
  if (drawing.name === 'w:object') return 'an embedded object';
  if (descendants(drawing, 'c:chart').next().value) return 'a chart';
  if (descendants(drawing, 'dgm:relIds').next().value) return 'a diagram (SmartArt)';
  return 'a drawing';
}

function readPicture(
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
    alt: plainAlt(alt ?? ''),
    isCropped: crop.some((side) => Number(side) > 0),
    href: hrefOf(part.relationships.get(link)),
  };
}

function readOldPicture({ attributes }: XmlElement, part: PartContext): Picture {
  return {
    part: fileOf(attributes['r:id'], part),
    alt: plainAlt(attributes['o:title'] ?? ''),
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

/** Returns a description on one line; empty if it is a file name or a path, which can contain a user name. */
export function plainAlt(alt: string): string {
  const line = alt.replaceAll(/\s+/g, ' ').trim();
  const isFile =
    /^(?:[A-Za-z]:[\\/]|[\\/~]|file:)|^\S+\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic|emf|wmf|svg)$/i;
  return isFile.test(line) ? '' : line;
}

/** Returns the target of a link, if it is an address on the web. */
const hrefOf = (link: Relationship | undefined): string | undefined =>
  link?.isExternal === true && /^https?:/i.test(link.target) ? link.target : undefined;
