import { readFile } from 'node:fs/promises';
import { problemAt, fileStart, type Problem } from '../domain/problem.ts';

/** Returns the bytes of a file, or reports why it cannot be read. `inContent` is its path in reports. */
export async function readBytes(file: string, inContent: string): Promise<Buffer | Problem> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return problemAt(
      inContent,
      fileStart,
      'unreadable',
      `the file cannot be read (${code}); replace it with a plain file`,
    );
  }
}
