import { buildSite } from './build-site.ts';
import { runCommand } from '../source/run-command.ts';
import { readPlaces } from './options.ts';

// npm run build [-- --root DIR --out DIR]
await runCommand(async () => {
  await buildSite(await readPlaces(process.argv.slice(2), 'build'));
});
