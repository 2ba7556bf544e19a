import { importer, type FileCandidate } from 'ipfs-unixfs-importer';
import type { CID } from 'multiformats/cid';
import * as raw from 'multiformats/codecs/raw';
import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { listFolder } from './folder.ts';

/** How files are cut and folders are written, by the name that IPIP-499 gives it: the same files have the same CID by it alone. */
export const profile = 'unixfs-v1-2025';

/** A folder as the blocks of IPFS. */
export interface FolderDag {
  readonly root: CID;
  /** The bytes of one of its blocks. */
  readonly read: (cid: CID) => Promise<Uint8Array>;
}

/** Where a block of a file stands in it. */
interface Piece {
  readonly file: string;
  readonly start: number;
  readonly size: number;
}

/**
 * Finds the CID of a folder and of all that is in it. Of the blocks it keeps those that list others (folders, and files of
 * more than one piece); the pieces themselves, which are nearly all of the bytes, it remembers by their place and reads again
 * when asked for. Throws {@link BayanError} where a file is another by then.
 */
export async function readFolderDag(folder: string): Promise<FolderDag> {
  const lists = new Map<string, Uint8Array>();
  const sizes = new Map<string, number>();
  const pieces = new Map<string, Piece>();
  const candidates = (await listFolder(folder)).map((file) => candidateOf(folder, file));
  const store = {
    put: (cid: CID, bytes: Uint8Array) => {
      if (cid.code === raw.code) sizes.set(cid.toString(), bytes.length);
      else lists.set(cid.toString(), bytes);
      return cid;
    },
  };
  const entries = importer(candidates, store, {
    profile,
    wrapWithDirectory: true,
    fileImportConcurrency: 8,
    // One after the other, so that what has been written of a file is where its piece ends.
    blockWriteConcurrency: 1,
    onProgress: ({ type, detail }) => {
      if (type !== 'unixfs:importer:progress:file:write') return;
      const key = detail.cid.toString();
      const size = sizes.get(key) ?? 0;
      const start = Number(detail.bytesWritten) - size;
      pieces.set(key, { file: detail.path ?? '', start, size });
    },
  });
  // The last one is that around all.
  const root = (await Array.fromAsync(entries)).at(-1)?.cid;
  if (!root) throw new Error('the importer has given no root');
  const read = async (cid: CID) => {
    const key = cid.toString();
    const list = lists.get(key);
    if (list) return list;
    const piece = pieces.get(key);
    if (!piece) throw new Error(`the folder has no block ${key}`);
    const bytes = await readPiece(folder, piece);
    if (!hash('sha256', bytes, 'buffer').equals(cid.multihash.digest))
      throw new BayanError(
        'archive',
        `The file ${piece.file} was changed while it was packed. Build again.`,
      );
    return bytes;
  };
  return { root, read };
}

function candidateOf(folder: string, file: string): FileCandidate {
  // The importer takes it for an escape.
  if (file.includes('\\'))
    throw new BayanError(
      'archive',
      `The file ${JSON.stringify(file)} has a backslash in its name. Rename it.`,
    );
  return { path: file, content: contentOf(path.join(folder, file)) };
}

/** Opens the file only when it is asked for its bytes. */
async function* contentOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>;
}

async function readPiece(folder: string, { file, start, size }: Piece): Promise<Buffer> {
  await using handle = await open(path.join(folder, file));
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, start);
  return buffer.subarray(0, bytesRead);
}
