import { blocksOf } from '../reading/blocks.ts';
import { eachMatch } from '../../text/each-match.ts';
import type { Rule } from '../rule.ts';

/** A backslash that escapes nothing: at the end of a block, before a space or before a sign beyond ASCII. */
const visible = /(?<!\\)(?:\\\\)*(\\)(?=$|[ \u00a0]|(?![\p{L}\p{N}\p{M}\p{Cf}])\P{ASCII})/gu;

/** The longest path of Windows. */
const longestPath = 260;

/** Finds backslashes that escape nothing, so that readers see them. */
export const visibleBackslash: Rule = {
  name: 'visible-backslash',
  family: 'markdown',
  severity: 'error',
  about: 'a backslash that readers see: at the end of a paragraph, before a space, before « or ،',
  *find(text) {
    for (const block of blocksOf(text)) {
      for (const { start, end } of block.texts) {
        const value = text.value.slice(start, end);
        for (const { index, 0: found } of eachMatch(value, visible)) {
          const at = start + index + found.length - 1;
          // Skip Windows paths, and the end of a text node that is not the end of the block.
          if (
            /\w[:\\][^\s]*$/.test(value.slice(Math.max(0, at - start - longestPath), at - start)) ||
            (at + 1 === end && end < block.end)
          )
            continue;
          yield {
            start: at,
            end: at + 1,
            message: `readers see this \\, which ${at + 1 === end ? 'ends the paragraph without a line break' : 'has no effect here'}; remove it`,
            fix: { replacement: '', isSafe: true },
          };
        }
      }
    }
  },
};
