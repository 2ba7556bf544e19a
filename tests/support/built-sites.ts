import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFile } from '../../src/environment.ts';
import { digestOfPaths } from './folder-digest.ts';
import { withLock } from './lock.ts';
import { runBayan, runBuild } from './run.ts';
import { shelfContent, sites as roots, type Site } from './sites.ts';

export { project, tags } from './sites.ts';

/** A site that was built from the current files. */
export interface BuiltSite extends Site {
  readonly dist: string;
}

/** Everything but content that the bytes of a site depend on. */
const code = ['src', 'public', 'astro.config.ts', 'package-lock.json'].map(projectFile);

/** Both sites. Importing this module builds a site again if any file that it depends on has changed. */
export const sites = {
  published: await built('published', [path.join(roots.published.root, 'content')]),
  shelf: await built('shelf', [shelfContent]),
} as const satisfies Record<string, BuiltSite>;

async function built(name: keyof typeof roots, content: readonly string[]): Promise<BuiltSite> {
  const dist = projectFile(`.cache/tests/${name}`);
  const stamp = `${dist}.fingerprint`;
  const fingerprint = digestOfPaths([...code, ...content]);
  const isFresh = () => read(stamp) === fingerprint;
  if (!isFresh())
    await withLock(`${dist}.lock`, () => {
      // Another test file may have built it meanwhile.
      if (isFresh()) return;
      const args = ['--root', roots[name].root, '--out', dist];
      // One site with worker processes, and one without.
      const { code, stderr } =
        name === 'published' ? runBayan('build', ...args) : runBuild(...args);
      if (code !== 0) throw new Error(`The ${name} site cannot be built for the tests:\n${stderr}`);
      writeFileSync(stamp, fingerprint);
    });
  return { ...roots[name], dist };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
