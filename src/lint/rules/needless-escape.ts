import { blocksOf, type Block } from '../reading/blocks.ts';
import type { LintText, Rule } from '../rule.ts';

/** Finds backslashes before signs that need none there. Export programs write them everywhere. */
export const needlessEscape: Rule = {
  name: 'needless-escape',
  family: 'markdown',
  severity: 'warning',
  about: 'backslashes without effect, as pandoc and Google Docs write them: \\. \\- \\# \\!',
  *find(text) {
    for (const block of blocksOf(text)) {
      const found = escapesOf(text, block);
      const [first, last] = [found[0], found.at(-1)];
      if (first === undefined || last === undefined) continue;
      let [replacement, at] = ['', first];
      for (const escape of found) {
        replacement += text.value.slice(at, escape);
        at = escape + 1;
      }
      const many =
        found.length > 1 ? `these ${found.length} backslashes do nothing; remove them` : undefined;
      yield {
        start: first,
        end: last + 2,
        message: many ?? `the \\ before ${text.value[first + 1] ?? ''} does nothing; remove it`,
        fix: { replacement: replacement + text.value.slice(at, last + 2), isSafe: true },
      };
    }
  },
};

/** Returns the offsets of the backslashes that do nothing. */
function escapesOf({ value }: LintText, block: Block): number[] {
  return block.texts.flatMap(({ start, end }) =>
    Array.from(
      value.slice(start, end).matchAll(/\\([\x21-\x7e])/g),
      ({ index }) => start + index,
    ).filter((at) => isNeedless(value, at, block)),
  );
}

function isNeedless(value: string, at: number, { node }: Block): boolean {
  const sign = value[at + 1] ?? '';
  const [before, after] = [value[at - 1] ?? '', value[at + 2] ?? ''];
  // The part of the line before the sign, as far as needed to see whether the sign begins the line.
  const near = value.slice(Math.max(0, at - 30), at);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  const isFirst = /^[\s>]*$/.test(line) || /^[\s>]*(?:[-*+]|\d+[.)]|#+)\s+$/.test(line);
  // Next to another sign or a further backslash, it may have an effect.
  if (/[\\*_`~[\]<>&:|=]/.test(before) || /[\\*_`~[\]<>=]/.test(after)) return false;
  switch (sign) {
    case "'":
    case '"':
    case '$':
    case '%':
    case ',':
    case ';':
    case '?':
      return true;
    case '.':
    case ')':
      return !/^[\s>]*\d+$/.test(line) && !/\w/.test(after);
    case '-':
    case '+':
      return !isFirst;
    case '#':
      return !isFirst && node.type === 'paragraph';
    case '!':
    case '(':
      return true;
    case '_':
      return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    default:
      return false;
  }
}
