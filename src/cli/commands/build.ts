import { buildPathsOf } from '../../build/build-paths.ts';
import { optionOf, outOption, wordsOf } from '../arguments.ts';
import type { Command } from '../command.ts';

/** `bayan build`: writes the site. */
export const build: Command = {
  name: 'build',
  summary: 'build the site into dist/',
  usage: '',
  about: `Builds every page and file of the site, checks that nothing in it identifies a person or a machine, and replaces the
previous site. If anything fails, the previous site stays as it was. Exit code 0 if the site was built, 1 if the texts
or the pages have errors, 2 if the build could not run.`,
  options: { out: outOption },
  examples: ['build', 'build --root ../our-statements'],
  run: async (input) => {
    wordsOf(input, 0, 'build takes no arguments, only options: npx bayan build --help');
    // Loaded here: Astro takes a second to load, and --help does not need it.
    const { buildSite } = await import('../../build/build-site.ts');
    await buildSite(buildPathsOf(input.root, optionOf(input, 'out')));
  },
};
