import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/cli/run-command.ts';
import { cacheFolder, projectFile } from '../src/environment.ts';
import { writeDemo } from './demo/write-demo.ts';
import { runHere } from './gate/run-here.ts';

// npm run demo: builds the demo, 50 statements of organisations that do not exist, and serves it on this machine.
// npm run demo -- --out DIR: only builds it, into DIR.
await runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const root = cacheFolder('demo');
  await writeDemo(path.join(root, 'root'));
  const command = values.out === undefined ? 'start' : 'build';
  const out = path.resolve(values.out ?? path.join(root, 'site'));
  await runHere([
    'node',
    projectFile('bayan.js'),
    command,
    ...['--root', path.join(root, 'root')],
    ...['--out', out],
  ]);
});
