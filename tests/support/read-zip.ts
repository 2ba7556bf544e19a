import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { ArchiveFile } from '../../src/archive/zip.ts';

/**
 * The files of a ZIP in their order, without folders. Fails if unpacking it would write outside the target folder, or one file
 * over another.
 */
export function readZip(bytes: Uint8Array): ArchiveFile[] {
  const names = new Set<string>();
  const contents = unzipSync(bytes, {
    filter: ({ name }) => {
      assert.ok(isSafe(name), `the path ${JSON.stringify(name)} in the ZIP is not safe`);
      if (name.endsWith('/')) return false;
      assert.ok(!names.has(name), `the ZIP has two files ${JSON.stringify(name)}`);
      names.add(name);
      return true;
    },
  });
  return [...names].map((path) => ({ path, bytes: contents[path] ?? new Uint8Array() }));
}

/** Whether a path is relative and stays inside the folder on every system. */
function isSafe(name: string): boolean {
  if (/^\/|^[A-Za-z]:|[\\\0]/.test(name)) return false;
  const parts = name.replace(/\/$/, '').split('/');
  return parts.every((part) => !['', '.', '..', '__proto__'].includes(part));
}
