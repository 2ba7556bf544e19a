import { boxesIn, boxExtra, type Box } from './mp4-box.ts';
import type { Track } from './mp4-samples.ts';
import { isProgram } from './programs.ts';
import { isZero, zeroExtra, type Extra } from './reading.ts';
import { hiddenText } from '../text/hidden-text.ts';
import { extrasInParameters } from './video-units.ts';

/** Names that programs give to their tracks. */
const handlerName =
  /^(?:|(?:Sound|Video)Handler?|Data ?Handler|Core Media (?:Audio|Video|Data Handler)|ISO Media file produced by Google Inc\.(?: Created on: )?|(?:GPAC ISO|L-SMASH|Bento4) (?:Video|Audio|Sound) Handler|Apple (?:Sound|Video|Alias Data) (?:Media )?Handler|Alias Data Handler|Mono|Stereo|mp4a?|sound|video)$/;

/** Reads the kind of a track and its name. The name may begin with its length, or end with a zero. */
export function readHandler(bytes: Buffer, { body, end }: Box): { kind: string; extras: Extra[] } {
  const kind = bytes.toString('latin1', body + 8, body + 12);
  const start = body + 24;
  const text = bytes.toString('latin1', start, end).replace(/\0+$/, '');
  const name = text.charCodeAt(0) === text.length - 1 ? text.slice(1) : text;
  const isPlain = /^(?:\0{12}|appl[^]{8}|FFMP[^]{8})$/.test(
    bytes.toString('latin1', body + 12, start),
  );
  const extras: Extra[] = [];
  if (!isPlain) extras.push(zeroExtra(bytes, 'reserved bytes of a track', body + 12, start));
  if (!handlerName.test(name)) extras.push(zeroExtra(bytes, 'the name of a track', start, end));
  return { kind, extras };
}

/** Whether there is one place for the samples of a track, without an address: this file. */
const isOwnFile = (bytes: Buffer, body: number): boolean =>
  [0, 1, 12].every((value, index) => bytes.readUInt32BE(body + index * 4) === value) &&
  /^(?:url |alis)$/.test(bytes.toString('latin1', body + 12, body + 16)) &&
  bytes.readUInt32BE(body + 16) === 1;

const counted =
  (size: number) =>
  (bytes: Buffer, body: number): number =>
    8 + bytes.readUInt32BE(body + 4) * size;

/** Boxes of a track with the sizes of their content, by the box around them. */
export const tablesWithSizes: Record<string, (bytes: Buffer, body: number) => number> = {
  'minf/vmhd': () => 12,
  'minf/smhd': () => 8,
  // One file: this one.
  'dinf/dref': (bytes, body) => (isOwnFile(bytes, body) ? 20 : 0),
  'edts/elst': (bytes, body) => counted(bytes[body] === 1 ? 20 : 12)(bytes, body),
  'stbl/stts': counted(8),
  'stbl/ctts': counted(8),
  'stbl/stsc': counted(12),
  'stbl/stco': counted(4),
  'stbl/co64': counted(8),
  'stbl/stss': counted(4),
  'stbl/stps': counted(4),
  'stbl/stsz': (bytes, body) =>
    12 + (bytes.readUInt32BE(body + 4) === 0 ? bytes.readUInt32BE(body + 8) * 4 : 0),
  'stbl/cslg': (bytes, body) => (bytes[body] === 1 ? 44 : 24),
  'stbl/sbgp': (bytes, body) => {
    const extra = bytes[body] === 1 ? 4 : 0;
    return 12 + extra + bytes.readUInt32BE(body + 8 + extra) * 8;
  },
  // A description of a few bytes for each kind of group.
  'stbl/sgpd': (bytes, body) =>
    bytes[body] === 1
      ? 16 + bytes.readUInt32BE(body + 12) * Math.min(8, bytes.readUInt32BE(body + 8))
      : 20,
};

