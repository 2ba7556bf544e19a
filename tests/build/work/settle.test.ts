import assert from 'node:assert/strict';
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { zip } from '../../../src/archive/zip.ts';
import { Settler } from '../../../src/build/work/settle.ts';
import { isBayanError } from '../../../src/domain/bayan-error.ts';
import { factsOf } from '../../support/made-site.ts';
import { page } from '../../support/planted.ts';
import { temporaryFolder } from '../../support/roots.ts';
import { workSettings } from '../../support/work-settings.ts';

const text = 'درهای کتابخانه را باز کنید. '.repeat(40);

/** Returns what settles files in a new folder, and the folder with the files of the publisher. */
async function newSettler(test: TestContext) {
  const settings = workSettings(await temporaryFolder(test), ['fa/azadi.html', 'fa/index.html']);
  const read = (name: string) => readFileSync(path.join(settings.site, name));
  const own = (name: string, content: string) => {
    const from = path.join(settings.site, '..', name);
    writeFileSync(from, content);
    return { kind: 'public', path: name, from, sha256: factsOf(content).sha256 } as const;
  };
  return { settler: new Settler(settings), read, own, site: settings.site };
}

describe('a file of the site that is being made', () => {
  it('is written, and its facts are those of its bytes', async (test) => {
    const { settler, read } = await newSettler(test);
    for (const [name, content] of [
      ['fa/azadi.txt', text],
      ['ckb/azadi.txt', Buffer.from(text)],
    ] as const) {
      const { facts, faults, packed } = settler.settle(name, content);
      assert.deepEqual([facts, faults], [factsOf(text), []]);
      assert.equal(read(name).toString(), text);
      assert.equal(inflateRawSync(packed ?? Buffer.alloc(0)).toString(), text);
    }
  });

  it('has no deflated content if that is not shorter, or if no ZIP has it', async (test) => {
    const { settler } = await newSettler(test);
    assert.equal(settler.settle('fa/a.txt', 'باز').packed, undefined);
    assert.equal(settler.settle('fa/empty.txt', '').packed, undefined);
    assert.equal(settler.settle('fa/a.zip', text).packed, undefined);
  });

  it('has its links and the places in it if it is a page', async (test) => {
    const { settler } = await newSettler(test);
    const html = page('<h2 id="باز"><a href="azadi.html">بیانیه</a></h2>');
    const { facts, faults } = settler.settle('fa/index.html', html);
    assert.deepEqual(facts.page, { links: ['azadi.html'], ids: ['باز'] });
    assert.deepEqual(faults, []);
  });

  it('has the clean files in it if it is an archive of many', async (test) => {
    const { settler } = await newSettler(test);
    const pages = (count: number) =>
      zip(
        Array.from({ length: count }, (_, index) => ({
          path: `page.${String(index)}.html`,
          bytes: Buffer.from(page(`<p>${text} ${String(index)}</p>`)),
        })),
      );
    const { facts } = settler.settle('fa/many.zip', pages(20));
    const last = factsOf(page(`<p>${text} 19</p>`)).sha256;
    assert.equal(facts.inner?.length, 20);
    assert.deepEqual([facts.inner[19]?.path, facts.inner[19]?.sha256], ['page.19.html', last]);
    assert.equal(settler.settle('fa/few.zip', pages(19)).facts.inner, undefined);
  });

  it('is not written over another one', async (test) => {
    const { settler, read } = await newSettler(test);
    settler.settle('fa/azadi.txt', text);
    assert.throws(() => settler.settle('fa/azadi.txt', 'باز'), { code: 'EEXIST' });
    assert.equal(read('fa/azadi.txt').toString(), text);
  });

  it('has the faults that the gate finds', async (test) => {
    const { settler } = await newSettler(test);
    const { faults } = settler.settle('fa/a.txt', `${text} /home/shahla/letter.docx`);
    assert.ok(faults.length > 0);
  });
});

describe('a file of public/', () => {
  it('is copied as it is, and a page gets a policy', async (test) => {
    const { settler, read, own } = await newSettler(test);
    await settler.settleCopy(own('a.txt', text));
    assert.equal(read('a.txt').toString(), text);
    const { facts } = await settler.settleCopy(own('a.html', page('<p>باز</p>')));
    assert.match(read('a.html').toString(), /content-security-policy/);
    assert.equal(facts.sha256, factsOf(read('a.html')).sha256);
  });

  it('stops the build if it has changed since the site was planned', async (test) => {
    const { settler, own, site } = await newSettler(test);
    const planned = own('a.txt', text);
    writeFileSync(planned.from, text.replace('باز', 'بار'));
    await assert.rejects(settler.settleCopy(planned), (error) => isBayanError(error, 'changed'));
    assert.ok(!existsSync(path.join(site, 'a.txt')));
  });

  it('has the same facts if it is too large to be read as a whole', async (test) => {
    const { settler, own } = await newSettler(test);
    const planned = own('a.txt', text);
    truncateSync(planned.from, (64 << 20) + 1);
    const facts = factsOf(readFileSync(planned.from));
    const done = await settler.settleCopy({ ...planned, sha256: facts.sha256 });
    const { sha256, size, crc32 } = done.facts;
    assert.deepEqual([sha256, size, crc32], [facts.sha256, facts.size, facts.crc32]);
    assert.equal(done.packed, undefined);
  });
});

describe('a file that was kept', () => {
  it('is inspected again, and has the same facts and the same deflated content', async (test) => {
    const { settler } = await newSettler(test);
    const first = settler.settle('fa/azadi.txt', text);
    assert.deepEqual(settler.settleAgain('fa/azadi.txt', true, first.facts), first);
  });

  it('has the faults that only another gate finds', async (test) => {
    const { settler, site } = await newSettler(test);
    const name = 'fa/azadi.txt';
    const { facts } = settler.settle(name, `${text} Behrang Rad`);
    const gate = { facts: { folders: [], gitName: 'Behrang Rad' }, allowed: [] };
    const other = new Settler({ site, gate, paths: [name] });
    assert.ok(other.settleAgain(name, true, facts).faults.length > 0);
  });
});
