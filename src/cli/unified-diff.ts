import { styleText } from 'node:util';
import { createTwoFilesPatch } from 'diff';

/**
 * Returns the difference between two versions of a file, as `git diff` shows it. For a terminal, lines are coloured and isolated,
 * so that the sign before a Persian line stays at its start; otherwise the result is a patch that can be applied.
 */
export function unifiedDiff(
  file: string,
  before: string,
  after: string,
  { isTerminal }: { readonly isTerminal: boolean },
): string {
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 1,
  });
  // The first line is a row of =.
  const [, ...lines] = patch.trimEnd().split('\n');
  return lines.map((line, index) => (isTerminal && index > 1 ? shown(line) : line)).join('\n');
}

const firstStrong = '\u2068';

function shown(line: string): string {
  if (line.startsWith('@@')) return styleText('cyan', line);
  const isolated = `${line.slice(0, 1)}${firstStrong}${line.slice(1)}\u2069`;
  if (line.startsWith('+')) return styleText('green', isolated);
  return line.startsWith('-') ? styleText('red', isolated) : isolated;
}
