import { wordsOf } from '../arguments.ts';
import type { Command } from '../command.ts';

/** `bayan dev`: serves the site with live reload. */
export const dev: Command = {
  name: 'dev',
  summary: 'show the site with live reload, including drafts',
  usage: '',
  about: `Serves the site at http://127.0.0.1:4321/ (or at the next free port) until you press Ctrl+C, and shows each change as
soon as you save a file. It also shows drafts. Only this machine can open it, unless you add --host: then everyone in
its network can, drafts included.`,
  options: {
    host: {
      type: 'boolean',
      about:
        'let every device in the network open it, such as your phone; all drafts are visible there',
    },
  },
  examples: ['dev', 'dev --host'],
  run: async (input) => {
    wordsOf(input, 0, 'dev takes no arguments, only options: node bayan dev --help');
    const { serveDrafts } = await import('../../build/serve-drafts.ts');
    await serveDrafts(input.root, { isOpen: input.options['host'] === true, note: input.note });
  },
};
