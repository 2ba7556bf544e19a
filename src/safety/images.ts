import type { ImageReading } from '../images/reading.ts';
import { quote, unreadable, type Fault } from './finding.ts';
import type { Reader } from './site-file.ts';

/** Reads a picture of one format for what tells of anybody. */
export const imageReader =
  (read: (bytes: Buffer) => ImageReading): Reader =>
  ({ bytes }) =>
    faultsInImage(read(bytes.subarray()));

/** What a picture tells, also one that stands in a PDF. */
export function faultsInImage({ extras, broken }: ImageReading): Fault[] {
  const faults = extras.map(({ what, content }): Fault => ({
    found: `${what} in a picture: ${quote(printable(content))}`,
    advice: 'Strip the metadata of the picture.',
  }));
  return broken === undefined ? faults : [...faults, unreadable(broken)];
}

const printable = (content: Buffer): string =>
  content
    .toString('utf8', 0, 400)
    .replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]+|\uFFFD/gu, ' ')
    .trim();
