import type { ImageReading } from '../images/reading.ts';
import { quote, unreadable, type Fault } from './finding.ts';
import type { Reader } from './site-file.ts';

/** A reader that finds metadata in images of one format. */
export const imageReader =
  (read: (bytes: Buffer) => ImageReading): Reader =>
  ({ bytes }) =>
    faultsInImage(read(bytes.subarray()));

/** The faults in an image, also one inside a PDF. */
export function faultsInImage({ extras, broken }: ImageReading): Fault[] {
  const faults = extras.map(({ what, content }): Fault => ({
    found: `${what} in an image: ${quote(printable(content))}`,
    advice: 'Remove it: node bayan import <file> writes the same image without it.',
  }));
  return broken === undefined ? faults : [...faults, unreadable(broken)];
}

const printable = (content: Buffer): string =>
  content
    .toString('utf8', 0, 400)
    .replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]+|\uFFFD/gu, ' ')
    .trim();
