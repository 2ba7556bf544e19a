import { project } from '../environment.ts';
import { codeFingerprint } from './code-fingerprint.ts';

/**
 * The rooms (folders of `src/`) that decide the bytes of a format: `outputs`, and every room whose code it runs. Rooms that only
 * read and check content are not in the list, because the content itself is in the cache keys.
 */
export const roomsOfOutputs: readonly string[] = [
  'archive',
  'cache',
  'catalog',
  'domain',
  'fonts',
  'markdown',
  'outputs',
  'styles',
  'text',
  'views',
];

/** Returns the fingerprint of everything but content that decides the bytes of formats. It is a part of their cache keys. */
export const buildFingerprint = (): string => (known ??= fingerprintOf(project));

let known: string | undefined;

/** Returns the digest of the code and fonts of {@link roomsOfOutputs}, the licence of the fonts, and the lock file in `folder`. */
export const fingerprintOf = (folder: string): string =>
  codeFingerprint(folder, roomsOfOutputs, ['public/fonts.txt']);
