import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { CarReader } from '@ipld/car';
import * as dagPb from '@ipld/dag-pb';
import type { CID } from 'multiformats/cid';
import { writeCar } from '../../src/archive/car.ts';
import { readFolderDag } from '../../src/archive/folder-dag.ts';
import { digestsOf, evaluateElsewhere, folderOf, shelf, type Files } from './folders.ts';

/** The CAR of a folder with these files, and its blocks. */
async function packed(test: TestContext, files: Files) {
  const folder = await folderOf(test, files);
  const out = `${folder}.car`;
  const { cid, profile } = await writeCar(folder, out);
  const bytes = await readFile(out);
  const reader = await CarReader.fromBytes(bytes);
  const [root] = await reader.getRoots();
  assert.ok(root);
  const blocks = await Array.fromAsync(reader.blocks());
  const read = (link: CID) =>
    blocks.find((block) => block.cid.equals(link))?.bytes ??
    assert.fail(`no block ${String(link)}`);
  return { folder, out, cid, profile, bytes, root, blocks, read };
}

type Packed = Awaited<ReturnType<typeof packed>>;

/** The files below a folder of a CAR. A block with named links is a folder, one with unnamed links a file. */
function unpack(read: Packed['read'], cid: CID, at = ''): [path: string, bytes: Buffer][] {
  if (cid.code !== dagPb.code) return [[at, Buffer.from(read(cid))]];
  const links = dagPb.decode(read(cid)).Links;
  if (links.every(({ Name }) => Name))
    return links.flatMap(({ Name = '', Hash }) => unpack(read, Hash, path.posix.join(at, Name)));
  const pieces = links.flatMap(({ Hash }) => unpack(read, Hash).map(([, bytes]) => bytes));
  return [[at, Buffer.concat(pieces)]];
}

describe('the CAR of a folder', () => {
  it('has the CIDs of the profile', async (test) => {
    const empty = await packed(test, {});
    assert.equal(empty.cid, 'bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354');
    assert.equal(empty.profile, 'unixfs-v1-2025');
    const hello = await packed(test, { a: 'hello world' });
    const [link] = dagPb.decode(hello.read(hello.root)).Links;
    assert.equal(
      link?.Hash.toString(),
      'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e',
    );
  });

  it('contains every file unchanged, below its root CID', async (test) => {
    const { root, cid, read } = await packed(test, shelf);
    assert.equal(root.toString(), cid);
    assert.deepEqual(digestsOf(Object.fromEntries(unpack(read, root))), digestsOf(shelf));
  });

  it('contains each block once, with the right digest, in the order of links', async (test) => {
    const { root, blocks, read } = await packed(test, shelf);
    for (const { cid, bytes } of blocks)
      assert.ok(createHash('sha256').update(bytes).digest().equals(cid.multihash.digest));
    const expected = new Set<string>();
    const visit = (cid: CID): void => {
      expected.add(cid.toString());
      if (cid.code !== dagPb.code) return;
      for (const { Hash } of dagPb.decode(read(cid)).Links) visit(Hash);
    };
    visit(root);
    assert.deepEqual(
      blocks.map(({ cid }) => cid.toString()),
      [...expected],
    );
  });

  it('is the same from another folder, in another time zone and language', async (test) => {
    const { cid, bytes } = await packed(test, shelf);
    const folder = await folderOf(test, Object.fromEntries(Object.entries(shelf).reverse()));
    const out = `${folder}.other`;
    const elsewhere = evaluateElsewhere(
      'car.ts',
      `it.writeCar(${JSON.stringify(folder)}, ${JSON.stringify(out)}).then(({ cid }) => cid)`,
    );
    assert.equal(elsewhere, cid);
    assert.ok(bytes.equals(await readFile(out)));
  });

  it('is refused if a file changes while its blocks are written', async (test) => {
    const folder = await folderOf(test, { 'fa/a.txt': 'one' });
    const { root, read } = await readFolderDag(folder);
    await writeFile(path.join(folder, 'fa/a.txt'), 'two');
    const visit = async (cid: CID): Promise<void> => {
      const bytes = await read(cid);
      if (cid.code !== dagPb.code) return;
      for (const { Hash } of dagPb.decode(bytes).Links) await visit(Hash);
    };
    await assert.rejects(
      visit(root),
      /^BayanError: The file fa\/a\.txt changed while it was packed\. Build again\.$/,
    );
  });

  it('fails for a file name or an output path that is not possible', async (test) => {
    const folder = await folderOf(test, { 'a\\b': '' });
    await assert.rejects(writeCar(folder, `${folder}.car`), /"a\\\\b" has a backslash in its name/);
    const good = await folderOf(test, shelf);
    await assert.rejects(writeCar(good, path.join(good, 'no/where.car')), /ENOENT/);
  });

  it('is named if the disk is full', { skip: process.platform !== 'linux' }, async (test) => {
    const folder = await folderOf(test, { 'a.html': 'a' });
    await assert.rejects(writeCar(folder, '/dev/full'), { code: 'ENOSPC', path: '/dev/full' });
  });
});
