import { readMp4 } from './mp4.ts';
import { readOgg } from './ogg.ts';
import { readMp3 } from './mp3.ts';
import { truncated, type MediaReading } from './reading.ts';
import { readWebm } from './webm.ts';

/** A format of recordings. */
export interface MediaKind {
  /** For messages. */
  readonly name: string;
  readonly extensions: readonly string[];
  /** Whether a file has the signature of this format; `start` is its first 16 bytes as Latin-1. */
  readonly begins: (start: string) => boolean;
  readonly read: (bytes: Buffer) => MediaReading;
  /** Returns the extension that a file should have. */
  readonly extensionOf: (bytes: Buffer) => string;
}

/** A reader that reports the end of a file in the middle of its content. */
const untilEnd =
  (read: MediaKind['read']): MediaKind['read'] =>
  (bytes) => {
    try {
      return read(bytes);
    } catch (error) {
      if (error instanceof RangeError) return { extras: [], broken: truncated };
      throw error;
    }
  };

/** The formats of recordings that can be read. */
export const mediaKinds: readonly MediaKind[] = [
  {
    name: 'MP3',
    extensions: ['mp3'],
    begins: (start) =>
      start.startsWith('ID3') || (start.startsWith('\xff') && /^[âãòóúû]/.test(start.slice(1))),
    read: untilEnd(readMp3),
    extensionOf: () => 'mp3',
  },
  {
    name: 'Ogg',
    extensions: ['ogg', 'oga', 'opus'],
    begins: (start) => start.startsWith('OggS\0'),
    read: untilEnd(readOgg),
    extensionOf: (bytes) => (bytes.subarray(0, 64).includes('OpusHead') ? 'opus' : 'ogg'),
  },
  {
    name: 'MP4',
    extensions: ['mp4', 'm4a', 'm4v', 'mov'],
    begins: (start) =>
      start.startsWith('ftyp', 4) && !/^(?:avi[fs]|hei[cs]|mif1)/.test(start.slice(8)),
    read: untilEnd(readMp4),
    extensionOf: (bytes) => (bytes.includes('\0\0\0\0vide', 0, 'latin1') ? 'mp4' : 'm4a'),
  },
  {
    name: 'WebM',
    extensions: ['webm', 'mkv', 'mka'],
    begins: (start) => start.startsWith('\x1a\x45\xdf\xa3'),
    read: untilEnd(readWebm),
    extensionOf: (bytes) => (bytes.subarray(0, 64).includes('webm') ? 'webm' : 'mkv'),
  },
];

/** Returns the format of a recording by its first bytes, regardless of its extension. */
export function mediaKindOf(bytes: Buffer): MediaKind | undefined {
  const start = bytes.toString('latin1', 0, 16);
  return mediaKinds.find(({ begins }) => begins(start));
}
