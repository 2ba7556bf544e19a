import { hiddenText } from '../text/hidden-text.ts';
import { isZero, type Edit, type Extra } from './reading.ts';

/** How the parts of a frame of film are stored. */
export type VideoCodec =
  | {
      readonly kind: 'avc' | 'hevc';
      /** Bytes of the size of each part. */ readonly sizeBytes: number;
    }
  | { readonly kind: 'av1' };

/** Returns what is in a frame, from `start` to `end`, besides the picture and what a player needs to show it. */
export function extrasInFrame(
  bytes: Buffer,
  start: number,
  end: number,
  codec: VideoCodec,
): Extra[] {
  if (codec.kind === 'av1') return extrasInAv1(bytes, start, end);
  const extras: Extra[] = [];
  for (let at = start; at < end;) {
    if (at + codec.sizeBytes > end) return [...extras, rest(bytes, at, end)];
    const size = bytes.readUIntBE(at, codec.sizeBytes);
    at += codec.sizeBytes;
    if (at + size > end) return [...extras, rest(bytes, at, end)];
    const what = describeUnit(bytes.subarray(at, at + size), codec.kind);
    if (what !== undefined)
      extras.push({
        what,
        content: bytes.subarray(at, at + size),
        edits: [toFiller(at, size, codec.kind)],
      });
    at += size;
  }
  return extras;
}

/** Returns what is in the parameters of a film, which hold units of their own, besides what a decoder needs. */
export function extrasInParameters(
  bytes: Buffer,
  start: number,
  end: number,
  kind: 'avc' | 'hevc',
): Extra[] {
  const extras: Extra[] = [];
  let at = start + (kind === 'avc' ? 5 : 22);
  const readUnits = (count: number) => {
    for (let index = 0; index < count && at + 2 <= end; index += 1) {
      const size = bytes.readUInt16BE(at);
      const unit = bytes.subarray(at + 2, at + 2 + size);
      const what = describeUnit(unit, kind);
      if (what !== undefined)
        extras.push({ what, content: unit, edits: [toFiller(at + 2, size, kind)] });
      at += 2 + size;
    }
  };
  if (kind === 'avc') {
    readUnits(bytes.readUInt8(at++) & 31);
    readUnits(bytes.readUInt8(at++));
    // Three bytes about colours and a list of units that is empty.
    if (end - at === 4 && bytes[end - 1] === 0) at = end;
  } else
    for (let arrays = bytes.readUInt8(at++); arrays > 0; arrays -= 1) {
      at += 3;
      readUnits(bytes.readUInt16BE(at - 2));
    }
  if (at > end) throw new RangeError('a unit is too large');
  if (!isZero(bytes.subarray(at, end)))
    extras.push({ ...rest(bytes, at, end), what: 'bytes after the parameters' });
  return extras;
}

const rest = (bytes: Buffer, at: number, end: number): Extra => ({
  what: `${end - at} bytes after the parts of a frame`,
  content: bytes.subarray(at, end),
  edits: undefined,
});

/** Units of slices, parameters, delimiters and ends. */
const units = {
  avc: new Set([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13, 14, 15, 19, 20]),
  hevc: new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17, 18, 19, 20, 21, 32, 33, 34, 35, 36, 37]),
};

function describeUnit(unit: Buffer, kind: 'avc' | 'hevc'): string | undefined {
  const isAvc = kind === 'avc';
  const type = isAvc ? (unit[0] ?? 0) & 31 : ((unit[0] ?? 0) >> 1) & 63;
  if (unit.length === 0) return undefined;
  if (units[kind].has(type)) return hiddenText(unit) ? 'a text in the sound or film' : undefined;
  if (type === (isAvc ? 12 : 38))
    return isFiller(unit.subarray(isAvc ? 1 : 2)) ? undefined : 'data in a filler';
  if (isAvc ? type === 6 : type === 39 || type === 40)
    return describeMessages(unescaped(unit.subarray(isAvc ? 1 : 2)), kind);
  return `a unit ${type} in a frame`;
}

const isFiller = (content: Buffer): boolean =>
  content.subarray(0, -1).every((byte) => byte === 0xff) && (content.at(-1) ?? 0x80) === 0x80;

/** Overwrites a unit with a filler of the same size, which players skip. */
const toFiller = (start: number, size: number, kind: 'avc' | 'hevc'): Edit => {
  const bytes = Buffer.alloc(size, 0xff);
  bytes.set(kind === 'avc' ? [12] : [38 << 1, 1].slice(0, size), 0);
  if (size > (kind === 'avc' ? 1 : 2)) bytes[size - 1] = 0x80;
  return { start, end: start + size, bytes };
};

