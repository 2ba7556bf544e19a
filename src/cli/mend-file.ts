import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { repair, type AskRepair, type Repaired } from '../lint/repair/repair.ts';
import { decodeText, isProblem } from '../source/decode.ts';
import type { ContentPath } from '../source/content-path.ts';
import { repairEncoding } from './repair-encoding.ts';

/** A file before and after its repairs. */
export interface Mended extends Repaired {
  /** As it was, in UTF-8 and with LF. */
  readonly before: string;
  /** Whether its bytes were otherwise. */
  readonly isRecoded: boolean;
}

/**
 * Makes the repairs of a file of `root`, without writing them: of its encoding, and those of the rules where it is an
 * edition. `undefined` where it cannot be read as a text.
 */
export async function mendFile(
  root: string,
  { file, place }: { readonly file: string; readonly place: ContentPath },
  ask: AskRepair | undefined,
): Promise<Mended | undefined> {
  const bytes = await readFile(path.join(root, file)).catch(() => undefined);
  const before = bytes && repairEncoding(bytes);
  if (bytes === undefined || before === undefined) return undefined;
  const written = Buffer.from(before);
  const isRecoded = !written.equals(bytes);
  const isRead = place.kind === 'edition' && !isProblem(decodeText(file, written));
  const repaired = isRead ? await repair({ path: file, value: before }, { ask }) : undefined;
  return { before, isRecoded, value: before, made: 0, left: 0, refused: [], ...repaired };
}
