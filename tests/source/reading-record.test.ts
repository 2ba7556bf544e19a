import assert from 'node:assert/strict';
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { describe, it, mock, type TestContext } from 'node:test';
import { readingFingerprint } from '../../src/cache/reading-fingerprint.ts';
import { RecordFile, writeRecord } from '../../src/cache/record-file.ts';
import { treeJsonOf } from '../../src/catalog/edition-tree.ts';
import { report } from '../../src/debug.ts';
import { cacheVariable, rootVariable } from '../../src/environment.ts';
import type { Content } from '../../src/source/content.ts';
import { readContent } from '../../src/source/read-content.ts';
import { recordFileOf } from '../../src/source/reading-record.ts';
import { readFiles } from '../../src/source/read-files.ts';
import { commitAll, git } from '../support/git.ts';
import { plainContent } from '../support/plain-content.ts';
import { temporaryFolder, temporaryRoot } from '../support/roots.ts';
import { setVariable } from '../support/set-variable.ts';

const reads = () => Number(/files read and checked\D+(\d+)/.exec(report())?.[1] ?? 0);

/** A site with a record of its own. */
interface Site {
  readonly root: string;
  readonly cache: string;
  readonly file: (name: string) => string;
  /** Replaces a part of a file of `content/`. */
  readonly edit: (name: string, from: string | RegExp, to: string) => Promise<void>;
  readonly write: (name: string, text: string | Uint8Array) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}

// It is long, and says nothing here.
const files = { 'statements/long-letter': null };

/** The record of a first reading, for all tests: each would make the same one, but for the state of the files. */
let first: Buffer | undefined;

async function siteOf(test: TestContext): Promise<Site> {
  const root = await temporaryRoot(test, 'shelf', files);
  const cache = await temporaryFolder(test);
  setVariable(test, cacheVariable, cache);
  setVariable(test, rootVariable, root);
  // Counts what is read.
  setVariable(test, 'BAYAN_DEBUG', '1');
  if (!first) {
    await readContent(root);
    first = await readFile(recordFileOf(root));
  }
  await mkdir(path.join(cache, 'reading'), { recursive: true });
  await writeFile(recordFileOf(root), first);
  const file = (name: string) => path.join(root, 'content', name);
  const write = async (name: string, text: string | Uint8Array) => {
    await mkdir(path.dirname(file(name)), { recursive: true });
    await writeFile(file(name), text);
  };
  return {
    root,
    cache,
    file,
    write,
    edit: async (name, from, to) => {
      const before = await readFile(file(name), 'utf8');
      const after = before.replace(from, to);
      assert.notEqual(after, before);
      await writeFile(file(name), after);
    },
    remove: (name) => rm(file(name), { recursive: true }),
  };
}

/** Reads a root without any record. */
async function readCold(test: TestContext, root: string): Promise<Content> {
  const cache = process.env[cacheVariable];
  process.env[cacheVariable] = await temporaryFolder(test);
  try {
    return await readContent(root);
  } finally {
    process.env[cacheVariable] = cache;
  }
}

/** Sets the clock forward, so that files were written long ago. */
function setClockForward(test: TestContext): void {
  const real = Date.now.bind(Date);
  const clock = mock.method(Date, 'now', () => real() + 60_000);
  test.after(() => {
    clock.mock.restore();
  });
}

/** Returns the file of the record in a cache. */
async function recordIn(cache: string): Promise<string> {
  const names = await readdir(path.join(cache, 'reading'));
  assert.equal(names.length, 1);
  return path.join(cache, 'reading', names[0] ?? '');
}

const library = 'statements/open-the-library';
const ledgerLine = (id: string, tag: string) =>
  `${JSON.stringify({ id, tag, path: `/${tag}/${id}.html`, date: '2024-05-01', event: 'published', text: 'a'.repeat(64), words: 'b'.repeat(64) })}\n`;

