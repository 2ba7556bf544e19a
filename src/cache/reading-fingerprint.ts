import { project } from '../environment.ts';
import { codeFingerprint } from './code-fingerprint.ts';

/** The rooms (folders of `src/`) that decide how a file of `content/` is read and what is found in it. */
export const roomsOfReading: readonly string[] = [
  'cache',
  'domain',
  'images',
  'lint',
  'locales',
  'markdown',
  'source',
  'styles',
  'text',
];

/** Returns the fingerprint of everything but the files of `content/` that decides what they say: code, packages and Node. */
export const readingFingerprint = (): string => (known ??= readingFingerprintOf(project));

let known: string | undefined;

/** Returns the same for the project in `folder`. Regular expressions depend on the Unicode tables of Node. */
export const readingFingerprintOf = (folder: string): string =>
  `${codeFingerprint(folder, roomsOfReading, [])} ${process.version} ${process.versions.unicode ?? ''}`;
