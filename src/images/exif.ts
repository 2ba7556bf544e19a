/** How a camera was turned, 1 to 8, with the bytes that say it. 1 is upright; from 5 on, width and height are exchanged. */
export interface Orientation {
  readonly value: number;
  /** Whether the EXIF has nothing else. */
  readonly isAlone: boolean;
}

const head = 'Exif\0\0';

/** Returns the content of an EXIF segment with an orientation and nothing else. */
export function exifOf(orientation: number): Buffer {
  const tiff = Buffer.from(
    'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0',
    'latin1',
  );
  tiff[19] = orientation;
  return Buffer.concat([Buffer.from(head, 'latin1'), tiff]);
}

/** Reads the orientation (tag 274) in the content of an EXIF segment; `undefined` if there is none. */
export function orientationIn(exif: Buffer): Orientation | undefined {
  const tiff = exif.subarray(exif.toString('latin1', 0, 6) === head ? 6 : 0);
  if (tiff.length < 14) return undefined;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let index = 0; index < short(directory); index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return undefined;
    if (short(entry) !== 274) continue;
    const value = short(entry + 8);
    if (value < 1 || value > 8) return undefined;
    return { value, isAlone: tiff.equals(plainTiff(isLittle, value)) };
  }
  return undefined;
}

function plainTiff(isLittle: boolean, value: number): Buffer {
  if (!isLittle) return exifOf(value).subarray(head.length);
  const tiff = Buffer.from(
    'II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\0\0\0\0\0\0\0\0',
    'latin1',
  );
  tiff[18] = value;
  return tiff;
}
