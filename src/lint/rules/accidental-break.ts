import { visit } from '../../text/visit.ts';
import { rangeOf } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** A shorter line may be of a poem or a postal address, where line breaks are meant. */
const longLine = 60;

/** Finds two spaces at the end of a line that break it in the middle of a sentence. */
export const accidentalBreak: Rule = {
  name: 'accidental-break',
  family: 'markdown',
  severity: 'warning',
  about: 'two spaces at the end of a long line, which break it in the middle of a sentence',
  *find({ tree, value }) {
    const found: Finding[] = [];
    visit(tree, 'break', (node) => {
      const range = rangeOf(node);
      if (!range || value[range.start] !== ' ') return;
      const line = value.slice(value.lastIndexOf('\n', range.start - 1) + 1, range.start);
      const isWithin =
        /[\p{L}\p{M}\p{N},،]$/u.test(line) &&
        /^[ \t>]*[\p{Ll}\p{Lo}]/u.test(value.slice(range.end));
      if (line.length < longLine || !isWithin) return;
      const end = value.indexOf('\n', range.start);
      found.push({
        start: range.start,
        end,
        message: `the spaces after ${quoted(line.slice(-20))} break the line in the middle of a sentence; remove them, or write \\ for a line break`,
        fix: { replacement: '', isSafe: false },
      });
    });
    yield* found;
  },
};
