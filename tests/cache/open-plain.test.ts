import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readRecord } from '../../src/build/site-record.ts';
import { DigestCache } from '../../src/cache/digest-cache.ts';
import { RecordFile } from '../../src/cache/record-file.ts';
import { describeSystemError } from '../../src/domain/system-error.ts';
import { temporaryFolder } from '../support/roots.ts';

/** What may be in the place of a record. */
const forms: Readonly<Record<string, (file: string) => unknown>> = {
  'a pipe': (file) => execFileSync('mkfifo', [file]),
  'a folder': (file) => mkdir(file),
  'a link to itself': (file) => symlink(path.basename(file), file),
  'an empty file': (file) => writeFile(file, ''),
  'a file in UTF-16': (file) => writeFile(file, Buffer.from('\u{FEFF}{}', 'utf16le')),
};

describe('in place of a record', { skip: process.platform === 'win32', timeout: 30_000 }, () => {
  for (const [form, make] of Object.entries(forms)) {
    it(`${form} is no record of what is known of files`, async (test) => {
      const file = path.join(await temporaryFolder(test), 'made');
      await make(file);
      assert.ok(RecordFile.open(file, undefined).isEmpty);
    });

    it(`${form} is no kept file`, async (test) => {
      const folder = await temporaryFolder(test);
      const key = createHash('sha256').update('1:a').digest('hex');
      await make(path.join(folder, key));
      const cache = new DigestCache(folder);
      assert.equal(String(await cache.get(['a'], () => Promise.resolve(Buffer.from('b')))), 'b');
    });
  }

  it('a pipe or a folder is named: the record of a site is not guessed', async (test) => {
    const file = path.join(await temporaryFolder(test), 'record.json');
    const expected = {
      'a pipe': 'it is not a plain file. Replace it with a file or a folder.',
      'a folder': 'it is a folder, and must be a file. Rename or delete the folder.',
    };
    for (const [form, reason] of Object.entries(expected)) {
      await forms[form]?.(file);
      const error: unknown = await readRecord(file).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      assert.equal(describeSystemError(error), `${file} cannot be read or written: ${reason}`);
      await rm(file, { recursive: true });
    }
  });
});

describe('the record of a site', () => {
  it('is not used if it has a path that leads out of the site', async (test) => {
    const file = path.join(await temporaryFolder(test), 'record.json');
    const write = (name: string) =>
      writeFile(
        file,
        JSON.stringify({
          version: 1,
          date: '2026-11-29T10:00:00.000Z',
          files: { [name]: '1'.repeat(64) },
        }),
      );
    await write('fa/azadi.html');
    assert.ok(await readRecord(file));
    for (const name of ['../x', '/etc/hostname', 'a/../../x', 'a//b', './a', '']) {
      await write(name);
      assert.equal(await readRecord(file), undefined, name);
    }
  });
});
