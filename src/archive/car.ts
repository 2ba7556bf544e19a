import { CarWriter } from '@ipld/car';
import * as dagPb from '@ipld/dag-pb';
import type { CID } from 'multiformats/cid';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { naming } from '../domain/disk-error.ts';
import { profile, readFolderDag, type FolderDag } from './folder-dag.ts';

/** The identity of a folder on IPFS: its CID and the profile that it depends on. */
export interface FolderCid {
  readonly cid: string;
  readonly profile: typeof profile;
}

/**
 * Writes a folder as a CAR, which any IPFS node can import, and returns its CID: the same bytes on every machine, without the
 * network. It reads the files twice, for the CIDs and for the blocks, so that only one block of a file is in memory. Blocks are
 * in the order of `ipfs dag export`, each once.
 * @param out must not be in `folder`
 */
export async function writeCar(folder: string, out: string): Promise<FolderCid> {
  const dag = await readFolderDag(folder);
  const { writer, out: bytes } = CarWriter.create([dag.root]);
  const file = createWriteStream(out);
  const putAll = async () => {
    for await (const block of depthFirst(dag, dag.root)) await writer.put(block);
    await writer.close();
  };
  // If one fails, the other would wait forever, so `destroy` ends it.
  await Promise.all([
    naming(out, pipeline(bytes, file)),
    putAll().catch((error: unknown) => {
      file.destroy();
      throw error;
    }),
  ]);
  return { cid: dag.root.toString(), profile };
}

interface Block {
  readonly cid: CID;
  readonly bytes: Uint8Array;
}

async function* depthFirst(
  dag: FolderDag,
  cid: CID,
  seen = new Set<string>(),
): AsyncGenerator<Block> {
  const key = cid.toString();
  if (seen.has(key)) return;
  seen.add(key);
  const bytes = await dag.read(cid);
  yield { cid, bytes };
  if (cid.code !== dagPb.code) return;
  for (const link of dagPb.decode(bytes).Links) yield* depthFirst(dag, link.Hash, seen);
}
