import type { Entry } from './types.ts';

/** Returns the data of a file with what is shown of a text: a line for each part. */
export const dataOfEntry = ({ id, title, issued, date, issuers, marks, blocks }: Entry): string =>
  [id, title, issued, date, issuers, marks, ...blocks]
    .map((part) => part.replaceAll(/\s*\n\s*/g, ' '))
    .join('\n');

/** The lines of a file, which are always all there. */
type Lines = [string, string, string, string, string, string, ...string[]];

/** Returns what is shown of a text, from the data of its file. */
export function entryOf(data: string): Entry {
  const [id, title, issued, date, issuers, marks, ...blocks] = data.split('\n') as Lines;
  return { id, title, issued, date, issuers, marks, blocks };
}