const changes: Record<string, (site: Site) => Promise<void>> = {
  nothing: () => Promise.resolve(),
  'the words of a text': ({ edit }) => edit(`${library}/fa.md`, 'کتابخانه', 'کتاب‌خانه'),
  'a title': ({ edit }) => edit(`${library}/fa.md`, /title: .*/, 'title: عنوان تازه'),
  'a line of the front matter, which moves all others': ({ edit }) =>
    edit(`${library}/en.md`, '---\n', '---\n# a remark\n\n'),
  'the text that a translation was made from': ({ edit }) =>
    edit(`${library}/en.md`, /\n---\n/, '\n---\n\nA new first paragraph.\n'),
  'the name of an issuer': ({ write }) =>
    write('issuers/reading-circle.yaml', 'name:\n  fa: حلقه\n  en: The Ring\n'),
  'an issuer that has an error': ({ write }) => write('issuers/reading-circle.yaml', 'names: x\n'),
  'an issuer that is gone': ({ remove }) => remove('issuers/reading-circle.yaml'),
  'the name of a topic': ({ write }) => write('topics/libraries.yaml', 'name:\n  fa: کتاب*ها*\n'),
  'the languages of the site': ({ edit }) => edit('site.yaml', ', ckb', ''),
  'the address of the site': ({ edit }) => edit('site.yaml', 'shelf.example', 'shelf.alt'),
  'a word of a language': ({ write }) => write('locales/de.yaml', 'strings:\n  home: Anfang\n'),
  'a wrong direction of a language': ({ write }) => write('locales/de.yaml', 'dir: rtl\n'),
  'a text that is gone': ({ remove }) => remove(`${library}/en.md`),
  'a statement that is gone': ({ remove }) => remove('statements/specimen'),
  'a text with another name': ({ file }) =>
    rename(file(`${library}/ckb.md`), file(`${library}/de.md`)),
  'a statement with another id': ({ file }) => rename(file(library), file('statements/library')),
  'two texts that changed places': async ({ file }) => {
    const [one, other, third] = ['fa', 'en', 'xx'].map((tag) => file(`${library}/${tag}.md`));
    await rename(one ?? '', third ?? '');
    await rename(other ?? '', one ?? '');
    await rename(third ?? '', other ?? '');
  },
  'a new text': ({ write }) =>
    write(
      'statements/new/en.md',
      '---\ntitle: New\nissued: 2024\nissuers: [reading-circle]\n---\n\nWords.\n',
    ),
  'a text that another statement has too': async ({ file, write }) => {
    await write('statements/twin/fa.md', await readFile(file(`${library}/fa.md`)));
  },
  'a draft': ({ edit }) => edit(`${library}/fa.md`, '---\n', '---\ndraft: true\n'),
  'a draft that is published': ({ edit }) =>
    edit('statements/unfinished/fa.md', /draft: true\n/, ''),
  'a correction': ({ edit }) =>
    edit(
      `${library}/fa.md`,
      '---\n',
      '---\ncorrections:\n  - { date: 2024-01-01, kind: retraction, note: No }\n',
    ),
  'front matter that is no YAML': ({ edit }) => edit(`${library}/fa.md`, 'title: ', 'title: "'),
  'a text without front matter': ({ write }) => write(`${library}/fa.md`, 'words\n'),
  'a text that is not UTF-8': ({ write }) =>
    write(`${library}/fa.md`, Buffer.from([0xff, 0xfe, 1])),
  'a text without words': ({ edit }) => edit(`${library}/en.md`, /\n---\n[^]*/, '\n---\n'),
  'a finding of the rules': ({ edit }) =>
    edit(`${library}/en.md`, /\n---\n/, '\n---\n\nthe the books\n'),
  'an allowance': ({ edit }) =>
    edit(
      `${library}/en.md`,
      /\n---\n/,
      '\n---\n\n<!-- bayan-allow repeated-word: so said -->\n\nthe the books\n',
    ),
  'a page': ({ edit }) =>
    edit('pages/about/en.mdx', /\n---\n/, '\n---\n\n[nowhere](../gone.html)\n'),
  'an image': async ({ file, write }) => {
    const bytes = await readFile(file('statements/reading-room/shelf.png'));
    await write('statements/reading-room/shelf.png', bytes.subarray(0, 100));
  },
  'an image that is gone': ({ remove }) => remove('statements/reading-room/shelf.png'),
  'a line of the ledger': ({ write }) =>
    write('published.jsonl', ledgerLine('open-the-library', 'fa')),
  'a ledger with an error': ({ write }) =>
    write('published.jsonl', `${ledgerLine('gone', 'fa')}{"id"`),
  'a file that does not belong here': ({ write }) => write('notes.docx', 'x'),
  'a name that differs only in case': ({ write }) =>
    write('topics/Libraries.yaml', 'name:\n  fa: x\n'),
  'a folder in the place of a text': async ({ remove, file }) => {
    await remove(`${library}/en.md`);
    await mkdir(file(`${library}/en.md`));
  },
  'a link in the place of a text': async ({ remove, file }) => {
    await remove(`${library}/en.md`);
    await symlink(file(`${library}/fa.md`), file(`${library}/en.md`));
  },
  'other bytes of the same length at the same time': async ({ file, edit }) => {
    const { atime, mtime } = await stat(file(`${library}/en.md`));
    await edit(`${library}/en.md`, 'library', 'labrary');
    await utimes(file(`${library}/en.md`), atime, mtime);
  },
};

