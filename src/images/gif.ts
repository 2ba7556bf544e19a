import { afterEnd, truncated, sizeOf, type Extra, type ImageReading } from './reading.ts';

/** The extensions with the number of repetitions. */
const loopExtensions = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** Reads a GIF block by block. */
export function readGif(bytes: Buffer): ImageReading {
  const size =
    bytes.length >= 10 ? sizeOf(bytes.readUInt16LE(6), bytes.readUInt16LE(8)) : undefined;
  const extras: Extra[] = [];
  const byte = (at: number) => bytes[at] ?? 0;
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const afterBlocks = (start: number) => {
    let at = start;
    while (byte(at) !== 0) at += 1 + byte(at);
    return at + 1;
  };
  let at = 13 + colours(byte(10));
  for (;;) {
    if (byte(at) === 0x2c) at = afterBlocks(at + 11 + colours(byte(at + 9)));
    else if (byte(at) === 0x21) {
      const end = afterBlocks(at + 2);
      const application = bytes.toString('latin1', at + 3, at + 14);
      const isAllowed =
        byte(at + 1) === 0xf9 || (byte(at + 1) === 0xff && loopExtensions.has(application));
      if (!isAllowed)
        extras.push({ what: 'a comment or extension', content: bytes.subarray(at + 3, end) });
      at = end;
    } else if (byte(at) === 0x3b) break;
    else return { size, extras, broken: truncated };
  }
  if (at + 1 < bytes.length) extras.push(afterEnd(bytes.subarray(at + 1)));
  return { size, extras };
}
