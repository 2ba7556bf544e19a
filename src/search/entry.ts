import { entryName, restName } from './names.ts';
import type { Entry, Hit, Read } from './types.ts';

/** Returns the data of a file with what is shown of a text: a line for each part. */
export const dataOfEntry = ({ id, title, issued, date, issuers, marks, blocks }: Entry): string =>
  linesOf([id, title, issued, date, issuers, marks, ...blocks]);

const linesOf = (parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll(/\s*\n\s*/g, ' ')).join('\n');

/** How many characters of a long text are in its first file, if its first block is not longer. */
const mostAtFirst = 600;

/** Returns the data of the two files of a long text: what is shown of it with its first blocks, then the other ones. */
export function dataInTwo(entry: Entry): readonly [first: string, rest: string] {
  const { blocks } = entry;
  let length = 0;
  const isOver = (block: string) => (length += block.length) > mostAtFirst;
  const over = blocks.findIndex(isOver);
  const count = Math.max(1, over === -1 ? blocks.length : over);
  return [
    `${dataOfEntry({ ...entry, blocks: blocks.slice(0, count) })}\n`,
    linesOf(blocks.slice(count)),
  ];
}

/** The lines of a file, which are always all there. */
type Lines = [string, string, string, string, string, string, ...string[]];

/** Returns what is shown of a text, from the data of its file. */
export function entryOf(data: string): Entry {
  const [id, title, issued, date, issuers, marks, ...blocks] = data.split('\n') as Lines;
  return { id, title, issued, date, issuers, marks, blocks };
}

/** Returns what is shown of a text. The rest of a long one is read only if its first blocks are not enough. */
export async function readEntry(
  { tag, number }: Pick<Hit, 'tag' | 'number'>,
  read: Read,
  isEnough: (entry: Entry) => boolean,
): Promise<Entry> {
  const data = await read(entryName(tag, number));
  const entry = entryOf(data);
  // What ends with a line feed goes on in a second file.
  return !data.endsWith('\n') || isEnough(entry)
    ? entry
    : entryOf(data + (await read(restName(tag, number))));
}
