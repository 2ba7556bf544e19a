import type { ImageExtension } from '../domain/image.ts';
import { readGif } from './gif.ts';
import { readIco } from './ico.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import type { ImageReading } from './reading.ts';
import { readSvg } from './svg.ts';
import { readWebp, writeLength } from './webp.ts';

/** A format of images. */
export interface ImageKind<Extension extends string = ImageExtension> {
  /** For messages. */
  readonly name: string;
  readonly extension: Extension;
  /** Whether a file has the signature of this format; `start` is its first 16 bytes as Latin-1. */
  readonly begins: (start: string) => boolean;
  readonly read: (bytes: Buffer) => ImageReading;
  /** Corrects the length in the header of a file whose extras were removed. */
  readonly writeLength?: (bytes: Buffer) => void;
}

/** The image formats of statements. */
export const imageKinds: readonly ImageKind[] = [
  {
    name: 'PNG',
    extension: 'png',
    begins: (start) => start.startsWith('\x89PNG\r\n\x1a\n'),
    read: readPng,
  },
  {
    name: 'JPEG',
    extension: 'jpg',
    begins: (start) => start.startsWith('\xff\xd8\xff'),
    read: readJpeg,
  },
  {
    name: 'WebP',
    extension: 'webp',
    begins: (start) => start.startsWith('RIFF') && start.endsWith('WEBP', 12),
    read: readWebp,
    writeLength,
  },
  {
    name: 'GIF',
    extension: 'gif',
    begins: (start) => start.startsWith('GIF87a') || start.startsWith('GIF89a'),
    read: readGif,
  },
];

/** An icon of a site, which a statement does not show. */
export const icoKind: ImageKind<'ico'> = {
  name: 'ICO',
  extension: 'ico',
  begins: (start) => start.startsWith('\0\0\x01\0'),
  read: readIco,
};

/** A drawing, which a statement does not show. It is text, which begins in many ways. */
export const svgKind: ImageKind<'svg'> = {
  name: 'SVG',
  extension: 'svg',
  begins: (start) => start.includes('<svg'),
  read: readSvg,
};

/** Returns the format of an image by its first bytes, regardless of its extension. */
export function kindOf(bytes: Buffer): ImageKind | undefined {
  const start = bytes.toString('latin1', 0, 16);
  return imageKinds.find(({ begins }) => begins(start));
}
