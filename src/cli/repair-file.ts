import { z } from 'astro/zod';
import path from 'node:path';
import { isError, type Problem } from '../domain/problem.ts';
import { repair, type AskRepair, type Repaired } from '../lint/repair/repair.ts';
import type { ContentPath } from '../source/content-path.ts';
import { decodeText, isProblem } from '../source/decode.ts';
import { readFrontMatter } from '../source/front-matter.ts';
import { readBytes } from '../source/read-bytes.ts';
import { readYaml } from '../source/yaml.ts';
import { repairEncoding } from './repair-encoding.ts';

/** A file before and after its repairs. */
export interface RepairedFile extends Repaired {
  /** Its bytes before the repairs. */
  readonly bytes: Uint8Array;
  /** The text before the repairs, in UTF-8 and with LF. */
  readonly before: string;
  /** Whether the file had another encoding or other line ends. */
  readonly isRecoded: boolean;
  /** Why only its encoding was repaired, if its text cannot be read. */
  readonly unread: Problem | undefined;
}

/**
 * Repairs the encoding of a file of `root` and, in an edition, what the rules find, without writing it. Returns why the file
 * cannot be read if it is not text.
 */
export async function repairFile(
  root: string,
  { file, place }: { readonly file: string; readonly place: ContentPath },
  ask: AskRepair | undefined,
): Promise<RepairedFile | Problem> {
  const bytes = readBytes(path.join(root, file), file);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const before = repairEncoding(bytes);
  if (before === undefined) {
    const text = decodeText(file, bytes);
    if (isProblem(text)) return text;
    throw new Error(`${file} is UTF-8, but could not be decoded`);
  }
  const written = Buffer.from(before);
  const isRecoded = !written.equals(bytes);
  const unread = unreadable(file, written, place);
  const isRead = place.kind === 'edition' && unread === undefined;
  const repaired = isRead ? await repair({ path: file, value: before }, { ask }) : undefined;
  const nothing = { value: before, made: 0, left: 0, refused: [] };
  return { bytes, before, isRecoded, unread, ...nothing, ...repaired };
}

/** Returns why the text of a file cannot be read, if it cannot. Only the front matter of editions is looked at. */
function unreadable(file: string, bytes: Uint8Array, place: ContentPath): Problem | undefined {
  const text = decodeText(file, bytes);
  if (isProblem(text)) return text;
  if (place.kind !== 'edition') return undefined;
  const parts = readFrontMatter(text);
  if ('rule' in parts) return parts;
  return readYaml(parts.yaml, () => z.looseObject({})).problems.find(
    (problem) =>
      isError(problem) && problem.rule === 'yaml' && problem.message.includes('not valid'),
  );
}
