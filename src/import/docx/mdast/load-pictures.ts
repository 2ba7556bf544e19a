import type { Paragraph } from 'mdast';
import { faultOf } from '../../../lint/rules/poor-description.ts';
import { quoted } from '../../../text/quote.ts';
import type { ImportLog } from '../../import-log.ts';
import type { ImportedImage } from '../../imported.ts';
import { limits } from '../../limits.ts';
import { releaseBytes } from '../../release-bytes.ts';
import { stripImage, type StrippedImage } from '../../strip-image.ts';
import type { Picture } from '../clean/word-text.ts';
import type { ShowPicture } from './blocks.ts';
import type { Package } from '../package/open-package.ts';

/** A picture without metadata, whose bytes are not in memory. */
type Loaded = Omit<StrippedImage, 'bytes'> & Pick<ImportedImage, 'read'>;

/**
 * Loads the pictures of a document, without metadata. `show` names each picture when the text first shows it (`fa-1.jpg`), and
 * adds it to `images`.
 */
export async function loadPictures(
  file: Package,
  pictures: readonly Picture[],
  tag: string,
  log: ImportLog,
): Promise<{ show: ShowPicture; images: ImportedImage[] }> {
  const loaded = new Map<string, Loaded | string>();
  let size = 0;
  for (const { part, isCropped } of pictures) {
    if (part === undefined || isCropped || loaded.has(part)) continue;
    size += file.sizeOf(part);
    const isTooLarge = file.sizeOf(part) > limits.picture || size > limits.pictures;
    loaded.set(
      part,
      isTooLarge ? 'is too large; make it smaller, and put it next to the text' : await load(part),
    );
  }
  const images: ImportedImage[] = [];
  const names = new Map<string, string>();
  return { images, show };

  function show(picture: Picture): Paragraph | string {
    const image = imageOf(picture);
    if (typeof image === 'string') {
      const alt = picture.alt === '' ? '' : ` (${picture.alt})`;
      return `a picture${alt} was left out: it ${image}`;
    }
    const part = picture.part ?? '';
    let name = names.get(part);
    if (name === undefined) {
      name = `${tag.toLowerCase()}-${images.length + 1}.${image.extension}`;
      names.set(part, name);
      images.push({ name, read: image.read });
      log.drop('imageData', image.removed.length);
    }
    const reviewNotes = [...image.notes, ...reviewNotesOf(picture)].map(
      (reviewNote) => `the image ${name}: ${reviewNote}`,
    );
    return {
      type: 'paragraph',
      children: [{ type: 'image', url: name, alt: picture.alt }],
      ...(reviewNotes.length > 0 && { data: { reviewNotes } }),
    };
  }

  /** Reads a picture to see whether it can be shown. Only its bytes are left to be read when it is written. */
  async function load(part: string): Promise<Loaded | string> {
    const whole = await file.bytes(part, limits.picture);
    const stripped = stripImage(whole);
    releaseBytes(whole);
    if (typeof stripped === 'string') return stripped;
    const { extension, removed, notes } = stripped;
    return { extension, removed, notes, read: () => readStripped(file, part) };
  }

  function imageOf({ part, isCropped }: Picture): Loaded | string {
    if (isCropped)
      return 'was cropped in Word, which keeps the hidden parts in the file; crop it in an image editor, and put it next to the text';
    if (part === undefined) return 'is not in the file, which only links to it; ask for it';
    return loaded.get(part) ?? 'is not in the file; ask for it';
  }
}

function* reviewNotesOf({ alt, href, isByProgram }: Picture): Generator<string> {
  const fault = descriptionFault(alt);
  if (alt === '')
    yield 'it has no description: write between the brackets what it shows, for people who cannot see it';
  else if (isByProgram) yield 'a program wrote its description: check that it is right';
  else if (fault !== undefined)
    yield `its description ${quoted(alt)} ${fault}: write what it shows, for people who cannot see it`;
  if (href !== undefined)
    yield `it was a link to ${href} in Word: write the link in words below it`;
}

/** Returns what is wrong with a description, as the end of a sentence; `undefined` if nothing is. */
const descriptionFault = (alt: string): string | undefined =>
  faultOf(alt, '') ??
  (/^[a-z\d]{3,}$/.test(alt) ? 'can be the name of a file, not a description' : undefined);

/** Reads a picture again to write it, which takes less memory than keeping all pictures of a document. */
async function* readStripped(file: Package, part: string): AsyncGenerator<Uint8Array> {
  const stripped = stripImage(await file.bytes(part, limits.picture));
  if (typeof stripped !== 'string') yield stripped.bytes;
}