describe('content with a record is the same as without it', () => {
  for (const [what, change] of Object.entries(changes))
    it(`after a change of ${what}`, async (test) => {
      setClockForward(test);
      const site = await siteOf(test);
      await readContent(site.root);
      await change(site);
      const warm = await readContent(site.root);
      const again = await readContent(site.root);
      const cold = plainContent(await readCold(test, site.root));
      assert.deepEqual(plainContent(warm), cold);
      assert.deepEqual(plainContent(again), cold);
    });

  it('if a file changes twice within a tick of the clock, and its time is set back', async (test) => {
    const site = await siteOf(test);
    await readContent(site.root);
    const { edit, file } = site;
    const { atime, mtime } = await stat(file(`${library}/en.md`));
    await edit(`${library}/en.md`, 'library', 'labrary');
    await utimes(file(`${library}/en.md`), atime, mtime);
    const warm = await readContent(site.root);
    assert.deepEqual(plainContent(warm), plainContent(await readCold(test, site.root)));
  });

  it('if two processes read and write the record at once', async (test) => {
    const site = await siteOf(test);
    await readContent(site.root);
    await site.edit(`${library}/fa.md`, 'کتابخانه', 'کتاب‌خانه');
    const both = await Promise.all([readContent(site.root), readContent(site.root)]);
    const cold = plainContent(await readCold(test, site.root));
    for (const content of [...both, await readContent(site.root)])
      assert.deepEqual(plainContent(content), cold);
    await recordIn(site.cache);
  });
});

describe('a record with a line that is damaged', () => {
  const pieces = [
    '',
    'x',
    '{',
    'null',
    '-1',
    '[]',
    '{}',
    '[null]',
    '["x",1]',
    '[{},{}]',
    '"\u0000"',
  ];

  it('is the same as one without that line', async (test) => {
    const site = await siteOf(test);
    const cold = plainContent(await readContent(site.root));
    const file = recordFileOf(site.root);
    const fingerprint = readingFingerprint();
    const record = RecordFile.open(file, fingerprint);
    const values = new Map(Array.from(record.values, ([name, line]) => [name, Buffer.from(line)]));
    record.close();
    const names = [`content/${library}/fa.md`, 'content/issuers/lamp-lighters.yaml'];
    for (const name of names) {
      const parts = values.get(name)?.toString().split('\t') ?? [];
      assert.equal(parts.length, 3, name);
      const lines = parts.flatMap((_, index) => pieces.map((piece) => parts.with(index, piece)));
      for (const line of [...lines, parts.slice(0, 1), parts.slice(0, 2)]) {
        const damaged = new Map(values).set(name, Buffer.from(line.join('\t')));
        const texts = { digests: new Set<string>(), packedTextOf: () => undefined };
        await writeRecord(file, { fingerprint, owner: site.root, values: damaged, ...texts });
        const content = await readContent(site.root, { isKept: false });
        assert.deepEqual(plainContent(content), cold, line.join(' ').slice(0, 200));
      }
    }
  });
});

