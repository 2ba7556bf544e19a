import { unzipSync } from 'fflate';
import { BayanError } from '../domain/bayan-error.ts';
import type { ArchiveFile } from './zip.ts';

/**
 * The files of a ZIP in their order, without its folders. Throws {@link BayanError} where unpacking it would write outside
 * of the folder that it is unpacked in, or one file over another. Their checksums are not compared.
 */
export function readZip(bytes: Uint8Array): ArchiveFile[] {
  const names = new Set<string>();
  const contents = unzipSync(bytes, {
    // Asked before a file is inflated.
    filter: ({ name }) => {
      if (!staysInside(name))
        throw new BayanError(
          'archive',
          `The ZIP has a file ${JSON.stringify(name)}, which is no path within a folder. Do not unpack it.`,
        );
      if (name.endsWith('/')) return false;
      if (names.has(name))
        throw new BayanError(
          'archive',
          `The ZIP has two files ${JSON.stringify(name)}, and programs take either. Do not unpack it.`,
        );
      names.add(name);
      return true;
    },
  });
  return [...names].map((path) => ({ path, bytes: contents[path] ?? new Uint8Array() }));
}

/** What is absolute on any system, has a drive or the separator of another system, or goes upwards, is no path of ours. */
function staysInside(name: string): boolean {
  if (/^\/|^[A-Za-z]:|[\\\0]/.test(name)) return false;
  const parts = name.replace(/\/$/, '').split('/');
  return parts.every((part) => !['', '.', '..', '__proto__'].includes(part));
}
