import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { project } from './sites.ts';

/** Copies the texts of a site: the published one's, or the fixture's with the languages of the published one. */
export async function copySite(name: 'published' | 'shelf', root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  if (name === 'published') {
    await cp(path.join(project, 'content'), path.join(root, 'content'), { recursive: true });
    return;
  }
  await cp(path.join(project, 'tests/fixtures/shelf/content'), path.join(root, 'content'), {
    recursive: true,
  });
  await cp(path.join(project, 'content/locales'), path.join(root, 'content/locales'), {
    recursive: true,
  });
}

/** A new folder of the system's temporary ones, gone when the test ends. */
export async function temporaryFolder(test: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-test-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * A root of its own for a test: the texts of a site, with files of `content/` written over them (`null` takes one away).
 */
export async function temporaryRoot(
  test: TestContext,
  name: 'published' | 'shelf',
  files: Readonly<Record<string, string | Uint8Array | null>> = {},
): Promise<string> {
  const root = await temporaryFolder(test);
  await copySite(name, root);
  await writeFiles(root, files);
  return root;
}

/** Writes files into the `content/` of a root; `null` takes one away. */
export async function writeFiles(
  root: string,
  files: Readonly<Record<string, string | Uint8Array | null>>,
): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(root, 'content', file);
    if (content === null) await rm(target, { recursive: true });
    else {
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  }
}
