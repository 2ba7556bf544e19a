import { toString } from 'mdast-util-to-string';
import { bareWords } from '../../text/bare-words.ts';
import { lineEnd, rangeOf } from '../reading/blocks.ts';
import type { Rule } from '../rule.ts';

/** Finds the title repeated at the beginning of the text, where readers would see it twice. */
export const repeatedTitle: Rule = {
  name: 'repeated-title',
  family: 'words',
  severity: 'warning',
  about: 'the title repeated as the first line of the text',
  *find({ tree, value, prose }) {
    const title = prose.find(({ property }) => property === 'title');
    const [first] = tree.children;
    if (!title || (first?.type !== 'paragraph' && first?.type !== 'heading')) return;
    const range = rangeOf(first);
    const words = bareWords(title.value);
    const [line = ''] = toString(first).trim().split('\n');
    if (!range || words === '' || bareWords(line) !== words) return;
    const end = Math.min(lineEnd(value, range.start), range.end);
    const message = 'this line repeats the title, which the page already shows; remove it';
    yield { start: range.start, end, message };
  },
};
