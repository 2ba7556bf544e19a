import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { LoaderContext } from 'astro/loaders';
import { statementLoader } from '../../src/catalog/content-loader.ts';
import { offerContent } from '../../src/catalog/held-content.ts';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import { rootVariable } from '../../src/environment.ts';
import { readContent } from '../../src/source/read-content.ts';
import { temporaryRoot } from '../support/roots.ts';

interface Entry {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly filePath?: string;
  readonly digest?: string;
}

/** Loads the collection of the fixture site with some files replaced, and returns its entries by id. */
async function load(
  test: TestContext,
  files: Readonly<Record<string, string | null>> = {},
  watcher?: Partial<LoaderContext['watcher']>,
): Promise<Map<string, Entry>> {
  const root = await temporaryRoot(test, 'shelf', files);
  const before = process.env[rootVariable];
  process.env[rootVariable] = root;
  const entries = new Map<string, Entry>();
  const store = {
    clear: () => {
      entries.clear();
    },
    set: (entry: Entry) => entries.set(entry.id, entry),
  };
  try {
    await statementLoader().load({
      store,
      logger: { warn: () => undefined },
      watcher,
    } as unknown as LoaderContext);
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, rootVariable);
    else process.env[rootVariable] = before;
  }
  return entries;
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

  it('changes every digest with any file of content/, so that Astro reloads each page', async (test) => {
    const digestIn = async (files: Readonly<Record<string, string | null>>) =>
      (await load(test, files)).get('open-the-library/fa')?.digest;
    const before = await digestIn({});
    assert.notEqual(before, undefined);
    assert.equal(await digestIn({}), before);
    const topic = 'name:\n  fa: خواندن\n  en: Reading\n';
    assert.notEqual(await digestIn({ 'topics/libraries.yaml': topic }), before);
  });

  it('takes content that the build has read already, once', async (test) => {
    const root = await temporaryRoot(test, 'shelf', { 'statements/specimen/ckb.md': null });
    offerContent(await readContent(root));
    assert.equal((await load(test)).has('specimen/ckb'), false);
    assert.equal((await load(test)).has('specimen/ckb'), true);
  });

  it('is not loaded if content/ has errors, and all of them are in the message', async (test) => {
    const files = { 'locales/de.yaml': 'name: Deutsch\n', 'statements/bad/fa.md': 'no head\n' };
    await assert.rejects(load(test, files), (error) => {
      assert.ok(isBayanError(error, 'content'));
      assert.match(error.message, /content\/locales\/de\.yaml/);
      assert.match(error.message, /content\/statements\/bad\/fa\.md/);
      return true;
    });
  });
});
