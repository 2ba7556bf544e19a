import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { disk } from '../../src/build/disk.ts';
import { readRecord, writeRecord, type SiteRecord } from '../../src/build/site-record.ts';
import { temporaryFolder } from '../support/roots.ts';

const digest = 'a1'.repeat(32);
const record: SiteRecord = {
  version: 1,
  date: '2026-01-01T10:00:00.000Z',
  id: digest,
  files: { 'index.html': digest, 'fa/azadi.html': digest },
};

async function readText(test: TestContext, text: string): Promise<SiteRecord | undefined> {
  const file = path.join(await temporaryFolder(test), 'record.json');
  await writeFile(file, text);
  return readRecord(file);
}

describe('the record of a site', () => {
  it('is read as it was written', async (test) => {
    const file = path.join(await temporaryFolder(test), 'record.json');
    await writeRecord(file, record, disk);
    assert.deepEqual(await readRecord(file), record);
  });

  it('is not used if it is missing, torn, or from another version', async (test) => {
    const text = JSON.stringify(record);
    assert.equal(await readRecord(path.join(await temporaryFolder(test), 'missing')), undefined);
    for (const other of ['', 'null', text.slice(0, -9), JSON.stringify({ ...record, version: 2 })])
      assert.equal(await readText(test, other), undefined);
  });

  it('is not used if one of its digests is none, or one of its paths leads out of the site', async (test) => {
    for (const wrong of [
      null,
      1,
      '',
      digest.slice(1),
      `${digest}0`,
      digest.toUpperCase(),
      [digest],
    ]) {
      const files = { ...record.files, 'fa/azadi.html': wrong };
      assert.equal(await readText(test, JSON.stringify({ ...record, files })), undefined);
    }
    for (const outside of ['../index.html', '/etc/passwd', 'fa/../../x', './x', '']) {
      const files = { ...record.files, [outside]: digest };
      assert.equal(await readText(test, JSON.stringify({ ...record, files })), undefined);
    }
    for (const files of [null, [digest], digest, undefined])
      assert.equal(await readText(test, JSON.stringify({ ...record, files })), undefined);
  });
});
