import { buildSite } from './build-site.ts';
import { runCommand } from '../source/run-command.ts';
import { readPlaces } from './options.ts';
import { serve } from './serve.ts';

// npm start [-- --root DIR --out DIR]
await runCommand(async () => {
  const places = await readPlaces(process.argv.slice(2), 'start');
  await buildSite(places);
  const { url } = await serve(places.out);
  process.stdout.write(`\nBayan is at ${url}/ — press Ctrl+C to end.\n`);
});
