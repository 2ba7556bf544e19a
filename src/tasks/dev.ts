import path from 'node:path';
import { dev } from 'astro';
import { rootVariable } from '../source/content-root.ts';
import { runCommand } from '../source/run-command.ts';
import { explainBuildError } from './build-error.ts';
import { readPlaces } from './options.ts';
import { project } from './project.ts';

// npm run dev [-- --root DIR]: live reload, drafts shown, on loopback.
await runCommand(async () => {
  const { root } = await readPlaces(process.argv.slice(2), 'dev');
  process.env[rootVariable] = root;
  process.chdir(project);
  try {
    await dev({
      root: project,
      cacheDir: path.join(project, '.cache', 'astro', 'dev'),
      server: { host: '127.0.0.1' },
    });
  } catch (error) {
    throw explainBuildError(error, root);
  }
});
