import { isSrgb } from './icc.ts';
import {
  afterEnd,
  truncated,
  sizeOf,
  type Extra,
  type ImageReading,
  type Size,
} from './reading.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const comment = 0xfe;

/** Reads a JPEG segment by segment. Application segments may contain the camera, the place, comments and thumbnails. */
export function readJpeg(bytes: Buffer): ImageReading {
  const extras: Extra[] = [];
  let size: Size | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return { size, extras, broken: 'it has data outside its segments' };
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === endOfImage) break;
    else {
      const end = at + 2 + bytes.readUInt16BE(at + 2);
      if (end > bytes.length) return { size, extras, broken: truncated };
      const content = bytes.subarray(at + 4, end);
      if (isFrame(marker) && content.length >= 5)
        size = sizeOf(content.readUInt16BE(3), content.readUInt16BE(1));
      const what = extraIn(marker, content);
      if (what !== undefined) extras.push({ what, content });
      at = marker === startOfScan ? afterScan(bytes, end) : end;
    }
  }
  if (bytes[at + 1] !== endOfImage) return { size, extras, broken: truncated };
  const rest = bytes.subarray(at + 2);
  // Some programs pad the file with zeros.
  if (rest.some((byte) => byte !== 0)) extras.push(afterEnd(rest));
  return { size, extras };
}

/** Returns whether a segment is the header of a frame, which has the size. Three markers in this range are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function extraIn(marker: number, content: Buffer): string | undefined {
  if (marker === comment) return 'a comment';
  if (marker < 0xe0 || marker > 0xef) return undefined;
  const name = content.toString('latin1', 0, 12);
  // Programs need these to draw the image: JFIF without a thumbnail, sRGB, and how Adobe stores colours.
  if (marker === 0xe0 && name.startsWith('JFIF\0') && !hasThumbnail(content)) return undefined;
  if (marker === 0xee && name.startsWith('Adobe') && content.length <= 12) return undefined;
  if (marker === 0xe2 && name === 'ICC_PROFILE\0' && isSrgb(content.subarray(14))) return undefined;
  return `a segment APP${marker - 0xe0}`;
}

/** Returns whether a JFIF header has a thumbnail: its last two bytes are the size, and the pixels follow. */
const hasThumbnail = (jfif: Buffer): boolean =>
  jfif.length > 14 || jfif[12] !== 0 || jfif[13] !== 0;

/** The offset of the next segment after entropy-coded data, in which `FF` is followed by 0 or a restart marker. */
function afterScan(bytes: Buffer, start: number): number {
  for (let at = start; ; at += 2) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return bytes.length;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at -= 1;
    else if (marker !== 0 && (marker < 0xd0 || marker > 0xd7)) return at;
  }
}
