import { createInterface } from 'node:readline';
import { lineEnd } from '../lint/reading/blocks.ts';
import { positionsIn } from '../text/positions.ts';
import type { Fixable } from '../lint/repair/apply.ts';
import type { AskRepair } from '../lint/repair/repair.ts';
import type { LintText } from '../lint/rule.ts';

/** Where an editor is asked: a terminal, or prepared lines of input. */
export interface Conversation {
  readonly input: NodeJS.ReadableStream;
  readonly print: (text: string) => void;
}

/** Asks about doubtful repairs, until {@link Questions.close}. */
export interface Questions {
  readonly ask: AskRepair;
  readonly close: () => void;
  /** Whether the editor has pressed Ctrl-C, so that no further file is repaired. */
  readonly isStopped: () => boolean;
}

const question = 'Make this repair? [y]es, [n]o, yes to [a]ll that follow, [q]uit:';

const kept = (what: string): string =>
  `${what} The repairs that you have confirmed are made, the others are not.`;

/**
 * Asks about repairs one by one. After "all", every later answer is yes, in later files too; after "quit", Ctrl-C or the end of
 * the input, it is no, and the answers before it count. Any other answer repeats the question.
 */
export function questions({ input, print }: Conversation): Questions {
  const lines = createInterface({ input });
  const answers = lines[Symbol.asyncIterator]();
  let rest: boolean | undefined;
  let stopped = false;
  const stop = () => {
    stopped = true;
    lines.close();
  };
  // A second Ctrl-C does not cut off the writing of the file.
  process.on('SIGINT', stop);
  return {
    close: () => {
      process.off('SIGINT', stop);
      lines.close();
    },
    isStopped: () => stopped,
    ask: async (found, text) => {
      if (rest !== undefined) return rest;
      print(shown(found, text));
      for (;;) {
        print(question);
        const { value, done } = await answers.next();
        if (done === true) print(stopped ? `\n${kept('Stopped.')}` : kept('The input has ended.'));
        const answer = done === true ? 'q' : value.trim().toLowerCase().slice(0, 1);
        if (answer === 'a') return (rest = true);
        if (answer === 'q') return (rest = false);
        if (answer === 'y' || answer === 'n') return answer === 'y';
      }
    },
  };
}

/** How many characters of a line to show before and after a repair. */
const around = 50;

function shown({ start, end, rule, message, fix }: Fixable, { path, value }: LintText): string {
  const { line, column } = positionsIn(value)(start);
  const from = Math.max(value.lastIndexOf('\n', start - 1) + 1, start - around);
  const to = Math.min(lineEnd(value, end), end + around);
  const part = (middle: string) => `${value.slice(from, start)}${middle}${value.slice(end, to)}`;
  const signed = (sign: string, lines: string) =>
    lines.split('\n').map((one) => `  ${sign} \u2068${one}\u2069`);
  return [
    '',
    `${path}:${line}:${column}  ${message}   ${rule}`,
    ...signed('-', part(value.slice(start, end))),
    ...signed('+', part(fix.replacement)),
  ].join('\n');
}
