import { toAsciiDigits } from '../../text/digits.ts';
import { blocksOf, linesOf, type BlockLine } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds lines that look like list items but are shown as one paragraph. */
export const fakeList: Rule = {
  name: 'fake-list',
  family: 'markdown',
  severity: 'warning',
  about: 'lines that begin with ۱-, ۱., •, «الف)» or a dash, but run together in one paragraph',
  *find(text) {
    for (const block of blocksOf(text)) {
      if (block.node.type !== 'paragraph') continue;
      const lines = linesOf(block, text.value);
      if (lines.length < 2) continue;
      for (const kind of kinds) {
        const items = lines.flatMap((line) => itemOf(line, kind) ?? []);
        const [first, ...others] = items;
        if (first && others.some(({ line }) => line.flows))
          yield finding(text.value, kind, [first, ...others], first.line === lines[0]);
      }
    }
  },
};

interface Kind {
  /** Matches the start of an item. Its first or second group is the number of the item, if it has one. */
  readonly mark: RegExp;
  readonly remedy: string;
  /** Returns the start of a real list item for it. */
  readonly write: (item: Item) => string;
}

interface Item {
  readonly line: BlockLine;
  readonly mark: string;
  readonly number: string;
}

const kinds: readonly Kind[] = [
  {
    // A number of one or two digits, but not `۱۲:۳۰` or `۳.۵`.
    mark: /^(?:\(([0-9۰-۹٠-٩]{1,2})\)|([0-9۰-۹٠-٩]{1,2})[ \u00a0]?[-‐–—ـ.)](?![0-9۰-۹٠-٩]))[ \t\u00a0]*(?=\S)/,
    remedy:
      'begin each with its number in the digits 0 to 9, a full stop and a space (1. …), and the page shows them in its own digits',
    write: ({ number }) => `${Number(toAsciiDigits(number))}. `,
  },
  {
    mark: /^[•●▪■◦·○➢✓✔‣⁃–—‐*+-][ \t\u00a0]*(?=[\p{L}\p{N}«"“(])/u,
    remedy: 'begin each with - and a space',
    write: () => '- ',
  },
  {
    mark: /^\(?(?:الف|[آأابپتثجچحخدذرزژسش]|[a-hA-H])[ \u00a0]?\)[ \t\u00a0]*(?=\S)/,
    remedy: 'begin each with - and a space before its letter',
    write: ({ mark }) => `- ${mark}`,
  },
];

function itemOf(line: BlockLine, { mark }: Kind): Item | undefined {
  const found = mark.exec(line.value);
  return found ? { line, mark: found[0], number: found[1] ?? found[2] ?? '' } : undefined;
}

function finding(
  value: string,
  kind: Kind,
  items: readonly [Item, ...Item[]],
  isFirst: boolean,
): Finding {
  const [first] = items;
  const last = items.at(-1) ?? first;
  const range = { start: first.line.start, end: last.line.start + last.mark.length };
  const message = `these lines are shown as one paragraph, not as a list, from ${quoted(first.line.value)} on; ${kind.remedy}, or leave an empty line between them, or end each with \\ if they are not a list`;
  // In Markdown, only a list that starts with 1 can interrupt a paragraph.
  const begins = isFirst || !/[02-9]/.test(toAsciiDigits(first.number));
  return begins
    ? {
        ...range,
        message,
        fix: {
          replacement: asList(value, kind, items, range.end),
          isSafe: false,
          changes: ['blocks'],
        },
      }
    : { start: range.start, end: range.start + first.mark.length, message };
}

function asList(value: string, { write }: Kind, items: readonly Item[], end: number): string {
  const pieces = items.map((item, index) => {
    const from = item.line.start + item.mark.length;
    return write(item) + value.slice(from, items[index + 1]?.line.start ?? end);
  });
  return pieces.join('');
}
