import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codeFingerprint } from '../cache/code-fingerprint.ts';
import { project } from '../environment.ts';

/** The rooms (folders of `src/`) whose code cannot change the bytes of a site: they read, judge and edit. */
const others = new Set(['cli', 'commits', 'import', 'lint', 'safety']);

/** The lists of packages that npm has installed: they differ between platforms, and after an unfinished installation. */
const installed = [
  'node_modules',
  ...['typst-wasm', 'noto-sans-jp', 'noto-sans-kr', 'noto-sans-sc'].map(
    (name) => `bin/on-demand/${name}/node_modules`,
  ),
].map((folder) => path.join(folder, '.package-lock.json'));

/**
 * Returns the digest of everything besides `content/` and `public/` that decides the bytes of a site: the code, its packages, and
 * Node with its libraries, which sort, compress and write dates.
 * @param folder the folder that holds `src/`
 */
export function codeKey(folder: string = project): string {
  const entries = readdirSync(path.join(folder, 'src'), { withFileTypes: true });
  const namesOf = (kind: 'isFile' | 'isDirectory') =>
    entries
      .filter((entry) => entry[kind]())
      .map(({ name }) => name)
      .sort();
  const rooms = namesOf('isDirectory').filter((name) => !others.has(name));
  const files = ['astro.config.ts', 'public/fonts.txt', 'tsconfig.json'].concat(
    namesOf('isFile').map((name) => path.join('src', name)),
  );
  return hash(
    'sha256',
    JSON.stringify([
      codeFingerprint(folder, rooms, files),
      installed.map((file) => digestIfThere(path.join(folder, file))),
      process.versions,
      process.platform,
      process.arch,
    ]),
  );
}

function digestIfThere(file: string): string {
  try {
    return hash('sha256', readFileSync(file));
  } catch {
    return '';
  }
}
