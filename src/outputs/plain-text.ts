import type { EditionOutput } from './output.ts';
import { plainBlocksOf } from './plain-blocks.ts';

/** The text alone, to paste and to pass on, a blank line between blocks. */
export const plainText: EditionOutput = {
  about: 'the text alone, to paste and to pass on',
  scope: 'edition',
  phase: 'render',
  extension: 'txt',
  offer: { label: 'TXT', use: 'forMessages' },
  mediaType: 'text/plain; charset=utf-8',
  render: async (given) => `${(await plainBlocksOf(given)).join('\n\n')}\n`,
};
