import type { ImageExtension } from '../domain/image.ts';
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import type { ImageReading } from './reading.ts';
import { readWebp, writeLength } from './webp.ts';

/** A format of images. */
export interface ImageKind {
  /** For messages. */
  readonly name: string;
  readonly extension: ImageExtension;
  /** Whether a file has the signature of this format; `start` is its first 16 bytes as Latin-1. */
  readonly begins: (start: string) => boolean;
  readonly read: (bytes: Buffer) => ImageReading;
  /** Corrects the length in the header of a file whose extras were removed. */
  readonly writeLength?: (bytes: Buffer) => void;
}

/** The image formats that can be read. */
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

/** Returns the format of an image by its first bytes, regardless of its extension. */
export function kindOf(bytes: Buffer): ImageKind | undefined {
  const start = bytes.toString('latin1', 0, 16);
  return imageKinds.find(({ begins }) => begins(start));
}
