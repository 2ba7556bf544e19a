import { readEntry } from './entry.ts';
import type { Piece } from './marks.ts';
import { passageOf } from './passage.ts';
import type { Entry, Hit, Read } from './types.ts';

/**
 * Returns what is shown of a text that was found, and its passage. Of a long text only the beginning is read, if it has such words.
 * @param isBrief whether only the beginning is read in any case
 */
export async function readShown(
  hit: Hit,
  read: Read,
  isBrief: boolean,
): Promise<readonly [Entry, Piece[]]> {
  const { found } = hit;
  const entry = await readEntry(
    hit,
    read,
    ({ blocks }) => isBrief || passageOf(blocks, found).some(([, isFound]) => isFound),
  );
  return [entry, passageOf(entry.blocks, found)];
}
