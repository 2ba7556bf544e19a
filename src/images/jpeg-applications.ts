import { exifOf, orientationIn } from './exif.ts';
import { faultInProfile, reduceProfile } from './icc.ts';
import { segmentOf } from './jpeg-tables.ts';
import { extraIn, type Extra } from './reading.ts';

/** An application segment or a comment, with its marker. */
export interface ApplicationSegment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
  readonly content: Buffer;
}

const jfif = Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1');
const iccStart = 'ICC_PROFILE\0';
const maxProfilePart = 65_519;

/** Names of what application segments have, by their first characters. */
const names: readonly (readonly [start: string, name: string])[] = [
  ['JFIF\0', 'JFIF with a thumbnail or an odd resolution'],
  ['JFXX\0', 'a thumbnail'],
  ['Exif\0', 'EXIF'],
  ['http://ns.adobe.com/xap/', 'XMP'],
  ['http://ns.adobe.com/xmp/', 'XMP'],
  ['Photoshop 3.0\0', 'Photoshop'],
  ['MPF\0', 'a second picture'],
  [iccStart, 'a colour profile'],
  ['Adobe', 'Adobe'],
];

export const colourNote = 'its colour profile (ICC) was removed, so its colours can look paler now';

/** Returns the segments that say more than a program needs to draw the picture, and how the camera was turned. */
export function readApplications(
  bytes: Buffer,
  segments: readonly ApplicationSegment[],
): { extras: Extra[]; orientation: number } {
  const extras: Extra[] = [];
  const seen = new Set<string>();
  const profiles = segments.filter(isProfile);
  const instead = profiles.length > 0 ? replacementOf(profiles) : 'same';
  let orientation = 1;
  for (const segment of segments) {
    const { marker, start, end, content } = segment;
    const add = (more: Partial<Pick<Extra, 'instead' | 'note'>> = {}) =>
      extras.push(extraIn(bytes, describe(segment), [start, end], { content, ...more }));
    const text = content.toString('latin1', 0, 12);
    const isFirst = (name: string) => !seen.has(name) && seen.add(name);
    if (marker === 0xe0 && text.startsWith('JFIF\0') && isFirst('JFIF')) {
      if (!isPlainJfif(content)) add({ instead: segmentOf(marker, jfif) });
    } else if (
      marker === 0xee &&
      text.startsWith('Adobe') &&
      content.length >= 12 &&
      isFirst('Adobe')
    ) {
      const plain = plainAdobe(content[11] ?? 0);
      if (!isAdobe(content)) add({ instead: segmentOf(marker, plain) });
    } else if (isProfile(segment)) {
      if (instead === 'same') continue;
      if (instead === undefined) add({ note: colourNote });
      else if (isFirst('ICC')) add({ instead });
      else add();
    } else if (marker === 0xe1 && text.startsWith('Exif\0\0') && isFirst('EXIF')) {
      const turned = orientationIn(content);
      orientation = turned?.value ?? 1;
      if (turned?.isAlone === true) continue;
      add(orientation > 1 ? { instead: segmentOf(marker, exifOf(orientation)) } : {});
    } else if (marker !== 0xfe || !isProgram(content.toString('latin1'))) add();
  }
  return { extras, orientation };
}

/** Whether a comment is nothing but the name of a program that many people use, and its quality. */
const isProgram = (comment: string): boolean =>
  /^(?:Lavc\d{2}\.\d{1,3}\.\d{1,3}\0?|CREATOR: gd-jpeg v1\.0 \(using IJG JPEG v\d{2,3}\), (?:default quality|quality = \d{1,3})\n)$/.test(
    comment,
  );

const isProfile = ({ marker, content }: ApplicationSegment): boolean =>
  marker === 0xe2 && content.toString('latin1', 0, 12) === iccStart;

/** Returns what replaces the segments of a profile: the same, a reduced profile, or nothing. */
function replacementOf(segments: readonly ApplicationSegment[]): Buffer | 'same' | undefined {
  const isWhole = segments.every(
    ({ content }, index) => content[12] === index + 1 && content[13] === segments.length,
  );
  if (!isWhole) return undefined;
  const profile = Buffer.concat(segments.map(({ content }) => content.subarray(14)));
  if (faultInProfile(profile) === undefined) return 'same';
  const reduced = reduceProfile(profile);
  if (!reduced) return undefined;
  const count = Math.ceil(reduced.length / maxProfilePart);
  return Buffer.concat(
    Array.from({ length: count }, (_, index) =>
      segmentOf(
        0xe2,
        Buffer.concat([
          Buffer.from(`${iccStart}${String.fromCharCode(index + 1, count)}`, 'latin1'),
          reduced.subarray(index * maxProfilePart, (index + 1) * maxProfilePart),
        ]),
      ),
    ),
  );
}

function isPlainJfif(content: Buffer): boolean {
  const [across, down] =
    content.length === 14 ? [content.readUInt16BE(8), content.readUInt16BE(10)] : [];
  return (
    across !== undefined &&
    across === down &&
    across > 0 &&
    across <= 2400 &&
    content[5] === 1 &&
    (content[6] ?? 0) <= 2 &&
    (content[7] ?? 0) <= 2 &&
    content[12] === 0 &&
    content[13] === 0
  );
}

const plainAdobe = (transform: number): Buffer =>
  Buffer.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, transform]);

/** Returns whether an Adobe segment has only the numbers that Adobe's programs write. */
const isAdobe = (content: Buffer): boolean =>
  content.length === 12 &&
  content[5] === 0 &&
  [100, 101].includes(content[6] ?? 0) &&
  ((content[7] ?? 0) & 0x3f) === 0 &&
  content[8] === 0 &&
  content[9] === 0 &&
  content[10] === 0 &&
  (content[11] ?? 0) <= 2;

function describe({ marker, content }: ApplicationSegment): string {
  if (marker === 0xfe) return 'a comment';
  if (marker < 0xe0 || marker > 0xef) return `a segment ${marker.toString(16).toUpperCase()}`;
  const text = content.toString('latin1', 0, 32);
  const name = names.find(([start]) => text.startsWith(start))?.[1];
  return `a segment APP${marker - 0xe0}${name === undefined ? '' : ` (${name})`}`;
}
