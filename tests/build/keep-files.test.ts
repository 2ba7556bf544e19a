import assert from 'node:assert/strict';
import fs, {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { digestOfFile } from '../../src/build/file-digest.ts';
import { keepFiles } from '../../src/build/keep-files.ts';
import { factsOf, keyOf, siteTexts, writeSite } from '../support/made-site.ts';
import { temporaryFolder } from '../support/roots.ts';

const name = 'fa/azadi.txt';
const text = siteTexts[name];

/** Builds a small site, changes something in it, and keeps what is left of it for the next build. */
async function keepAfter(test: TestContext, change: (file: string, folder: string) => void) {
  const folder = await temporaryFolder(test);
  const [out, site] = [path.join(folder, 'out'), path.join(folder, 'new')];
  const last = await writeSite(out);
  mkdirSync(site);
  change(path.join(out, name), folder);
  const wanted = Object.entries(siteTexts).map(([at, content]) => ({
    path: at,
    key: keyOf(content),
  }));
  const kept = keepFiles(wanted, last, out, site);
  const read = (at: string) => readFileSync(path.join(site, at), 'utf8');
  return { kept, out, site, read, names: [...kept.files.keys()] };
}

const all = Object.keys(siteTexts);
const others = all.filter((one) => one !== name);

/** Replaces the function that makes hard links in a test. */
function linkWith(test: TestContext, link: typeof linkSync): void {
  test.mock.method(fs, 'linkSync', link);
  syncBuiltinESMExports();
  test.after(() => {
    test.mock.restoreAll();
    syncBuiltinESMExports();
  });
}

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

describe('an unchanged file of the last site', () => {
  it('is in the new one under a second name, with what is known of it', async (test) => {
    const { kept, names, out, site, read } = await keepAfter(test, () => undefined);
    assert.deepEqual(names, all);
    assert.deepEqual([...kept.linked], all);
    assert.deepEqual(kept.files.get(name)?.sha256, factsOf(text).sha256);
    for (const at of all) {
      assert.equal(read(at), siteTexts[at as keyof typeof siteTexts]);
      assert.equal(statSync(path.join(site, at)).ino, statSync(path.join(out, at)).ino);
    }
  });

  for (const code of ['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'])
    it(`is copied with its permissions if links fail with ${code}`, async (test) => {
      linkWith(test, failing(code));
      const { kept, names, out, site, read } = await keepAfter(test, () => undefined);
      assert.deepEqual(names, all);
      assert.deepEqual([...kept.linked], []);
      assert.equal(read(name), text);
      const [old, fresh] = [statSync(path.join(out, name)), statSync(path.join(site, name))];
      assert.notEqual(fresh.ino, old.ino);
      assert.equal(fresh.mode, old.mode);
    });

  it('is copied if the disk allows it no more names', async (test) => {
    const real = linkSync;
    let left = 2;
    linkWith(test, (from, to) => {
      if (left === 0) failing('EMLINK')();
      left -= 1;
      real(from, to);
    });
    const { kept, names } = await keepAfter(test, () => undefined);
    assert.deepEqual([names, [...kept.linked]], [all, all.slice(0, 2)]);
  });

  it('stops the build if the disk fails', async (test) => {
    linkWith(test, failing('EIO'));
    await assert.rejects(
      keepAfter(test, () => undefined),
      { code: 'EIO' },
    );
  });

  it('is not read again by what compares the old site with its record', async (test) => {
    const { out } = await keepAfter(test, () => undefined);
    const open = test.mock.method(fs, 'createReadStream', failing('EIO'));
    syncBuiltinESMExports();
    test.after(() => {
      test.mock.restoreAll();
      syncBuiltinESMExports();
    });
    assert.equal(await digestOfFile(path.join(out, name)), factsOf(text).sha256);
    assert.equal(open.mock.callCount(), 0);
  });
});

describe('a file of the last site is not taken', () => {
  const changes: Record<string, (file: string, folder: string) => void> = {
    'if other bytes of the same length and time are in it': (file) => {
      const { atime, mtime } = statSync(file);
      writeFileSync(file, text.replace('باز', 'بار'));
      utimesSync(file, atime, mtime);
    },
    'if it was changed under another name of the same file': (file, folder) => {
      const other = path.join(folder, 'other');
      linkSync(file, other);
      writeFileSync(other, text.replace('باز', 'بار'));
    },
    'if its permissions were changed': (file) => {
      chmodSync(file, 0o600);
    },
    'if a link to a file with the same bytes is in its place': (file, folder) => {
      const moved = path.join(folder, 'moved');
      renameSync(file, moved);
      symlinkSync(moved, file);
    },
    'if it was deleted': (file) => {
      rmSync(file);
    },
    'if a folder is in its place': (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    'if its folder was deleted and a file is in its place': (file) => {
      rmSync(path.dirname(file), { recursive: true });
      writeFileSync(path.dirname(file), '');
    },
  };
  for (const [title, change] of Object.entries(changes))
    it(title, async (test) => {
      const { names, site } = await keepAfter(test, change);
      assert.ok(!names.includes(name));
      assert.ok(!fs.existsSync(path.join(site, name)));
      assert.ok(others.filter((one) => !one.startsWith('fa/')).every((one) => names.includes(one)));
    });

  it('if it is made of something else', async (test) => {
    const folder = await temporaryFolder(test);
    const last = await writeSite(folder);
    const wanted = [{ path: name, key: keyOf('Öffnet') }];
    const site = path.join(folder, 'new');
    assert.equal(keepFiles(wanted, last, folder, site).files.size, 0);
  });

  it('if the record has only a name that every object has', async (test) => {
    const folder = await temporaryFolder(test);
    const last = await writeSite(folder);
    const wanted = ['__proto__', 'constructor', '../azadi.txt'].map((at) => ({
      path: at,
      key: keyOf(text),
    }));
    assert.equal(keepFiles(wanted, last, folder, path.join(folder, 'new')).files.size, 0);
  });
});

describe('a file with another time, and the same bytes and permissions', () => {
  it('is taken', async (test) => {
    const { names } = await keepAfter(test, (file) => {
      utimesSync(file, new Date(0), new Date(0));
    });
    assert.deepEqual(names, all);
  });

  it('is taken if it is another file of the disk', async (test) => {
    const { names, site, out } = await keepAfter(test, (file) => {
      const { mode } = lstatSync(file);
      renameSync(file, `${file}~`);
      writeFileSync(file, text, { mode });
    });
    assert.deepEqual(names, all);
    assert.equal(statSync(path.join(site, name)).ino, statSync(path.join(out, name)).ino);
  });
});
