import { unreadable, type Fault } from './finding.ts';
import { isPlainProfile } from './icc.ts';
import { afterEnd, inPicture } from './images.ts';
import type { Reader } from './site-file.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const comment = 0xfe;

/** Reads a JPEG, segment by segment: those of applications hold the camera, the place, comments and smaller pictures. */
export const readJpeg: Reader = ({ bytes }) => faultsInJpeg(bytes.subarray());

/** The same for a JPEG that stands in a PDF. */
export function faultsInJpeg(bytes: Buffer): Fault[] {
  const faults: Fault[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return [...faults, unreadable('it has something else than a segment')];
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === endOfImage) break;
    else {
      const end = at + 2 + bytes.readUInt16BE(at + 2);
      if (end > bytes.length) return [...faults, unreadable('it ends in the middle')];
      const fault = faultInSegment(marker, bytes.subarray(at + 4, end));
      if (fault) faults.push(fault);
      at = marker === startOfScan ? afterScan(bytes, end) : end;
    }
  }
  const rest = bytes.subarray(at + 2);
  // Some programs fill the last sector.
  if (rest.some((byte) => byte !== 0)) faults.push(afterEnd(rest));
  return faults;
}

function faultInSegment(marker: number, content: Buffer): Fault | undefined {
  if (marker === comment) return inPicture('a comment', content);
  if (marker < 0xe0 || marker > 0xef) return undefined;
  const name = content.toString('latin1', 0, 12);
  // What it takes to draw it: JFIF without a smaller picture, sRGB, and how Adobe stores colours.
  if (marker === 0xe0 && name.startsWith('JFIF\0') && content.length <= 14) return undefined;
  if (marker === 0xee && name.startsWith('Adobe') && content.length <= 12) return undefined;
  if (marker === 0xe2 && name === 'ICC_PROFILE\0' && isPlainProfile(content.subarray(14)))
    return undefined;
  return inPicture(`a segment APP${marker - 0xe0}`, content);
}

/** Where the next segment stands after the coded picture, in which `FF` is followed by 0 or by a mark to begin anew. */
function afterScan(bytes: Buffer, start: number): number {
  for (let at = start; ; at += 2) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return bytes.length;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at -= 1;
    else if (marker !== 0 && (marker < 0xd0 || marker > 0xd7)) return at;
  }
}
