import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { repair, type AskRepair, type Repaired } from '../lint/repair/repair.ts';
import { decodeText, isProblem } from '../source/decode.ts';
import type { ContentPath } from '../source/content-path.ts';
import { repairEncoding } from './repair-encoding.ts';

/** A file before and after its repairs. */
export interface RepairedFile extends Repaired {
  /** The text before the repairs, in UTF-8 and with LF. */
  readonly before: string;
  /** Whether the file had another encoding or other line ends. */
  readonly isRecoded: boolean;
}

/**
 * Repairs the encoding of a file of `root` and, in an edition, what the rules find, without writing it. Returns `undefined`
 * if the file is not text.
 */
export async function repairFile(
  root: string,
  { file, place }: { readonly file: string; readonly place: ContentPath },
  ask: AskRepair | undefined,
): Promise<RepairedFile | undefined> {
  const bytes = await readFile(path.join(root, file)).catch(() => undefined);
  const before = bytes && repairEncoding(bytes);
  if (bytes === undefined || before === undefined) return undefined;
  const written = Buffer.from(before);
  const isRecoded = !written.equals(bytes);
  const isRead = place.kind === 'edition' && !isProblem(decodeText(file, written));
  const repaired = isRead ? await repair({ path: file, value: before }, { ask }) : undefined;
  return { before, isRecoded, value: before, made: 0, left: 0, refused: [], ...repaired };
}
