import { frameAt, type Mp3Frame } from './mp3-frame.ts';
import { mp3Padding } from './mp3-padding.ts';
import { id3At } from './id3.ts';
import { anyProgram, isProgram } from './programs.ts';
import { cutExtra, isZero, type Extra, type MediaReading } from './reading.ts';

/**
 * Reads an MP3. Allowed are frames of layer III one after the other, the table of contents that encoders write into the first of
 * them, the name of a known encoder, and padding that encoders write. Everything before, between and after frames is reported:
 * ID3, APE and Lyrics3 tags, and other bytes.
 */
export function readMp3(bytes: Buffer): MediaReading {
  const extras: Extra[] = [];
  const frames: Mp3Frame[] = [];
  let format: number | undefined;
  const frameHere = (at: number): Mp3Frame | undefined => {
    const frame = frameAt(bytes, at);
    if (!frame || frame.end > bytes.length) return undefined;
    if (format !== undefined) return frame.format === format ? frame : undefined;
    // Other data can have the bytes of one header by chance.
    const next = frameAt(bytes, frame.end);
    const isFirst = next?.format === frame.format || frame.end === bytes.length;
    return isFirst || tableIn(bytes, frame) !== undefined ? frame : undefined;
  };
  const isStart = (at: number): boolean => {
    const frame = frameHere(at);
    if (!frame) return false;
    const rest = bytes.length - frame.end;
    return rest === 0 || frameHere(frame.end) !== undefined || isTag(bytes, frame.end);
  };
  for (let at = 0; at < bytes.length;) {
    const id3 = id3At(bytes, at);
    if (id3) {
      if (!id3.isHarmless) extras.push(cutExtra(bytes, 'an ID3 tag', at, id3.end));
      at = id3.end;
      continue;
    }
    const frame = frameHere(at);
    if (frame) {
      format = frame.format;
      frames.push(frame);
      at = frame.end;
      continue;
    }
    const start = at;
    do at = nextSync(bytes, at + 1);
    while (at < bytes.length && !isStart(at));
    if (!isZero(bytes.subarray(start, at)))
      extras.push(cutExtra(bytes, nameOf(bytes, start, at), start, at));
  }
  const [first] = frames;
  if (!first) return { extras, broken: 'it has no frames of MPEG audio, layer III' };
  const info = infoIn(bytes, first);
  const sound = info ? frames.slice(1) : frames;
  if (info) extras.push(...info.extras);
  extras.push(...mp3Padding(bytes, sound));
  const strange = sound.find(({ marks }) => marks !== sound[0]?.marks);
  if (strange)
    extras.push({
      what: 'bits without a meaning, which change from frame to frame',
      content: bytes.subarray(strange.start, strange.start + 4),
      edits: undefined,
    });
  return { extras };
}

/** Returns where a frame has the table of contents that encoders write; LAME leaves out the checksum before it. */
const tableIn = (bytes: Buffer, { main, side, start }: Mp3Frame): number | undefined =>
  [main, main - (side - start - 4)].find((at) =>
    /^(?:Xing|Info)/.test(bytes.toString('latin1', at, at + 4)),
  );

/** Returns the next place where a frame or an ID3 tag may begin. */
function nextSync(bytes: Buffer, from: number): number {
  for (let at = from; ; at += 1) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    if (((bytes[at + 1] ?? 0) & 0xe0) === 0xe0) return at;
  }
}

const isTag = (bytes: Buffer, at: number): boolean =>
  /^(?:TAG|ID3|APETAGEX|LYRICSBEGIN)/.test(bytes.toString('latin1', at, at + 11));

function nameOf(bytes: Buffer, start: number, end: number): string {
  const name = bytes.toString('latin1', start, start + 11);
  if (name.startsWith('TAG')) return 'an ID3 tag';
  if (name.startsWith('APETAGEX')) return 'an APE tag';
  if (name.startsWith('LYRICSBEGIN')) return 'a Lyrics3 tag';
  if (end === bytes.length && frameAt(bytes, start)) return 'an incomplete frame';
  const where =
    start === 0
      ? 'before the first frame'
      : end < bytes.length
        ? 'between frames'
        : 'after the end';
  return `${end - start} bytes ${where}`;
}

/** Returns the faults in the table of contents that encoders write into a first frame without sound, if it has one. */
function infoIn(bytes: Buffer, frame: Mp3Frame): { extras: Extra[] } | undefined {
  const table = tableIn(bytes, frame);
  if (bytes.toString('latin1', frame.start + 36, frame.start + 40) === 'VBRI')
    return { extras: restIn(bytes, afterVbri(bytes, frame.start + 36), frame.end) };
  if (table === undefined) return undefined;
  const flags = bytes.readUInt32BE(table + 4);
  const encoder =
    table +
    8 +
    [4, 4, 100, 4].reduce((sum, size, bit) => sum + ((flags >>> bit) & 1 ? size : 0), 0);
  const extras = restIn(bytes, Math.min(encoder + 36, frame.end), frame.end);
  if (!isZero(bytes.subarray(frame.side, table)))
    extras.push({
      what: 'bytes in the first frame',
      content: bytes.subarray(frame.side, table),
      edits: undefined,
    });
  if (encoder + 9 > frame.end) return { extras };
  const text = bytes.toString('latin1', encoder, encoder + 9).replace(/[\0 U\xaa]+$/, '');
  // The field is too short for the whole version.
  if (text !== '' && !isProgram(text.replace(/\.$/, '')) && !/^L3\.99r\d?$/.test(text))
    extras.push({
      what: 'the name of an encoder',
      content: bytes.subarray(encoder, encoder + 9),
      edits: [{ start: encoder, end: encoder + 9, bytes: Buffer.from(anyProgram.padEnd(9, '\0')) }],
    });
  return { extras };
}

/** The end of a table of contents of Fraunhofer's encoders: a header of 26 bytes with the number and the size of the entries. */
const afterVbri = (bytes: Buffer, start: number): number =>
  start + 26 + bytes.readUInt16BE(start + 18) * bytes.readUInt16BE(start + 22);

/** Encoders fill the rest of the frame with zeros or with U. */
function restIn(bytes: Buffer, start: number, end: number): Extra[] {
  const rest = bytes.subarray(Math.min(start, end), end);
  if (rest.every((byte) => byte === 0 || byte === 0x55 || byte === 0xaa)) return [];
  const edits = [{ start, end, bytes: Buffer.alloc(end - start) }];
  return [{ what: `${rest.length} bytes after the table of contents`, content: rest, edits }];
}
