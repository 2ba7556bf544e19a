import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { packContent } from '../../src/archive/zip.ts';
import type { MadeSite, UnsignedFile } from '../../src/build/made-file.ts';
import type { SiteFile } from '../../src/build/made-files.ts';
import { signed } from '../../src/build/sign-made.ts';
import { Spool } from '../../src/build/spool.ts';
import { zipSite, type ZippedSite } from '../../src/build/zip-site.ts';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import { readZip } from '../support/read-zip.ts';
import { factsOf, keyOf, siteTexts } from '../support/made-site.ts';
import { temporaryFolder, writeInto } from '../support/roots.ts';

type Texts = Readonly<Record<string, string>>;

const none: MadeSite = { gate: '', files: new Map() };

/** A build of some texts: only those that the last one does not have go to the spool. */
interface Build {
  readonly zipped: ZippedSite;
  readonly made: MadeSite;
  readonly out: string;
  readonly bytes: Buffer;
}

let count = 0;

async function build(folder: string, texts: Texts, last?: Build): Promise<Build> {
  count += 1;
  const out = path.join(folder, `site-${String(count)}`);
  await mkdir(out);
  await writeInto(out, texts);
  const spool = new Spool(path.join(folder, `spool-${String(count)}`));
  const files = new Map<string, SiteFile>();
  for (const [name, text] of Object.entries(texts)) {
    const [key, facts] = [keyOf(text), factsOf(text)];
    const old = last?.made.files.get(name);
    if (old?.key === key) {
      const { packed } = old;
      files.set(name, { key, facts, ...(packed && { packed: { from: 'zip', range: packed } }) });
      continue;
    }
    const { packed } = packContent(name, Buffer.from(text));
    const range = packed.length < facts.size ? spool.add(packed) : undefined;
    files.set(name, { key, facts, ...(range && { packed: { from: 'spool', range } }) });
  }
  spool.close();
  const zipped = await zipSite({
    files,
    code: 'code',
    site: out,
    spool: spool.file,
    last: last?.made ?? none,
    out: last?.out ?? path.join(folder, 'none'),
  });
  const unsigned = new Map<string, UnsignedFile>([['site.zip', zipped.zip]]);
  for (const [name, { key, facts, packed }] of files) {
    const range = packed && zipped.ranges.get(name);
    unsigned.set(name, { key, ...facts, ...(range && { packed: range }) });
  }
  const complete = new Date(Date.now() + 1000);
  const made = await signed({ gate: 'gate', files: unsigned }, out, complete);
  return { zipped, made, out, bytes: readFileSync(path.join(out, 'site.zip')) };
}

/** Builds the texts of a small site. */
async function first(test: TestContext): Promise<{ folder: string; last: Build }> {
  const folder = await temporaryFolder(test);
  return { folder, last: await build(folder, siteTexts) };
}

/** Returns a build without what the record knows of some files. */
const forget = (last: Build, names: readonly string[]): Build => ({
  ...last,
  made: {
    ...last.made,
    files: new Map([...last.made.files].filter(([name]) => !names.includes(name))),
  },
});

const changes: Record<string, Texts> = {
  'a changed text': { ...siteTexts, 'fa/azadi.txt': 'پنجره‌ها را باز کنید. '.repeat(30) },
  'a new text before all others': { 'ar/azadi.txt': 'افتحوا الأبواب. '.repeat(30), ...siteTexts },
  'a text less': Object.fromEntries(Object.entries(siteTexts).slice(1)),
  'a text that is too short to deflate': { ...siteTexts, 'fa/azadi.txt': 'باز' },
};

describe('the ZIP of a site', () => {
  for (const [what, texts] of Object.entries(changes))
    it(`with ${what} has the same bytes as one without a last build`, async (test) => {
      const { folder, last } = await first(test);
      const { bytes, zipped } = await build(folder, texts, last);
      assert.ok(bytes.equals((await build(folder, texts)).bytes));
      assert.ok(!bytes.equals(last.bytes));
      assert.deepEqual([...zipped.linked], []);
      const entries = readZip(bytes).filter((entry) => entry.path !== 'SHA256SUMS');
      assert.deepEqual(
        entries.map((entry) => [entry.path, Buffer.from(entry.bytes).toString()]),
        Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    });

  it('of the same texts is the last one under a second name', async (test) => {
    const { folder, last } = await first(test);
    const { out, zipped, bytes } = await build(folder, siteTexts, last);
    assert.ok(bytes.equals(last.bytes));
    assert.deepEqual([...zipped.linked], ['site.zip']);
    assert.equal(inodeOf(out), inodeOf(last.out));
    // What is in it is known to the third build.
    const texts = { ...siteTexts, 'index.html': '<p>پنجره</p>' };
    const third = await build(folder, texts, { zipped, out, bytes, made: await resign(last, out) });
    assert.ok(third.bytes.equals((await build(folder, texts)).bytes));
  });

  it('is written again if the record does not know where a text is in it', async (test) => {
    const { folder, last } = await first(test);
    const name = 'fa/azadi.txt';
    const second = await build(folder, siteTexts, forget(last, [name]));
    assert.deepEqual([...second.zipped.linked], []);
    assert.deepEqual(second.made.files.get(name)?.packed, last.made.files.get(name)?.packed);
    const texts = { ...siteTexts, 'index.html': '<p>پنجره</p>' };
    const third = await build(folder, texts, second);
    assert.ok(third.bytes.equals((await build(folder, texts)).bytes));
  });

  it('does not need that it is known where it has a text as it is', async (test) => {
    const folder = await temporaryFolder(test);
    const texts = { ...siteTexts, 'fa/short.txt': 'باز' };
    const last = await build(folder, texts);
    const { zipped } = await build(folder, texts, forget(last, ['fa/short.txt']));
    assert.deepEqual([...zipped.linked], ['site.zip']);
  });

  it('is refused if the gate would refuse what it records about its files', async (test) => {
    const texts = { ...siteTexts, '../azadi.txt': siteTexts['fa/azadi.txt'] };
    await assert.rejects(
      build(await temporaryFolder(test), texts),
      (error) =>
        isBayanError(error, 'privacy') &&
        error.message.includes('site.zip › ../azadi.txt\n  a path that leads outside the archive'),
    );
  });

  it('of no files has a list of none', async (test) => {
    const { bytes } = await build(await temporaryFolder(test), {});
    assert.deepEqual(
      readZip(bytes).map((entry) => entry.path),
      ['SHA256SUMS'],
    );
  });
});

const inodeOf = (out: string): number => statSync(path.join(out, 'site.zip')).ino;

/** Returns the record of a build whose files have been taken over to another folder. */
const resign = ({ made: { gate, files } }: Build, out: string): Promise<MadeSite> =>
  signed({ gate, files }, out, new Date(Date.now() + 1000));
