import { hash } from 'node:crypto';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { FileFacts, MadeSite, UnsignedFile } from '../../src/build/made-file.ts';
import { signed } from '../../src/build/sign-made.ts';
import { writeInto } from './roots.ts';

/** Texts of a small site by path, in the scripts of its languages. */
export const siteTexts = {
  'index.html': '<p>بیانیه‌های حلقهٔ کتابخوانان</p>',
  'fa/azadi.html': '<p>درهای کتابخانه را باز کنید.</p>',
  'fa/azadi.txt': `${'درهای کتابخانه را باز کنید. '.repeat(20)}\n`,
  'ckb/azadi.txt': 'دەرگاکانی کتێبخانە بکەنەوە.\n',
  'de/azadi.txt': `${'Öffnet die Türen der Bücherei. '.repeat(20)}\n`,
} as const;

/** Returns what a build finds out about a clean file with this content. */
export function factsOf(content: string | Uint8Array): FileFacts {
  const bytes = Buffer.from(content);
  return {
    sha256: hash('sha256', bytes),
    size: bytes.length,
    crc32: crc32(bytes),
    basis: { files: [], traces: [], allowed: [] },
  };
}

/** Returns the key of a file in the tests: two builds with equal texts have the same. */
export const keyOf = (content: string | Uint8Array): string => hash('sha256', Buffer.from(content));

/** Writes a site to a folder, and returns the record of the build. */
export async function writeSite(
  folder: string,
  texts: Readonly<Record<string, string>> = siteTexts,
): Promise<MadeSite> {
  await writeInto(folder, texts);
  const files = Object.entries(texts).map(([name, text]): [string, UnsignedFile] => [
    path.posix.normalize(name),
    { key: keyOf(text), ...factsOf(text) },
  ]);
  return signed({ gate: 'gate', files: new Map(files) }, folder, new Date(Date.now() + 1000));
}