describe('a reading with a record', () => {
  it('reads only what has changed', async (test) => {
    setClockForward(test);
    const site = await siteOf(test);
    await readContent(site.root);
    const before = reads();
    await readContent(site.root);
    assert.equal(reads(), before);
    await site.edit(`${library}/fa.md`, 'کتابخانه', 'کتاب‌خانه');
    await readContent(site.root);
    assert.equal(reads(), before + 1);
  });

  it('compares the bytes of files that were just written, and keeps what it knows of them', async (test) => {
    const site = await siteOf(test);
    await readContent(site.root);
    const before = reads();
    await readContent(site.root);
    assert.equal(reads(), before);
  });

  it('looks for findings in a text only when a command asks for them', async (test) => {
    const site = await siteOf(test);
    await site.edit(`${library}/en.md`, /\n---\n/, '\n---\n\nthe the books\n');
    const { notes, save } = await readFiles(site.root, { lint: false });
    await save();
    assert.deepEqual(notes, []);
    const warm = await readContent(site.root);
    assert.ok(warm.notes.some(({ rule }) => rule === 'repeated-word'));
    assert.deepEqual(plainContent(warm), plainContent(await readCold(test, site.root)));
  });
});

describe('what git has of the ledger, with a record,', () => {
  const lost = async (root: string) =>
    (await readContent(root)).problems.filter(({ rule }) => rule === 'lost-record');

  it('is read again after a commit, an amended commit and another branch', async (test) => {
    const { root, write } = await siteOf(test);
    await write(
      'published.jsonl',
      ledgerLine('open-the-library', 'fa') + ledgerLine('specimen', 'fa'),
    );
    commitAll(root);
    assert.deepEqual(await lost(root), []);
    await write('published.jsonl', ledgerLine('open-the-library', 'fa'));
    assert.equal((await lost(root)).length, 1);
    commitAll(root);
    const [problem] = await lost(root);
    assert.match(problem?.message ?? '', /^the record of \/fa\/specimen\.html .* commit /);
    assert.deepEqual(await lost(root), [problem]);
    git(root, 'reset', '--quiet', '--hard', 'HEAD~1');
    assert.deepEqual(await lost(root), []);
  });
});

describe('a record that is damaged costs only time', () => {
  /** Reads with a record after `damage`, and compares the result, and the trees, with a cold reading. */
  async function readDamaged(
    test: TestContext,
    damage: (record: string, site: Site) => Promise<void>,
  ): Promise<void> {
    setClockForward(test);
    const site = await siteOf(test);
    await readContent(site.root);
    await damage(await recordIn(site.cache), site);
    const warm = await readContent(site.root);
    const cold = await readCold(test, site.root);
    assert.deepEqual(plainContent(warm), plainContent(cold));
    for (const { treeDigest, path: file } of warm.editions)
      if (treeDigest !== undefined) assert.ok(treeJsonOf({ treeDigest, file }).startsWith('{'));
  }

  const shares = [0, 0.3, 0.9, 0.999];
  for (const share of shares)
    it(`cut after ${share * 100}% of its bytes`, (test) =>
      readDamaged(test, async (record) => {
        await truncate(record, Math.floor((await stat(record)).size * share));
      }));

  for (const share of [0.1, 0.5, 0.7, 0.9, 0.97])
    it(`with another byte after ${share * 100}% of its bytes`, (test) =>
      readDamaged(test, async (record) => {
        const bytes = await readFile(record);
        const at = Math.floor(bytes.length * share);
        bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
        await rm(record);
        await writeFile(record, bytes);
      }));

  it('with other contents', (test) =>
    readDamaged(test, (record) => writeFile(record, 'not a record\n'.repeat(100))));

  it('of other code', (test) =>
    readDamaged(test, async (record) => {
      const bytes = await readFile(record, 'latin1');
      const other = bytes.replace(/"fingerprint":"./, '"fingerprint":"x');
      assert.notEqual(other, bytes);
      await writeFile(record, other, 'latin1');
      const before = reads();
      await readContent(process.env[rootVariable] ?? '');
      assert.ok(reads() > before + 10);
    }));

  it('that is a folder', (test) =>
    readDamaged(test, async (record) => {
      await rm(record);
      await mkdir(record);
    }));

  it('that cannot be written', (test) =>
    readDamaged(test, async (_, { cache, edit }) => {
      await rm(path.join(cache, 'reading'), { recursive: true });
      await writeFile(path.join(cache, 'reading'), 'a file in the place of the folder');
      await edit(`${library}/fa.md`, 'کتابخانه', 'کتاب‌خانه');
    }));
});
