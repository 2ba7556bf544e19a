import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { formatProblems } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { temporaryFolder, writeFiles, writeInto } from '../support/roots.ts';
import { smallSite } from './rule-cases.ts';

/** Returns what is printed about files of `public/`. */
async function reportOf(test: TestContext, names: readonly string[]): Promise<string> {
  const root = await temporaryFolder(test);
  await writeFiles(root, smallSite);
  await writeInto(root, Object.fromEntries(names.map((name) => [`public/${name}`, name])));
  const { problems } = await readContent(root, { isKept: false });
  return formatProblems(problems.filter(({ file }) => file.startsWith('public/')));
}

describe('two files of public/ that are one on Windows and macOS', () => {
  const skip = ['win32', 'darwin'].includes(process.platform);
  for (const [name, files, report] of [
    [
      'differ in case',
      ['Map.txt', 'map.txt'],
      'public/Map.txt\n  1:1  error  the name differs only in case from public/map.txt; rename one of them   public-file',
    ],
    [
      'differ in the case of Greek and Cyrillic',
      ['λόγος.txt', 'ΛΌΓΟΣ.txt', 'Мир.txt', 'мир.txt'],
      `public/ΛΌΓΟΣ.txt
  1:1  error  the name differs only in case from public/λόγος.txt; rename one of them   public-file

public/Мир.txt
  1:1  error  the name differs only in case from public/мир.txt; rename one of them   public-file`,
    ],
    [
      'differ in how Unicode composes letters',
      ['caf\u{E9}.txt', 'cafe\u{301}.txt'],
      'public/cafe\u{301}.txt\n  1:1  error  the name differs only in how its letters are composed from public/caf\u{E9}.txt; rename one of them   public-file',
    ],
    [
      'are in folders that differ in case',
      ['Photos/a.txt', 'photos/b.txt'],
      'public/Photos\n  1:1  error  the name differs only in case from public/photos; rename one of them   public-file',
    ],
  ] as const)
    it(`${name}: public-file`, { skip }, async (test) => {
      assert.equal(await reportOf(test, files), report);
    });

  it('are no two files that differ in more', async (test) => {
    const files = ['a.txt', 'á.txt', 'کتاب.txt', 'كتاب.txt', 'ss.txt', 'sz.txt'];
    assert.equal(await reportOf(test, files), '');
  });
});

describe('a file of public/ that Windows cannot have', () => {
  it('is a warning', { skip: process.platform === 'win32' }, async (test) => {
    const refused = ['a:b.txt', 'why?.txt', 'aux.txt', 'folder./a.txt', 'con'];
    const report = await reportOf(test, [
      ...refused,
      'console.txt',
      '.well-known/a.txt',
      'a b.txt',
    ]);
    const named = [...report.matchAll(/^public\/(.*)$/gm)].map(([, name]) => name);
    assert.deepEqual(named.sort(), refused.sort());
    assert.match(
      report,
      /^ {2}1:1 {2}warning {2}Windows cannot have a file of this name, so readers cannot unpack site\.zip there; rename it {3}public-file$/m,
    );
  });
});
