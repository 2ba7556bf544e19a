import path from 'node:path';
import { buildPathsOf } from '../src/build/build-paths.ts';
import { buildSite } from '../src/build/build-site.ts';
import { serve } from '../src/build/serve.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { cacheFolder } from '../src/environment.ts';
import { optionsOf } from './options.ts';
import { writeDemo } from './demo/write-demo.ts';

// npm run demo: builds the demo, 50 statements of organisations that do not exist, and serves it on this machine.
// npm run demo -- --out DIR: only builds it, into DIR.
await runCommand(async () => {
  const { values } = optionsOf(
    { options: { out: { type: 'string' } } },
    'npm run demo -- --out ~/demo',
  );
  const root = path.join(cacheFolder('demo'), 'root');
  await writeDemo(root);
  const paths = buildPathsOf(root, values.out ?? path.join(cacheFolder('demo'), 'site'));
  await buildSite(paths);
  if (values.out !== undefined) return;
  const { url } = await serve(paths.out);
  process.stdout.write(`\nThe demo is at ${url}/. Press Ctrl+C to stop.\n`);
});
