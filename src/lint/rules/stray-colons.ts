import { blocksOf, linesOf } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** Finds lines of ::: that close nothing, so that readers see them. */
export const strayColons: Rule = {
  name: 'stray-colons',
  family: 'markdown',
  severity: 'error',
  about: 'a line of ::: that closes no directive',
  *find(text) {
    for (const block of blocksOf(text)) {
      if (block.node.type !== 'paragraph') continue;
      const lines = linesOf(block, text.value);
      for (const { start, end, value } of lines) {
        const [colons = ''] = /^:{3,}(?=\s*$)/.exec(value) ?? [];
        if (colons === '') continue;
        const isAlone = lines.length === 1;
        yield {
          start,
          end: start + colons.length,
          message: `readers see ${quoted(colons)}, because there is nothing to close; remove the line, or start with :::quote, :::demands, :::signatories or :::note above`,
          ...(isAlone && end === block.end && { fix: { replacement: '', isSafe: false } }),
        };
      }
    }
  },
};
