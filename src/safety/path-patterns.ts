import type { MachineFacts } from './machine-facts.ts';
import { comparable } from './name-views.ts';
import {
  pathAdvice,
  pathSegment,
  pathStart,
  separator,
  wordEnd,
  type NamePattern,
} from './name-pattern.ts';

/** Patterns for the folders of this machine, the longest first. */
export const folderPatterns = ({ folders }: MachineFacts): NamePattern[] =>
  folders.toSorted((a, b) => b.path.length - a.path.length).flatMap(patternOf);

/** What may precede the first folder: a drive, also as other systems mount it, or `file:`. */
const lead = `(?<lead>(?<![\\p{L}\\p{N}])[a-z][:|]${separator}|${pathStart}(?:file:)?(?:${separator}(?:mnt|cygdrive|host_mnt))?(?:${separator}[a-z])?${separator})`;

function patternOf({ path, what }: MachineFacts['folders'][number]): NamePattern[] {
  const segments = comparable(path)
    .replace(/^[a-z]:/i, '')
    .split(/[\\/]+/)
    .filter(Boolean);
  const [first] = segments;
  if (first === undefined) return [];
  // `/root` alone may be a word of a text, so a short path must be followed by a segment.
  const end = segments.length < 2 ? separator + pathSegment : wordEnd;
  const source = segments.map((one) => RegExp.escape(one)).join(separator);
  return [
    {
      needles: [first.toLowerCase()],
      pattern: new RegExp(`(?<=${lead})${source}${end}`, 'iuy'),
      what,
      advice: pathAdvice,
    },
  ];
}
