import { buildPathsOf } from '../../build/build-paths.ts';
import { keepOf, keepOption, optionOf, outOption, wordsOf } from '../arguments.ts';
import type { Command } from '../command.ts';

/** `bayan build`: writes the site. */
export const build: Command = {
  name: 'build',
  summary: 'build the site into dist/',
  usage: '',
  about: `Builds every page and file of the site, checks that nothing in it identifies a person or a machine, and replaces the
previous site. If anything fails, the previous site stays as it was. The build refuses a folder with files that Bayan
did not write or that were changed since. Files of your own go into public/ next to content/: they are copied as they
are. Exit code 0 if the site was built, 1 if the texts or the pages have errors, 2 if the build could not run.`,
  options: { out: outOption, keep: keepOption },
  examples: ['build', 'build --root ../our-statements'],
  run: async (input) => {
    wordsOf(input, 0, 'build takes no arguments, only options: node bayan build --help');
    // Loaded here: all formats take half a second to load, and --help does not need them.
    const { buildSite } = await import('../../build/build-site.ts');
    await buildSite(buildPathsOf(input.root, optionOf(input, 'out')), { keep: keepOf(input) });
  },
};
