import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { packText, RecordFile, writeRecord } from '../../src/cache/record-file.ts';
import { temporaryFolder } from '../support/roots.ts';

const poem = Buffer.from('بنی آدم اعضای یکدیگرند\nکه در آفرینش ز یک گوهرند\n'.repeat(20));
const poemDigest = hash('sha256', poem);

const noTexts = { digests: new Set<string>(), packedTextOf: () => undefined };
const withPoem = { digests: new Set([poemDigest]), packedTextOf: () => packText(poem) };
const form = { fingerprint: 'form', owner: 'out' };

describe('a file of values and texts', () => {
  it('has values in several blocks, and takes a fraction of their size', async (test) => {
    const file = path.join(await temporaryFolder(test), 'record');
    const values = Array.from({ length: 40_000 }, (_, index): [string, Buffer] => [
      `fa/بیانیه-${index}.html`,
      Buffer.from(
        JSON.stringify({ index, text: 'بنی آدم اعضای یکدیگرند، که در آفرینش ز یک گوهرند' }),
      ),
    ]);
    const size = values.reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    await writeRecord(file, { ...form, values, ...noTexts });
    assert.deepEqual([...RecordFile.open(file, 'form').values], values);
    assert.ok(size > 4_000_000 && (await stat(file)).size < size / 3);
  });

  it('has texts that another record takes over without unpacking them', async (test) => {
    const folder = await temporaryFolder(test);
    const [one, other] = ['one', 'other'].map((name) => path.join(folder, name));
    assert.ok(one !== undefined && other !== undefined);
    await writeRecord(one, { ...form, values: [], ...withPoem });
    const first = RecordFile.open(one, 'form');
    await writeRecord(other, {
      ...form,
      values: [['key', Buffer.from('1')]],
      digests: withPoem.digests,
      packedTextOf: (digest) => first.packedText(digest),
    });
    const second = RecordFile.open(other, 'form');
    assert.deepEqual(second.text(poemDigest), poem);
    assert.deepEqual(second.texts.text(poemDigest), poem);
    assert.equal(second.texts.values.size, 0);
    assert.deepEqual([...second.values.keys()], ['key']);
  });

  it('has no text if that is damaged, and all others', async (test) => {
    const file = path.join(await temporaryFolder(test), 'record');
    const others = ['b'.repeat(90), 'c'.repeat(90)].map((text) => Buffer.from(text));
    const texts = new Map([poem, ...others].map((text) => [hash('sha256', text), text]));
    await writeRecord(file, {
      ...form,
      values: [],
      digests: new Set(texts.keys()),
      packedTextOf: (digest) => packText(texts.get(digest) ?? Buffer.alloc(0)),
    });
    const bytes = await readFile(file);
    for (let at = 0; at < packText(poem).length; at += 5) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x10, at);
      await writeFile(file, damaged);
      const record = RecordFile.open(file, 'form');
      const [found, ...rest] = Array.from(texts.keys(), (digest) => record.text(digest));
      record.close();
      assert.ok(found === undefined || found.equals(poem), `another byte at ${at}`);
      assert.deepEqual(rest, others);
    }
  });
});
