import { readEntry } from './entry.ts';
import type { Piece } from './marks.ts';
import { passageOf } from './passage.ts';
import type { Entry, Hit, Read } from './types.ts';

/** Returns what is shown of a text that was found, and its passage. Of a long text only the beginning is read, if it has such words. */
export async function readShown(hit: Hit, read: Read): Promise<readonly [Entry, Piece[]]> {
  const { found } = hit;
  const entry = await readEntry(hit, read, ({ blocks }) =>
    passageOf(blocks, found).some(([, isFound]) => isFound),
  );
  return [entry, passageOf(entry.blocks, found)];
}
