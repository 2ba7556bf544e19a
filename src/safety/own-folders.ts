import type { MachineFacts } from './machine.ts';
import { before, part, relative, wordEnd, type Name } from './name.ts';

/** A folder as paths, addresses and strings of JSON write it. `/root` alone is a word: it takes something below it. */
export function ownFolders({ folders }: MachineFacts): Name[] {
  return folders
    .toSorted((a, b) => b.path.length - a.path.length)
    .flatMap(({ path, what }) => {
      const isShort = path.split(/[\\/]/).filter(Boolean).length < 2;
      const end = isShort ? String.raw`[\\/]+${part}` : wordEnd;
      const forms = new Set([
        path,
        encodeURI(path),
        encodeURIComponent(path),
        path.replaceAll('\\', '\\\\'),
        path.replaceAll('\\', '/'),
      ]);
      return [...forms].map((needle) => ({
        needle,
        pattern: new RegExp(`(?:${before}|file://)${RegExp.escape(needle)}${end}`, 'u'),
        what,
        advice: relative,
      }));
    });
}
