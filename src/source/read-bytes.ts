import { readFile } from 'node:fs/promises';
import { errorAt, fileStart, type Problem } from '../domain/problem.ts';

/** The bytes of a file of `content/`, or why it cannot be read. */
export async function readBytes(file: string, inContent: string): Promise<Buffer | Problem> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return errorAt(
      inContent,
      fileStart,
      'unreadable',
      `it cannot be read as a file (${code}); put a plain file in its place`,
    );
  }
}
