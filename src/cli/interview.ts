import { createInterface } from 'node:readline/promises';
import { BayanError, isBayanError } from '../domain/bayan-error.ts';

/** Where an editor is asked: a terminal, or streams in a test. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks a question until `read` accepts the answer. If `read` throws a {@link BayanError}, prints it and asks again. */
export type Ask = <T>(question: string, read: (answer: string) => T) => Promise<T>;

/** Asks an editor several questions. Throws {@link BayanError} if the input ends before the last one is answered. */
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
    throw new BayanError('usage', 'The input ended before the last question. Nothing was written.');
  } finally {
    lines.close();
  }
}
