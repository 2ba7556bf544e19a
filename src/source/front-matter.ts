import { errorAt, fileStart, type Problem } from '../domain/problem.ts';
import type { TextFile } from './decode.ts';
import type { YamlSource } from './yaml.ts';

/** A text with its front matter taken apart. */
export interface Parted {
  readonly yaml: YamlSource;
  /** The file with LF at the end of each line: offsets are of it. */
  readonly value: string;
  /** The same with its front matter blanked: what remains stands at the same offsets. */
  readonly body: string;
  /** Where the text begins, below the front matter. */
  readonly bodyStart: number;
}

/** Takes the front matter off a file, or says why there is none. */
export function partFrontMatter(file: TextFile): Parted | Problem {
  const problem = (message: string) => errorAt(file.path, fileStart, 'front-matter', message);
  const lines = file.text.split(/\r\n|\n|\r/);
  if (lines[0]?.trimEnd() !== '---') {
    return problem(
      'the front matter is missing; begin the file with a line of ---, then title: …, then another line of ---',
    );
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return problem('the front matter is never closed; end it with a line of ---');
  const value = lines.join('\n');
  const head = lines.slice(0, end + 1).join('\n');
  return {
    yaml: { path: file.path, text: lines.slice(1, end).join('\n'), linesAbove: 1 },
    value,
    body: head.replaceAll(/[^\n]/g, ' ') + value.slice(head.length),
    bodyStart: Math.min(head.length + 1, value.length),
  };
}
