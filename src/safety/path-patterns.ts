import type { MachineFacts } from './machine-facts.ts';
import { pathAdvice, pathSegment, pathStart, wordEnd, type NamePattern } from './name-pattern.ts';

/** Patterns for the folders of this machine, the longest first. */
export const folderPatterns = ({ folders }: MachineFacts): NamePattern[] =>
  folders.toSorted((a, b) => b.path.length - a.path.length).flatMap(patternsOf);

/** Patterns for a folder as paths, URLs and JSON strings write it. */
function patternsOf({ path, what }: MachineFacts['folders'][number]): NamePattern[] {
  // `/root` alone may be a word of a text, so a short path must be followed by a segment.
  const isShort = path.split(/[\\/]/).filter(Boolean).length < 2;
  const end = isShort ? String.raw`[\\/]+${pathSegment}` : wordEnd;
  const spellings = new Set([
    path,
    encodeURI(path),
    encodeURIComponent(path),
    path.replaceAll('\\', '\\\\'),
    path.replaceAll('\\', '/'),
  ]);
  return [...spellings].map((needle) => ({
    needle,
    pattern: new RegExp(`(?:${pathStart}|file://)${RegExp.escape(needle)}${end}`, 'u'),
    what,
    advice: pathAdvice,
  }));
}

/** Home folders of Linux, macOS and Windows with something below them, and `file:` URLs. */
export const homeFolderPatterns: readonly NamePattern[] = [
  ...['/home/', '/Users/'].map((needle) => ({
    needle,
    pattern: new RegExp(`${pathStart}${needle}${pathSegment}/`, 'u'),
    what: 'a path on a computer',
    advice: pathAdvice,
  })),
  {
    needle: 'Users',
    pattern: new RegExp(String.raw`(?<![\p{L}])[A-Za-z]:[\\/]+Users[\\/]+[\p{L}\p{N}._]`, 'u'),
    what: 'a path on a computer',
    advice: pathAdvice,
  },
  {
    needle: 'file:/',
    pattern: /(?<![\p{L}])file:\/{1,3}[\p{L}\p{N}]/u,
    what: 'a file: address',
    advice: pathAdvice,
  },
];
