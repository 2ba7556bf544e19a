import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ignoreMissing } from './disk.ts';

/** Something in a folder, by its path with `/` relative to it. */
export interface FolderEntry {
  readonly path: string;
  /** `other` is a pipe, a socket or a device. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** Returns everything below a folder, sorted, without following links; nothing if the folder does not exist. */
export async function listEntries(folder: string): Promise<FolderEntry[]> {
  const options = { recursive: true, withFileTypes: true } as const;
  const root = path.resolve(folder);
  const entries = (await readdir(root, options).catch(ignoreMissing)) ?? [];
  return entries
    .map((entry): FolderEntry => {
      const inFolder = entry.parentPath.slice(root.length).replaceAll(path.sep, '/');
      return {
        path: `${inFolder}/${entry.name}`.replace(/^\/+/, ''),
        kind: entry.isFile()
          ? 'file'
          : entry.isDirectory()
            ? 'folder'
            : entry.isSymbolicLink()
              ? 'link'
              : 'other',
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Returns the folders that a path is in, the innermost first: `a/b` and `a` of `a/b/c`. */
export function parentsOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
