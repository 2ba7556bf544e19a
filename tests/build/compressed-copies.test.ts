import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressed, copiesOf, expectedIn, originalOf } from '../../src/build/compressed-copies.ts';
import { keyOfZip } from '../../src/build/zip-site.ts';
import { Settler } from '../../src/build/work/settle.ts';
import { factsOf, keyOf } from '../support/made-site.ts';
import { page } from '../support/planted.ts';
import { temporaryFolder } from '../support/roots.ts';
import { workSettings } from '../support/work-settings.ts';

const text = 'درهای کتابخانه را باز کنید. '.repeat(80);

const settlerIn = async (test: TestContext) => {
  const settings = workSettings(await temporaryFolder(test), ['fa/azadi.html']);
  return { settler: new Settler(settings), site: settings.site };
};

describe('compressed copies of files', () => {
  it('are planned for what compression makes smaller, each with a key of its own', () => {
    const keys = new Map([
      ['fa/azadi.html', 'a'],
      ['fa/azadi.pdf', 'b'],
      ['fa/azadi.txt', 'c'],
      // A file of the publisher under the name of a copy.
      ['fa/azadi.txt.gz', 'd'],
      ['site.zip', 'e'],
    ]);
    const copies = copiesOf(keys, ['br', 'gz']);
    assert.deepEqual(
      [...copies.keys()],
      ['fa/azadi.html.br', 'fa/azadi.html.gz', 'fa/azadi.txt.br'],
    );
    assert.equal(new Set(Array.from(copies.values(), ({ key }) => key)).size, 3);
    const others = copiesOf(new Map([['fa/azadi.html', 'new']]), ['br']);
    assert.notEqual(others.get('fa/azadi.html.br')?.key, copies.get('fa/azadi.html.br')?.key);
    assert.deepEqual([...copiesOf(keys, [])], []);
  });

  it('are expected in an unchanged site if their files are large enough', () => {
    const copies = copiesOf(
      new Map([
        ['a.txt', 'a'],
        ['b.txt', 'b'],
      ]),
      ['gz'],
    );
    const made = (content: string) => ({ ...factsOf(content), key: '', mode: 0, signature: '' });
    const files = new Map([
      ['a.txt', made(text)],
      ['b.txt', made('کوتاه')],
    ]);
    const names = ['a.txt', 'a.txt.gz', 'b.txt', 'b.txt.gz'];
    assert.deepEqual(names.filter(expectedIn(copies, { files })), ['a.txt', 'a.txt.gz', 'b.txt']);
  });

  it('have the content of their files, pass the privacy gate, and are the same every time', async (test) => {
    const { settler, site } = await settlerIn(test);
    const html = page(`<p>${text}</p>`);
    settler.settle('fa/azadi.html', html);
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gz', gunzipSync],
    ] as const) {
      const [done, ...others] = settler.settleCompressed({
        path: 'fa/azadi.html',
        encoding,
        isMade: true,
      });
      assert.deepEqual(done?.faults, []);
      assert.equal(done.facts.copyOf, 'fa/azadi.html');
      assert.deepEqual(others, []);
      const bytes = readFileSync(path.join(site, `fa/azadi.html.${encoding}`));
      assert.equal(unpack(bytes).toString(), html);
      assert.ok(bytes.length < html.length / 2);
      assert.deepEqual(compressed(Buffer.from(html), encoding), bytes);
    }
  });

  it('are not written if they would not be smaller', async (test) => {
    const { settler, site } = await settlerIn(test);
    settler.settle('a.txt', 'x');
    for (const encoding of ['br', 'gz'] as const) {
      assert.deepEqual(settler.settleCompressed({ path: 'a.txt', encoding, isMade: true }), []);
      assert.equal(existsSync(path.join(site, `a.txt.${encoding}`)), false);
    }
  });

  it('are not in the ZIP of the site', () => {
    const file = { key: keyOf(text), facts: factsOf(text) };
    const copy = { key: 'copy', facts: { ...factsOf('x'), copyOf: 'a.txt' } };
    const files = new Map([['a.txt', file]]);
    assert.equal(keyOfZip(files, ''), keyOfZip(new Map([...files, ['a.txt.br', copy]]), ''));
    assert.notEqual(keyOfZip(files, ''), keyOfZip(new Map([...files, ['b.txt', file]]), ''));
  });

  it('are recognised by their names', () => {
    assert.deepEqual(originalOf('fa/a.html.br'), { of: 'fa/a.html', encoding: 'br' });
    assert.equal(originalOf('fa/a.pdf.gz'), undefined);
    assert.equal(originalOf('fa/a.html'), undefined);
  });
});
