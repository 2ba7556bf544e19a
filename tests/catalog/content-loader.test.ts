import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { LoaderContext } from 'astro/loaders';
import { statementLoader } from '../../src/catalog/content-loader.ts';
import { heldContent } from '../../src/catalog/held-content.ts';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import { rootVariable } from '../../src/environment.ts';
import { recordIn } from '../support/record.ts';
import { temporaryRoot } from '../support/roots.ts';

interface Entry {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly filePath?: string;
  readonly digest?: string;
}

/** Returns a store as Astro has it: an entry with the same digest is left alone. */
const storeOf = (entries: Map<string, Entry>, changed: string[] = []) => ({
  keys: () => [...entries.keys()],
  delete: (id: string) => entries.delete(id),
  set: (entry: Entry) => {
    if (entries.get(entry.id)?.digest === entry.digest) return;
    entries.set(entry.id, entry);
    changed.push(entry.id);
  },
});

/** Sets the root of the process, and returns a function that restores it: other tests run in the same process. */
function setRoot(root: string): () => void {
  const before = process.env[rootVariable];
  process.env[rootVariable] = root;
  return () => {
    if (before === undefined) Reflect.deleteProperty(process.env, rootVariable);
    else process.env[rootVariable] = before;
  };
}

/** Loads the collection of the fixture site with some files replaced, and returns its entries by id. */
async function load(
  test: TestContext,
  files: Readonly<Record<string, string | null>> = {},
  watcher?: Partial<LoaderContext['watcher']>,
): Promise<Map<string, Entry>> {
  const restoreRoot = setRoot(await temporaryRoot(test, 'shelf', files));
  const entries = new Map<string, Entry>();
  const store = storeOf(entries);
  try {
    await statementLoader().load({
      store,
      logger: { warn: () => undefined },
      watcher,
    } as unknown as LoaderContext);
  } finally {
    restoreRoot();
  }
  return entries;
}

/** Loads the collection of the fixture site while developing. `write` changes a file, and returns when that has been read. */
async function develop(
  test: TestContext,
  prepare = (root: string): Promise<unknown> => Promise.resolve(root),
) {
  const root = await temporaryRoot(test, 'shelf');
  await prepare(root);
  test.after(setRoot(root));
  const [entries, changed, reports] = [new Map<string, Entry>(), [] as string[], [] as string[]];
  let notify: (event: string, file: string) => void = () => undefined;
  const watcher = {
    add: () => undefined,
    on: (_: string, listener: typeof notify) => (notify = listener),
  };
  await statementLoader().load({
    store: storeOf(entries, changed),
    logger: { warn: () => undefined, error: (text: string) => reports.push(text) },
    watcher,
  } as unknown as LoaderContext);
  changed.length = 0;
  return {
    entries,
    changed,
    reports,
    first: [...entries.keys()][0] ?? '',
    write: async (name: string, change: (text: string) => string) => {
      const file = path.join(root, 'content', name);
      await writeFile(file, change(await readFile(file, 'utf8')));
      const isDone = () => changed.length > 0 || reports.length > 0;
      notify('change', file);
      while (!isDone()) await setImmediate();
    },
  };
}

describe('the collection of statements', () => {
  it('has an entry with its front matter for each edition, and none for a draft', async (test) => {
    const entries = await load(test);
    const entry = entries.get('open-the-library/fa');
    assert.equal(entry?.filePath, 'content/statements/open-the-library/fa.md');
    assert.equal(typeof entry.data['title'], 'string');
    assert.deepEqual(
      [...entries.keys()].filter((id) => id.startsWith('unfinished/')),
      [],
    );
  });

  it('has drafts too while developing', async (test) => {
    const watcher = { add: () => undefined, on: () => undefined } as never;
    const entries = await load(test, {}, watcher);
    assert.ok([...entries.keys()].some((id) => id.startsWith('unfinished/')));
  });

  it('sets the entry that has changed and one more while developing, so that Astro reloads pages', async (test) => {
    const dev = await develop(test);
    await dev.write('statements/specimen/fa.md', (text) => text.replace(/title: .*/, 'title: نو'));
    assert.deepEqual(new Set(dev.changed), new Set([dev.first, 'specimen/fa']));
    assert.match(String(dev.entries.get('specimen/fa')?.data['title']), /^نو/);
    dev.changed.length = 0;
    await dev.write('topics/libraries.yaml', () => 'name:\n  fa: خواندن\n  en: Reading\n');
    assert.deepEqual(dev.changed, [dev.first]);
    assert.equal(heldContent().content.topics.get('libraries')?.name['en'], 'Reading');
  });

  it('shows a published text that has changed while developing, and reports the change', async (test) => {
    const dev = await develop(test, (root) =>
      recordIn(root, ['specimen/fa', 'published', '2024-01-01']),
    );
    const before = heldContent().content.editions.length;
    await dev.write('statements/specimen/fa.md', (text) => text.replace(/title: .*/, 'title: نو'));
    assert.match(dev.reports.join(''), /silent-edit/);
    assert.match(String(dev.entries.get('specimen/fa')?.data['title']), /^نو/);
    assert.equal(heldContent().content.editions.length, before);
  });

  it('keeps the last good content while developing if a text cannot be shown', async (test) => {
    const dev = await develop(test);
    const before = heldContent().content;
    await dev.write('statements/specimen/fa.md', () => 'no head\n');
    assert.match(dev.reports.join(''), /front-matter/);
    assert.equal(heldContent().content, before);
  });

  it('is not loaded if content/ has errors, and all of them are in the message', async (test) => {
    const files = { 'locales/de.yaml': 'dir: rtl\n', 'statements/bad/fa.md': 'no head\n' };
    await assert.rejects(load(test, files), (error) => {
      assert.ok(isBayanError(error, 'content'));
      assert.match(error.message, /content\/locales\/de\.yaml/);
      assert.match(error.message, /content\/statements\/bad\/fa\.md/);
      return true;
    });
  });
});
