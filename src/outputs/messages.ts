import { contentTypeOf } from '../domain/media-types.ts';
import { withNumerals } from '../text/digits.ts';
import { markLines } from '../text/line-direction.ts';
import { messageParts } from '../text/message-parts.ts';
import type { EditionOutput } from './output.ts';
import { byteOrderMark, writePlain } from './write-plain.ts';

/**
 * Maximum length of a message in UTF-16 code units. Telegram allows 4,096, WhatsApp and Signal more. A program that counts the
 * byte order mark of the file as part of the first message still has room for it.
 */
const limit = 4096 - byteOrderMark.length;

/** The line between parts, which shows where to copy. */
const cut = `\n\n${'─'.repeat(12)}\n\n`;

/** The plain text in numbered parts that each fit into a message; one part without a number if all fits. */
export const messages: EditionOutput = {
  about: 'the text in numbered parts that each fit into a Telegram message',
  format: 'messages',
  scope: 'edition',
  phase: 'render',
  extension: 'messages.txt',
  offer: { use: 'messages', isDownload: true },
  mediaType: contentTypeOf('/fa/a.messages.txt'),
  render: (context) =>
    writePlain(context, (blocks) => {
      const { dir, numerals } = context.locale;
      const parts = messageParts(blocks, {
        limit,
        head: (part, count) => withNumerals(`${part}/${count}`, numerals),
        write: (words) => markLines(words, dir),
      });
      return `${parts.join(cut)}\n`;
    }),
};
