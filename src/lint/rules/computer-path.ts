import { quoted } from '../../text/quote.ts';
import { pathPatterns } from '../../text/traces/paths.ts';
import { traceFinder } from '../../text/traces/trace.ts';
import { tracesInFile } from '../reading/traces.ts';
import type { Rule } from '../rule.ts';

const findPaths = traceFinder(pathPatterns);

/** Finds paths of files on a person's computer, also in code and in addresses. Paths that every computer has are none. */
export const computerPath: Rule = {
  name: 'computer-path',
  family: 'leftovers',
  severity: 'error',
  about:
    'a path on a computer, a telephone or a local network with a name in it: C:\\Users\\sara\\text.docx',
  *find({ value, bodyStart }) {
    for (const { start, end, what } of tracesInFile(value, bodyStart, findPaths)) {
      const excerpt = quoted(value.slice(start, end));
      const message = `${excerpt} is ${what}, and may name the author of the text; remove it, or write a name that is an example: /home/user/`;
      yield { start, end, message };
    }
  },
};
