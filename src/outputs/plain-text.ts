import type { EditionOutput } from './output.ts';
import { writePlain } from './write-plain.ts';

/** The text alone, to copy and forward, with a blank line between blocks. */
export const plainText: EditionOutput = {
  about: 'the text alone, to copy and forward',
  scope: 'edition',
  phase: 'render',
  extension: 'txt',
  offer: { use: 'plainText' },
  mediaType: 'text/plain; charset=utf-8',
  render: (context) => writePlain(context, 'text', (blocks) => `${blocks.join('\n\n')}\n`),
};
