import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { entryOf } from '../../src/search/entry.ts';
import { directoryName, entryName } from '../../src/search/names.ts';
import { listsBetween } from '../../src/search/shard.ts';
import type { Read } from '../../src/search/types.ts';
import { sites, tags } from '../support/built-sites.ts';

const { dist } = sites.shelf;

/** Reads a file of the index as the search page does: it is a script with one call. */
const read: Read = (name) => {
  const data = new Map<string, string>();
  const script = readFileSync(path.join(dist, `${name}.js`), 'utf8');
  runInNewContext(script, { put: (key: string, value: string) => data.set(key, value) });
  return Promise.resolve(data.get(name) ?? '');
};

/** Returns what is shown of all texts of a language. */
async function entriesIn(tag: string) {
  const [size = ''] = (await read(directoryName(tag))).split('\n');
  return Promise.all(
    Array.from({ length: Number(size) }, async (_, number) =>
      entryOf(await read(entryName(tag, number))),
    ),
  );
}

describe('the index of a site', () => {
  it('says which texts were retracted, and which translations are out of date', async () => {
    const marked = await Promise.all(
      tags.map(async (tag) =>
        (await entriesIn(tag)).flatMap(({ id, marks }) => (marks ? `${tag}/${id} ${marks}` : [])),
      ),
    );
    assert.deepEqual(marked.flat(), ['ckb/open-the-library s', 'de/old-promise r']);
  });

  it('has no draft, and not a word of one', async () => {
    // A draft of the site has it in its title.
    const word = 'پیشنویسی';
    assert.ok(!(await listsBetween('fa', read, word)).has(word));
    assert.ok((await listsBetween('fa', read, 'نردبان')).has('نردبان'));
    for (const tag of tags)
      for (const file of readdirSync(path.join(dist, tag, 'search')))
        assert.ok(
          !readFileSync(path.join(dist, tag, 'search', file), 'utf8').includes('unfinished'),
        );
    assert.ok(!(await entriesIn('fa')).some(({ marks }) => marks.includes('d')));
  });
});
