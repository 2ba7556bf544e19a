import { hash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { temporaryFolder, writeInto } from '../support/roots.ts';
import { runNode } from '../support/run.ts';
import { project } from '../support/sites.ts';

/** Contents of files by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files, removed when the test ends. */
export async function folderOf(test: TestContext, files: Files): Promise<string> {
  const folder = path.join(await temporaryFolder(test), 'site');
  await mkdir(folder);
  await writeInto(folder, files);
  return folder;
}

/** Files of many scripts, sizes and kinds. One is larger than an IPFS block, and two are equal. */
export const shelf: Files = {
  'index.html': '<p>بیان</p>\n'.repeat(400),
  'fa/آزادی‌ها.txt': 'همه زندانیان سیاسی باید آزاد شوند!\n',
  'fa/a.txt': 'one\n',
  'fa-x/b.txt': 'one\n',
  'ckb/empty.txt': '',
  'card.png': Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31) % 251),
  '.well-known/large.bin': Uint8Array.from(
    { length: 2_500_000 },
    (_, index) => Math.imul(index, 2654435761) >>> 15,
  ),
};

/** The SHA-256 of each file. A failed comparison of these is short and names the file. */
export const digestsOf = (files: Files): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, file]) => [name, hash('sha256', file)]));

/** Evaluates an expression, with a module of `src/archive/` as `it`, in a process with another time zone and language. */
export function evaluateElsewhere(module: string, expression: string): string {
  const file = path.join(project, 'src/archive', module);
  const code = `const it = await import(${JSON.stringify(file)}); console.log(await (${expression}));`;
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const { code: status, stdout, stderr } = runNode(['--input-type=module', '--eval', code], env);
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}
