import { buildPathsOf } from '../../build/build-paths.ts';
import { basePath } from '../../domain/urls.ts';
import { readSite } from '../../source/read-site.ts';
import { keepOf, keepOption, optionOf, outOption, wordsOf } from '../arguments.ts';
import type { Command } from '../command.ts';

/** `bayan start`: builds the site and serves it. */
export const start: Command = {
  name: 'start',
  summary: 'build the site and serve it on this machine, to look at in a browser',
  usage: '',
  about: `Builds the site as node bayan build does, serves it at http://127.0.0.1:4321/ (or at the next free port) until you press
Ctrl+C, and prints the address, with the path of url in content/site.yaml. Only this machine can open it.`,
  options: { out: outOption, keep: keepOption },
  examples: ['start'],
  run: async (input) => {
    wordsOf(input, 0, 'start takes no arguments, only options: node bayan start --help');
    const paths = buildPathsOf(input.root, optionOf(input, 'out'));
    const { buildSite } = await import('../../build/build-site.ts');
    const { serve } = await import('../../build/serve.ts');
    await buildSite(paths, { keep: keepOf(input) });
    // The links of 404.html begin at the path of the site's address.
    const { url } = await serve(paths.out, {
      base: basePath(readSite(input.root)?.url ?? ''),
    });
    input.print(`\nThe site is at ${url}/. Press Ctrl+C to stop.`);
  },
};
