import { contentTypeOf } from '../domain/media-types.ts';
import type { EditionOutput } from './output.ts';
import { markLines } from '../text/line-direction.ts';
import { writePlain } from './write-plain.ts';

/** The text alone, to copy and forward, with a blank line between blocks. */
export const plainText: EditionOutput = {
  about: 'the text alone, to copy and forward',
  format: 'txt',
  scope: 'edition',
  phase: 'render',
  extension: 'txt',
  // A browser that shows it takes the charset from the host, and not every host sends one.
  offer: { use: 'plainText', isDownload: true },
  mediaType: contentTypeOf('/fa/a.txt'),
  render: (context) =>
    writePlain(context, (blocks) => {
      const text = blocks.map((block) => block.text).join('\n\n');
      return `${markLines(text, context.locale.dir)}\n`;
    }),
};
