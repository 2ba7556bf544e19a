import { anyProgram, isProgram } from './programs.ts';
import { isZero } from './reading.ts';

/** What was found in the comments of a sound in Opus or Vorbis. */
export interface Comments {
  readonly extras: readonly { readonly what: string; readonly content: Buffer }[];
  /** The same packet with the name of a program and nothing else. */
  readonly empty: Buffer;
}

/**
 * Reads the packet with the comments of Opus or Vorbis. Allowed are the names of known programs, their settings, and the loudness.
 * Throws `RangeError` if it is truncated.
 */
export function readComments(packet: Buffer, kind: 'opus' | 'vorbis'): Comments {
  const prefix = kind === 'opus' ? 8 : 7;
  const extras: { what: string; content: Buffer }[] = [];
  let at = prefix;
  const text = (): Buffer => {
    const size = packet.readUInt32LE(at);
    if (at + 4 + size > packet.length) throw new RangeError('a comment ends after its packet');
    at += 4 + size;
    return packet.subarray(at - size, at);
  };
  const vendor = text();
  const isKnown = vendor.length === 0 || isProgram(vendor.toString('utf8'));
  if (!isKnown) extras.push({ what: 'the name of a program', content: vendor });
  const count = packet.readUInt32LE(at);
  at += 4;
  for (let index = 0; index < count; index += 1) {
    const content = text();
    if (!isHarmless(content.toString('utf8'))) extras.push({ what: 'a comment', content });
  }
  if (kind === 'vorbis') at += 1;
  const rest = packet.subarray(at);
  if (!isZero(rest))
    extras.push({ what: `${rest.length} bytes after the comments`, content: rest });
  const name = isKnown ? vendor : Buffer.from(anyProgram);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(name.length);
  const end = Buffer.from(kind === 'opus' ? [0, 0, 0, 0] : [0, 0, 0, 0, 1]);
  return { extras, empty: Buffer.concat([packet.subarray(0, prefix), size, name, end]) };
}

function isHarmless(comment: string): boolean {
  const [, key = '', value = ''] = /^([A-Z_]+)=([^]*)$/i.exec(comment) ?? [];
  switch (key.toUpperCase()) {
    case 'ENCODER':
      return isProgram(value);
    case 'COMMENT':
      return value === 'Processed by SoX';
    case 'ENCODER_OPTIONS':
      return /^(?:--[a-z-]{3,20}(?: \d{1,6}(?:\.\d{1,3})?)?(?: |$))*$/.test(value);
    case 'R128_TRACK_GAIN':
    case 'R128_ALBUM_GAIN':
    case 'REPLAYGAIN_TRACK_GAIN':
    case 'REPLAYGAIN_TRACK_PEAK':
      return /^[+-]?\d{1,6}(?:\.\d{1,8})?(?: dB)?$/.test(value);
    default:
      return false;
  }
}
