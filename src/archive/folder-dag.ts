import { importer, type FileCandidate } from 'ipfs-unixfs-importer';
import type { CID } from 'multiformats/cid';
import * as raw from 'multiformats/codecs/raw';
import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { BayanError } from '../domain/bayan-error.ts';
import { listFolder } from './folder.ts';

/** The IPIP-499 profile for splitting files and encoding folders. Without it the same files may have another CID. */
export const profile = 'unixfs-v1-2025';

/** A folder as IPFS blocks. */
export interface FolderDag {
  readonly root: CID;
  /** Reads one of its blocks. */
  readonly read: (cid: CID) => Promise<Uint8Array>;
}

/** The position of a leaf block in its file. */
interface Leaf {
  readonly file: string;
  readonly start: number;
  readonly size: number;
}

/**
 * Computes the CID of a folder and everything in it. It keeps the blocks that link to others (folders, and files of more than
 * one block) in memory. Leaf blocks, nearly all of the bytes, are read again on demand; that throws {@link BayanError} if the
 * file has changed.
 */
export async function readFolderDag(folder: string): Promise<FolderDag> {
  const branches = new Map<string, Uint8Array>();
  const sizes = new Map<string, number>();
  const leaves = new Map<string, Leaf>();
  const candidates = (await listFolder(folder)).map((file) => candidateOf(folder, file));
  const store = {
    put: (cid: CID, bytes: Uint8Array) => {
      if (cid.code === raw.code) sizes.set(cid.toString(), bytes.length);
      else branches.set(cid.toString(), bytes);
      return cid;
    },
  };
  const entries = importer(candidates, store, {
    profile,
    wrapWithDirectory: true,
    fileImportConcurrency: 8,
    // In sequence, so that `bytesWritten` is where the leaf ends.
    blockWriteConcurrency: 1,
    onProgress: ({ type, detail }) => {
      if (type !== 'unixfs:importer:progress:file:write') return;
      const key = detail.cid.toString();
      const size = sizes.get(key) ?? 0;
      const start = Number(detail.bytesWritten) - size;
      leaves.set(key, { file: detail.path ?? '', start, size });
    },
  });
  // The last entry is the folder that wraps all others.
  const root = (await Array.fromAsync(entries)).at(-1)?.cid;
  if (!root) throw new Error('the importer returned no root');
  const read = async (cid: CID) => {
    const key = cid.toString();
    const branch = branches.get(key);
    if (branch) return branch;
    const leaf = leaves.get(key);
    if (!leaf) throw new Error(`the folder has no block ${key}`);
    const bytes = await readLeaf(folder, leaf);
    if (!hash('sha256', bytes, 'buffer').equals(cid.multihash.digest))
      throw new BayanError(
        'archive',
        `The file ${leaf.file} changed while it was packed. Build again.`,
      );
    return bytes;
  };
  return { root, read };
}

function candidateOf(folder: string, file: string): FileCandidate {
  // The importer would read a backslash as an escape.
  if (file.includes('\\'))
    throw new BayanError(
      'archive',
      `The file ${JSON.stringify(file)} has a backslash in its name. Rename it.`,
    );
  return { path: file, content: contentOf(path.join(folder, file)) };
}

/** Returns the bytes of a file, which is opened when they are read. */
async function* contentOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>;
}

async function readLeaf(folder: string, { file, start, size }: Leaf): Promise<Buffer> {
  await using handle = await open(path.join(folder, file));
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, start);
  return buffer.subarray(0, bytesRead);
}
