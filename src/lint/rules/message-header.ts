import { blocksOf } from '../reading/blocks.ts';
import { messageHeaders, possibleHeaders, type MessageHeader } from '../reading/message-headers.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds the headers of messages that a text was copied from: they name people, times and devices. */
export const messageHeader: Rule = {
  name: 'message-header',
  family: 'leftovers',
  severity: 'error',
  about: 'the header of a message of WhatsApp, Telegram or mail, with a name, a time or an address',
  *find(text) {
    for (const { value, start } of text.prose.filter(({ isProperty }) => isProperty))
      yield* headersIn(value.replace(/^["']/, ' '), start);
    for (const { node, parent, start, end, texts } of blocksOf(text)) {
      const from = texts[0]?.start ?? start;
      // A table of events has dates, times and names too.
      const isCell = node.type === 'tableCell';
      const headers = isCell ? sureHeaders : parent.type === 'listItem' ? inLists : messageHeaders;
      yield* headersIn(text.value.slice(from, end), from, headers);
    }
  },
};

const sureHeaders = messageHeaders.filter(
  ({ isExport, isDoubtful }) => isExport !== true && isDoubtful !== true,
);

/** In a list, lines as in an exported chat may be a programme. */
const inLists = messageHeaders.map((one) => ({
  ...one,
  isDoubtful: one.isDoubtful === true || one.isExport === true,
}));

function* headersIn(
  source: string,
  offset: number,
  headers: readonly MessageHeader[] = messageHeaders,
): Iterable<Finding> {
  let last = 0;
  const found = possibleHeaders(source, headers)
    .flatMap(({ pattern, program, isDoubtful }) =>
      Array.from(source.matchAll(pattern), ({ index, 0: excerpt }) => ({
        start: index,
        end: index + excerpt.length,
        excerpt,
        program,
        isDoubtful,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, excerpt, program, isDoubtful } of found) {
    if (start < last) continue;
    last = end;
    const shown = excerpt.trim();
    yield {
      start: offset + start,
      end: offset + end,
      ...(isDoubtful === true && { severity: 'warning' }),
      message: `${quoted(shown)} is the header of a message (${program}); remove it, so that it names no one`,
      ...(program !== 'mail' && { fix: { replacement: '', isSafe: false, drops: shown } }),
    };
  }
}
