import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { recordFileOf } from '../../src/source/reading-record.ts';
import { lendRecord } from './lent-record.ts';
import { sites, type SiteName } from './sites.ts';

/**
 * Copies the content of a site to `root`. A command that reads the copy checks only the files that a test changes, because the copy
 * has the reading record of the site.
 */
export async function copySite(name: SiteName, root: string): Promise<void> {
  const target = path.join(root, 'content');
  cpSync(path.join(sites[name].root, 'content'), target, { recursive: true });
  await lendRecord(name, root);
}

/** Returns a new temporary folder, which is deleted when the test ends. */
export async function temporaryFolder(test: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-test-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Returns a new root for a test: the content of a site, with some files of `content/` replaced. `null` deletes one.
 */
export async function temporaryRoot(
  test: TestContext,
  name: SiteName,
  files: Files = {},
): Promise<string> {
  const root = await temporaryFolder(test);
  await copySite(name, root);
  const record = recordFileOf(root);
  test.after(() => rm(record, { force: true }));
  await writeFiles(root, files);
  return root;
}

/** Returns a {@link temporaryRoot} of the shelf whose address is not an example, so that `publish` accepts it. */
export async function publishableRoot(test: TestContext, files: Files = {}): Promise<string> {
  const root = await temporaryRoot(test, 'shelf', files);
  const site = path.join(root, 'content/site.yaml');
  const text = await readFile(site, 'utf8');
  await writeFile(site, text.replaceAll('shelf.example', 'shelf.alt'));
  return root;
}

/** Writes files into the `content/` of a root; `null` deletes one. */
export const writeFiles = (root: string, files: Files): Promise<void> =>
  writeInto(path.join(root, 'content'), files);

/** Contents of files by path; `null` deletes a file. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** Writes files into a folder. */
export async function writeInto(folder: string, files: Files): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, file);
    if (content === null) await rm(target, { recursive: true });
    else {
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  }
}
