import { createInterface } from 'node:readline/promises';
import { BayanError, isBayanError } from '../domain/bayan-error.ts';

/** Where an editor is asked: a terminal, or what stands for one. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks a question until `read` takes the answer: what it throws as a {@link BayanError} is said, and the question put again. */
export type Ask = <T>(question: string, read: (answer: string) => T) => Promise<T>;

/** Asks an editor one thing after another. Throws {@link BayanError} where the answers end before the questions do. */
export async function interview<T>(terminal: Terminal, talk: (ask: Ask) => Promise<T>): Promise<T> {
  const lines = createInterface(terminal);
  const end = new AbortController();
  lines.once('close', () => {
    end.abort();
  });
  try {
    return await talk(async (question, read) => {
      for (;;) {
        const answer = await lines.question(`${question} `, { signal: end.signal });
        try {
          return read(answer.trim());
        } catch (error) {
          if (!isBayanError(error)) throw error;
          terminal.output.write(`${error.message}\n`);
        }
      }
    });
  } catch (error) {
    if (!end.signal.aborted) throw error;
    throw new BayanError('usage', 'There was no answer; nothing was written.');
  } finally {
    lines.close();
  }
}
