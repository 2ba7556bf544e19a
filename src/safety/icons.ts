import { unreadable, type Fault } from './finding.ts';
import type { Reader } from './site-file.ts';

/** An image in an icon: where it is, and the size that the directory states. */
interface IconImage {
  readonly start: number;
  readonly end: number;
}

/** The bytes of the directory of an icon for each image, after 6 bytes for all. */
const entrySize = 16;

/** Reads an icon (`favicon.ico`): its images, as PNG or as pixels, and that nothing is between or after them. */
export const readIcon: Reader = ({ bytes }, { inspect }) => {
  const whole = bytes.subarray();
  const count = whole.length < 6 ? 0 : whole.readUInt16LE(4);
  const directoryEnd = 6 + count * entrySize;
  if (count === 0 || directoryEnd > whole.length) return [unreadable('it is no icon')];
  const images = Array.from({ length: count }, (_, index): IconImage => {
    const at = 6 + index * entrySize;
    const start = whole.readUInt32LE(at + 12);
    return { start, end: start + whole.readUInt32LE(at + 8) };
  }).sort((a, b) => a.start - b.start);
  const ends = [directoryEnd, ...images.map(({ end }) => end)];
  if (images.some(({ start }, index) => start !== ends[index]) || ends.at(-1) !== whole.length)
    return [{ found: 'data outside the images of an icon', advice: 'Create the icon again.' }];
  return images.flatMap(({ start, end }, index): Fault[] => {
    const image = whole.subarray(start, end);
    if (isPixels(image)) return [];
    const path = `${index + 1}.png`;
    return inspect({ path, bytes: image, siblings: new Set([path]) });
  });
};

/** Returns whether an image is nothing but a header, its colours, its pixels and its mask, as in a BMP without its file header. */
function isPixels(image: Buffer): boolean {
  if (image.length < 40 || image.readUInt32LE(0) !== 40) return false;
  const [width, height] = [image.readInt32LE(4), image.readInt32LE(8) / 2];
  const [depth, compression] = [image.readUInt16LE(14), image.readUInt32LE(16)];
  if (width <= 0 || height <= 0 || compression !== 0 || image.readUInt16LE(12) !== 1) return false;
  const colours = depth > 8 ? 0 : image.readUInt32LE(32) || 2 ** depth;
  const rows = (bits: number) => Math.ceil((width * bits) / 32) * 4 * height;
  const withoutMask = 40 + colours * 4 + rows(depth);
  return image.length === withoutMask + rows(1) || (depth === 32 && image.length === withoutMask);
}
