import { child, descendants, element, textIn } from '../package/elements.ts';
import type { CleaningPart, PictureFacts } from './facts.ts';
import type { Relationship } from '../package/parts.ts';
import type { XmlElement } from '../package/xml.ts';

/** What a drawing is made of, as far as a text can have it. */
export interface Drawing {
  readonly pictures: readonly XmlElement[];
  /** The texts of its boxes. */
  readonly boxes: readonly XmlElement[];
  /** What of it is lost, in words. */
  readonly lost: string | undefined;
}

/** Takes a drawing apart, of the new kind (`w:drawing`) or the old (`w:pict`, and the preview of a `w:object`). */
export function readDrawing(drawing: XmlElement, part: CleaningPart): Drawing {
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
  ].filter((picture) => picture !== undefined);
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
  part: CleaningPart,
): XmlElement | undefined {
  const fill = child(picture, 'pic:blipFill');
  const id = child(fill, 'a:blip')?.attributes['r:embed'];
  const own = child(child(picture, 'pic:nvPicPr'), 'pic:cNvPr')?.attributes;
  const alt = [properties?.attributes, own]
    .flatMap((of) => [of?.['descr'], of?.['title']])
    .find((text) => text !== undefined && text.trim() !== '');
  const crop = Object.values(child(fill, 'a:srcRect')?.attributes ?? {});
  const link = child(properties, 'a:hlinkClick')?.attributes['r:id'] ?? '';
  return register(part, id, {
    alt: plainAlt(alt ?? ''),
    isCropped: crop.some((side) => Number(side) > 0),
    href: hrefOf(part.relationships.get(link)),
  });
}

function readOldPicture(data: XmlElement, part: CleaningPart): XmlElement | undefined {
  const { attributes } = data;
  const isCropped = ['cropleft', 'croptop', 'cropright', 'cropbottom'].some(
    (side) => attributes[side] !== undefined && attributes[side] !== '0',
  );
  const alt = plainAlt(attributes['o:title'] ?? '');
  return register(part, attributes['r:id'], { alt, isCropped, href: undefined });
}

/** The picture in the form that mammoth reads, with its number for a description. */
function register(
  { facts, relationships, package: file }: CleaningPart,
  id: string | undefined,
  picture: Omit<PictureFacts, 'part'>,
): XmlElement {
  const target = id === undefined ? undefined : relationships.get(id);
  const isHere = target !== undefined && !target.isExternal && file.has(target.target);
  const number = facts.pictures.push({ ...picture, part: isHere ? target.target : undefined });
  const embedded = element('a:blip', { 'r:embed': 'picture' });
  const graphic = element('pic:pic', {}, element('pic:blipFill', {}, embedded));
  return element(
    'w:drawing',
    {},
    element(
      'wp:inline',
      {},
      element('wp:docPr', { descr: String(number - 1) }),
      element('a:graphic', {}, element('a:graphicData', {}, graphic)),
    ),
  );
}

/** A description without what no person wrote: the name of a file, with the folders of whoever inserted it. */
function plainAlt(alt: string): string {
  const line = alt.replaceAll(/\s+/g, ' ').trim();
  const isFile =
    /^(?:[A-Za-z]:[\\/]|[\\/~]|file:)|^\S+\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic|emf|wmf|svg)$/i;
  return isFile.test(line) ? '' : line;
}

/** Where a picture leads, where that is an address that others can follow. */
const hrefOf = (link: Relationship | undefined): string | undefined =>
  link?.isExternal === true && /^https?:/i.test(link.target) ? link.target : undefined;
