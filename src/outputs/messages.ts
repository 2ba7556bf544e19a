import { withNumerals } from '../text/digits.ts';
import { messageParts } from '../text/message-parts.ts';
import type { EditionOutput } from './output.ts';
import { writePlain } from './write-plain.ts';

/** What a message of Telegram holds, in UTF-16 code units: the least of those that statements are sent with. */
const limit = 4096;

/** Between parts, so that each can be told and copied. */
const cut = `\n\n${'─'.repeat(12)}\n\n`;

/** The plain text in numbered parts, each as long as a message may be; one part without a number where it fits. */
export const messages: EditionOutput = {
  about: 'the text in numbered parts, each as long as a message of Telegram may be',
  scope: 'edition',
  phase: 'render',
  extension: 'messages.txt',
  mediaType: 'text/plain; charset=utf-8',
  render: (given) =>
    writePlain(given, `messages of ${limit}`, (blocks) => {
      const number = (value: number) => withNumerals(value, given.locale.numerals);
      const parts = messageParts(
        blocks,
        limit,
        (part, count) => `${number(part)}/${number(count)}`,
      );
      return `${parts.join(cut)}\n`;
    }),
};