/** The most bytes of boxes that describe how samples are stored. */
const descriptionSizes: Readonly<Record<string, number>> = {
  btrt: 12,
  pasp: 8,
  clap: 32,
  fiel: 2,
  mdcv: 24,
  clli: 4,
  dac3: 3,
  vpcC: 12,
  dfLa: 42,
  alac: 52,
  dOps: 32,
  av1C: 64,
  // They are read part by part.
  avcC: Infinity,
  hvcC: Infinity,
};

/** The most bytes of any other. */
const mostOfDescription = 128;

/** The header of a sample, by its kind, and the boxes that describe how it is stored. */
const audio = new Set(['mp4a', 'Opus', 'alac', 'ac-3', 'ec-3', 'fLaC', '.mp3']);
const video = new Set(['avc1', 'avc3', 'hvc1', 'hev1', 'av01', 'vp08', 'vp09', 'mp4v']);
const descriptions = new Set(
  'esds btrt dOps alac dac3 dec3 dfLa chan wave avcC hvcC vpcC av1C pasp colr clap fiel mdcv clli'.split(
    ' ',
  ),
);

/** Reads how the samples of a track are stored. */
export function readEntries(
  bytes: Buffer,
  { body, end }: Box,
): { codec: Track['codec']; extras: Extra[] } {
  const extras: Extra[] = [];
  let codec: Track['codec'];
  for (const entry of boxesIn(bytes, body + 8, end).boxes) {
    const isVideo = video.has(entry.type);
    if (!isVideo && !audio.has(entry.type)) {
      extras.push({
        ...boxExtra(bytes, entry, `samples of the kind ${JSON.stringify(entry.type)}`),
        edits: undefined,
      });
      continue;
    }
    // QuickTime has longer headers of sound.
    const version = isVideo ? 0 : bytes.readUInt16BE(entry.body + 8);
    const children = entry.body + (isVideo ? 78 : ([28, 44, 64][version] ?? 28));
    if (isVideo) {
      const name = entry.body + 42;
      const length = Math.min(31, bytes[name] ?? 0);
      const text = bytes.toString('latin1', name + 1, name + 1 + length).replace(/\0+$/, '');
      const isKnown =
        isProgram(text) ||
        /^(?:|AVC Coding|HEVC Coding|AV1 Coding|VPC Coding|AOM Coding|H\.264|JVT\/AVC Coding)$/.test(
          text,
        );
      if (!isKnown || !isZero(bytes.subarray(name + 1 + length, name + 32)))
        extras.push(zeroExtra(bytes, 'the name of an encoder', name, name + 32));
    }
    const { boxes, rest } = boxesIn(bytes, children, entry.end);
    if (!isZero(bytes.subarray(rest, entry.end)))
      extras.push(zeroExtra(bytes, 'bytes after a description', rest, entry.end));
    for (const box of boxes) {
      const isProfile =
        box.type === 'colr' && !/^ncl[cx]/.test(bytes.toString('latin1', box.body, box.body + 4));
      const unitKind = { avcC: 'avc', hvcC: 'hevc' } as const;
      if (box.type === 'avcC' || box.type === 'hvcC') {
        extras.push(...extrasInParameters(bytes, box.body, box.end, unitKind[box.type]));
      }
      const text =
        box.type in unitKind || !descriptions.has(box.type)
          ? undefined
          : hiddenText(bytes.subarray(box.body, box.end));
      const isTooLarge = box.end - box.body > (descriptionSizes[box.type] ?? mostOfDescription);
      if (!descriptions.has(box.type) || isProfile || text || isTooLarge)
        extras.push(...(isEmpty(bytes, box) ? [] : [boxExtra(bytes, box)]));
      if (box.type === 'avcC')
        codec = { kind: 'avc', sizeBytes: ((bytes[box.body + 4] ?? 0) & 3) + 1 };
      if (box.type === 'hvcC')
        codec = { kind: 'hevc', sizeBytes: ((bytes[box.body + 21] ?? 0) & 3) + 1 };
      if (box.type === 'av1C') codec = { kind: 'av1' };
      if (box.type === 'dOps') codec = { kind: 'opus' };
    }
  }
  return { codec, extras };
}

const isEmpty = (bytes: Buffer, { type, body, end }: Box): boolean =>
  type === 'free' && isZero(bytes.subarray(body, end));
