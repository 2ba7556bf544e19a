import { deflateSync, inflateSync } from 'node:zlib';
import { faultInProfile, reduceProfile } from './icc.ts';
import type { PngLayout } from './png-pixels.ts';

/** What is known of a PNG when a chunk is read. */
export interface PngState extends PngLayout {
  /** The colours of its palette; 0 if it has none. */
  readonly colours: number;
}

/** Colour coordinates that many programs write: sRGB, Display P3, Adobe RGB, BT.2020. Any other may describe one screen. */
const knownCoordinates = new Set([
  '31270,32900,64000,33000,30000,60000,15000,6000',
  '31269,32899,63999,33001,30000,60000,15000,5999',
  '31270,32900,68000,32000,26500,69000,15000,6000',
  '31270,32900,64000,33000,21000,71000,15000,6000',
  '31270,32900,70800,29200,17000,79700,13100,4600',
]);

/** Names that programs give to colour profiles. */
const profileNames = new Set([
  'ICC Profile',
  'ICC profile',
  'icc',
  'ICC',
  'Photoshop ICC profile',
  'Display P3',
  'sRGB',
  'sRGB IEC61966-2.1',
  'sRGB built-in',
  'GIMP built-in sRGB',
  'kCGColorSpaceDisplayP3',
  'kCGColorSpaceSRGB',
  'Adobe RGB (1998)',
  'Skia',
  'default',
]);

const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 1, 6: 3 };

/** Returns whether the content of an optional chunk shows the picture and has nothing else. */
const optional: Readonly<Record<string, (content: Buffer, state: PngState) => boolean>> = {
  tRNS: (content, { colourType, colours }) =>
    colourType === 0
      ? content.length === 2
      : colourType === 2
        ? content.length === 6
        : colourType === 3 && content.length > 0 && content.length <= colours,
  gAMA: (content) => content.length === 4 && content.readUInt32BE() <= 1_000_000,
  cHRM: (content) =>
    content.length === 32 &&
    knownCoordinates.has(
      Array.from({ length: 8 }, (_, index) => content.readUInt32BE(4 * index)).join(','),
    ),
  sRGB: (content) => content.length === 1 && (content[0] ?? 0) < 4,
  cICP: (content) =>
    content.length === 4 && (content[0] ?? 0) < 23 && (content[1] ?? 0) < 19 && content[2] === 0,
  sBIT: (content, { colourType }) =>
    content.length === { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 }[colourType] &&
    content.every((bits) => bits > 0 && bits <= 16),
  bKGD: (content, { colourType, colours }) =>
    colourType === 3
      ? content.length === 1 && (content[0] ?? 0) < colours
      : content.length === 2 * (samples[colourType] ?? 0),
  pHYs: (content) => {
    if (content.length !== 9) return false;
    const [across, down, unit = 0] = [content.readUInt32BE(0), content.readUInt32BE(4), content[8]];
    // Without a unit, it is only the proportion of a pixel.
    return unit === 1 ? across === down && across <= 100_000 : unit === 0 && across + down <= 4096;
  },
  iCCP: (content) => readProfile(content) === 'plain',
};

/** Returns whether a chunk is one that can be needed to show the picture, with nothing else in it. */
export const isPlainChunk = (type: string, content: Buffer, state: PngState): boolean =>
  optional[type]?.(content, state) ?? false;

/** Returns the content that can replace a chunk with a colour profile; `undefined` if none can. */
export function replaceProfile(content: Buffer): Buffer | undefined {
  const found = readProfile(content);
  if (typeof found === 'string') return undefined;
  const { profile } = found;
  const plain = faultInProfile(profile) === undefined ? profile : reduceProfile(profile);
  return plain && Buffer.concat([Buffer.from('ICC Profile\0\0'), deflateSync(plain, { level: 9 })]);
}

/** Returns whether a colour profile is plain, or unreadable; otherwise the profile. */
function readProfile(content: Buffer): 'plain' | 'unreadable' | { profile: Buffer } {
  const end = content.indexOf(0);
  if (end < 0 || end > 79 || content[end + 1] !== 0) return 'unreadable';
  try {
    const packed = content.subarray(end + 2);
    const options = { maxOutputLength: 8 << 20, info: true } as const;
    const { buffer: profile, engine } = inflateSync(packed, options) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    const isPlain =
      profileNames.has(content.toString('latin1', 0, end)) &&
      engine.bytesWritten === packed.length &&
      faultInProfile(profile) === undefined;
    return isPlain ? 'plain' : { profile };
  } catch {
    return 'unreadable';
  }
}
