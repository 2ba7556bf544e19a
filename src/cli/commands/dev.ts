import { wordsOf } from '../arguments.ts';
import type { Command } from '../command.ts';

/** `bayan dev`: serves the site with live reload. */
export const dev: Command = {
  name: 'dev',
  summary: 'show the site with live reload, drafts included',
  help: `npx bayan dev [--root DIR]

Serves the site at http://127.0.0.1:4321/ (or at the next free port) until you press Ctrl+C, and shows each change as soon
as a file is saved. Drafts are shown too. Only this machine can open it.

  --root   the folder that holds content/, this project by default

Example: npx bayan dev`,
  options: {},
  run: async (input) => {
    wordsOf(input, 0, 'dev takes no arguments, only options: npx bayan dev --help');
    const { serveDrafts } = await import('../../build/serve-drafts.ts');
    await serveDrafts(input.root);
  },
};
