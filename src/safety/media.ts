import type { Extra, MediaReading } from '../media/reading.ts';
import { quote, unreadable, type Fault } from './finding.ts';
import type { Reader } from './site-file.ts';

const advice =
  'Remove it with: node bayan import <file> --out <new file>. The sound and the film stay the same.';

/** A reader that finds what is in recordings of one format besides sound and film. */
export const mediaReader =
  (read: (bytes: Buffer) => MediaReading): Reader =>
  ({ bytes }) => {
    const { extras, broken, remedy } = read(bytes.subarray());
    const byKind = Map.groupBy(extras, ({ what }) => what.replaceAll(/\d+/g, '0'));
    const faults = [...byKind.values()].flatMap(faultOf);
    // Nothing else that is wrong with it can be mended first.
    if (broken !== undefined && remedy !== undefined)
      return [unreadable(broken, `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}`)];
    return broken === undefined ? faults : [...faults, unreadable(broken)];
  };

/** The fault of what is in a recording many times, such as in each frame. */
function faultOf([first, ...others]: readonly Extra[]): Fault[] {
  if (!first) return [];
  const text = printable(first.content);
  const more = others.length === 0 ? '' : ` (and ${others.length} more like it)`;
  return [{ found: `${first.what} in a recording${text}${more}`, advice }];
}

/** Returns the readable part of a content in quotes after a colon; nothing if there are no words. */
function printable(content: Buffer): string {
  const text = content
    .toString('utf8', 0, 400)
    .replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]+|\uFFFD/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return /[\p{L}\p{N}]{3}/u.test(text) ? `: ${quote(text)}` : '';
}
