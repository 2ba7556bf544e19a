import { rm } from 'node:fs/promises';
import { copySite } from './roots.ts';
import { runBayan } from './run.ts';
import { sites } from './sites.ts';

// Builds the sites that the tests read, by the command that publishers use.
await rm(sites.shelf.root, { recursive: true, force: true });
await copySite('shelf', sites.shelf.root);
for (const { root, dist } of Object.values(sites)) {
  const { code, stderr } = runBayan('build', '--root', root, '--out', dist);
  if (code !== 0) {
    process.stderr.write(stderr);
    process.exitCode = 1;
  }
}
