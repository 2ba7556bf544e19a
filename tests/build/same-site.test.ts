import assert from 'node:assert/strict';
import { chmodSync, lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { signatureOf } from '../../src/build/keep-files.ts';
import type { MadeSite } from '../../src/build/made-file.ts';
import { replaceSite } from '../../src/build/replace-site.ts';
import { isSameSite, type SiteInPlace } from '../../src/build/same-site.ts';
import { placesOf } from '../../src/build/site-places.ts';
import { idOf, type SiteRecord } from '../../src/build/site-record.ts';
import { keyOf, siteTexts, writeSite } from '../support/made-site.ts';
import { temporaryFolder } from '../support/roots.ts';
import { agreeingSite, buildSmall } from '../support/small-site.ts';

const name = 'fa/azadi.txt';
const texts = { ...siteTexts, 'site.zip': 'the ZIP' };
const keys = new Map(
  Object.entries(siteTexts).map(([at, text]): [string, string] => [at, keyOf(text)]),
);

async function inPlace(test: TestContext): Promise<SiteInPlace> {
  const out = path.join(await temporaryFolder(test), 'out');
  const last = await writeSite(out, texts);
  return { out, last, own: recordOf(last) };
}

const recordOf = ({ files }: MadeSite): SiteRecord => {
  const digests = Object.fromEntries([...files].map(([at, { sha256 }]) => [at, sha256]));
  return { version: 1, date: '2026-01-01T10:00:00.000Z', id: idOf(digests), files: digests };
};

const without = <Value>(map: ReadonlyMap<string, Value>, key: string): Map<string, Value> =>
  new Map([...map].filter(([at]) => at !== key));

describe('the site in place is the one that a build would make', () => {
  it('if each of its files is made of the same and has not changed', async (test) => {
    assert.equal(isSameSite(keys, await inPlace(test)), true);
  });

  it('not if a file would be made of something else, if one would be added, or if one would be left out', async (test) => {
    const site = await inPlace(test);
    const other = new Map([...keys, [name, 'another key']]);
    assert.equal(isSameSite(other, site), false);
    assert.equal(isSameSite(new Map([...keys, ['fa/new.txt', 'key']]), site), false);
    assert.equal(isSameSite(without(keys, name), site), false);
    const swapped = new Map([...without(keys, name), ['fa/new.txt', 'key']]);
    assert.equal(isSameSite(swapped, site), false);
  });

  it('not if a file was written, replaced by an equal one, deleted, or given other permissions', async (test) => {
    const changes: ((file: string) => void)[] = [
      (file) => {
        writeFileSync(file, 'another text');
      },
      (file) => {
        writeFileSync(`${file}.new`, texts[name]);
        renameSync(`${file}.new`, file);
      },
      (file) => {
        rmSync(file);
      },
      (file) => {
        chmodSync(file, 0o600);
      },
    ];
    for (const change of changes)
      for (const file of [name, 'site.zip']) {
        const site = await inPlace(test);
        change(path.join(site.out, file));
        assert.equal(isSameSite(keys, site), false);
      }
  });

  it('not if there is no record of it, or one of other files', async (test) => {
    const site = await inPlace(test);
    const own = recordOf(site.last);
    assert.equal(isSameSite(keys, { ...site, own: undefined }), false);
    assert.equal(isSameSite(keys, { ...site, last: { gate: 'gate', files: new Map() } }), false);
    const { [name]: digest = '', ...rest } = own.files;
    const others = [rest, { ...rest, [name]: keyOf('x') }, { ...rest, 'fa/new.txt': digest }];
    for (const files of others)
      assert.equal(isSameSite(keys, { ...site, own: { ...own, files } }), false);
  });

  it('not if there is a CAR next to it', async (test) => {
    const site = await inPlace(test);
    const own = { ...recordOf(site.last), cid: 'bafy' };
    assert.equal(isSameSite(keys, { ...site, own }), false);
  });
});

describe('a build of the site that is in place', () => {
  it('changes nothing there, and leaves nothing else', async (test) => {
    const folder = await temporaryFolder(test);
    const out = path.join(folder, 'www/dist');
    await buildSmall(out, 'old', { ipfs: false });
    const { live, state } = placesOf(out);
    const read = async () => ({
      folder: lstatSync(out).ino,
      file: signatureOf(path.join(out, 'index.html')),
      record: await readFile(live.record, 'utf8'),
      state: await readdir(state),
    });
    const before = await read();
    await replaceSite({
      out,
      stage: path.join(folder, 'stage'),
      say: () => undefined,
      write: (_, own) =>
        Promise.resolve({ cid: undefined, date: own?.date ?? '', keep: undefined, isSame: true }),
    });
    assert.deepEqual(await read(), before);
    assert.equal(await agreeingSite(out), 'old');
    assert.deepEqual(await readdir(folder), ['www']);
  });
});
