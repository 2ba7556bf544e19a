import type { EditionOutput } from './output.ts';
import { writePlain } from './write-plain.ts';

/** The text alone, to paste and to pass on, a blank line between blocks. */
export const plainText: EditionOutput = {
  about: 'the text alone, to paste and to pass on',
  scope: 'edition',
  phase: 'render',
  extension: 'txt',
  offer: { use: 'plainText' },
  mediaType: 'text/plain; charset=utf-8',
  render: (given) => writePlain(given, 'text', (blocks) => `${blocks.join('\n\n')}\n`),
};