/** Removes the bytes that keep a unit from looking like the start of another. */
function unescaped(unit: Buffer): Buffer {
  if (!unit.includes('\0\0\x03', 0, 'latin1')) return unit;
  return Buffer.from(unit.toString('latin1').replaceAll('\0\0\x03', '\0\0'), 'latin1');
}

/** Messages about buffers, recovery, colour and loudness of light. Others may have times, captions or anything. */
const messages = {
  avc: new Set([0, 6, 45, 47, 137, 144, 147]),
  hevc: new Set([0, 6, 128, 129, 130, 132, 137, 144, 147]),
};

function describeMessages(content: Buffer, kind: 'avc' | 'hevc'): string | undefined {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (; content[at] === 0xff; at += 1) value += 255;
    return value + (content[at++] ?? 0);
  };
  while (at < content.length && content[at] !== 0x80) {
    const type = number();
    const size = number();
    const message = content.subarray(at, at + size);
    at += size;
    if (type === 3 ? message.every((byte) => byte === 0xff) : messages[kind].has(type)) continue;
    // The kind of picture alone; a longer one may have the time of day.
    if (type === 1 && size <= 1) continue;
    if (type === 5) {
      if (isSettings(message)) continue;
      return 'a note of an encoder in a frame';
    }
    return `a message ${type} in a frame`;
  }
  return isZero(content.subarray(at + 1)) ? undefined : 'bytes after the messages of a frame';
}

const settings =
  /^(?:x264 - core \d{2,3}(?: r\d{3,5}M?(?: [\da-f]{7})?)? - H\.264\/MPEG-4 AVC codec - Copy(?:left|right) 2003-20\d\d - https?:\/\/www\.videolan\.org\/x264\.html|x265 \(build \d{2,3}\) - \d\.\d(?:\+\d{1,4})?(?:-[\da-f]{7,12})?:\[(?:Linux|Windows|Mac OS X|FreeBSD)\]\[(?:GCC|clang|MSVC|ICC) \d[\d.]{0,8}\]\[(?:64|32) bit\](?: (?:8|10|12)bit(?:\+(?:8|10|12)bit)*) - H\.265\/HEVC codec - Copyright 2013-20\d\d \(c\) Multicoreware,? Inc - http:\/\/x265\.org) - options: ([^\0]*)\0?$/;
const setting =
  /^[a-z\d_-]{1,32}(?:=(?:[-\d.,:x/+()]{1,40}(?:conformance-window-offsets)?|dia|hex|umh|esa|tesa|star|sea|full|crf|cqp|cbr|abr|2pass|auto|none|bob|tff|bff|fake|normal|strict|medium))?$/;

/** Whether a note is what x264 and x265 write: their version and settings. Its first 16 bytes are a number for its kind. */
function isSettings(message: Buffer): boolean {
  const [, options] = settings.exec(message.toString('latin1', 16)) ?? [];
  return (
    options
      ?.trim()
      .split(/ +/)
      .every((option) => setting.test(option)) ?? false
  );
}

function extrasInAv1(bytes: Buffer, start: number, end: number): Extra[] {
  const extras: Extra[] = [];
  for (let at = start; at < end;) {
    const head = bytes[at] ?? 0;
    const type = (head >> 3) & 15;
    let body = at + ((head & 4) === 0 ? 1 : 2);
    let size = end - body;
    if ((head & 2) !== 0) {
      size = 0;
      for (let shift = 0; shift < 28; shift += 7) {
        const byte = bytes[body++] ?? 0;
        size += (byte & 127) * 2 ** shift;
        if (byte < 128) break;
      }
    }
    const stop = body + size;
    if (stop > end) return [...extras, rest(bytes, at, end)];
    const content = bytes.subarray(body, stop);
    const isPadding =
      type === 15 && isZero(content.subarray(0, -1)) && [0, 0x80].includes(content.at(-1) ?? 0);
    const isLight = type === 5 && [1, 2, 3].includes(content[0] ?? 0);
    if (![1, 2, 3, 4, 6, 7].includes(type) && !isPadding && !isLight) {
      const bytesOfPadding = Buffer.alloc(size);
      if (size > 0) bytesOfPadding[size - 1] = 0x80;
      extras.push({
        what: type === 5 ? 'metadata in a frame' : `a unit ${type} in a frame`,
        content,
        edits: [
          { start: at, end: at + 1, bytes: Buffer.from([(head & 0x87) | (15 << 3)]) },
          { start: body, end: stop, bytes: bytesOfPadding },
        ],
      });
    }
    at = stop;
  }
  return extras;
}
