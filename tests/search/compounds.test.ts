import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { find } from '../../src/search/find.ts';
import { languageOf } from '../../src/search/languages.ts';
import { marked } from '../../src/search/marks.ts';
import { indexFiles } from '../bench/search/search-corpus.ts';

/** Returns the titles of texts that a German question finds, best first. */
async function titlesFor(question: string, titles: readonly string[]) {
  const files = indexFiles(
    'de',
    titles.map((title) => ({ id: title, title, blocks: [] })),
  );
  const read = (name: string) => Promise.resolve(files.get(name) ?? '');
  const { hits, isNear } = await find(question, { tags: ['de'], read });
  return { found: hits.map(({ number }) => titles[number]), isNear };
}

describe('a German compound', () => {
  it('is found by its last word, after texts that have that word alone', async () => {
    const titles = ['Gewerkschaftszeitung', 'Eine Zeitung', 'Buchenwald', 'Wald', 'Buchen'];
    assert.deepEqual(await titlesFor('Zeitung', titles), {
      found: ['Eine Zeitung', 'Gewerkschaftszeitung'],
      isNear: false,
    });
    assert.deepEqual((await titlesFor('Wald', titles)).found, ['Wald', 'Buchenwald']);
  });

  it('is marked if its last word was found, if that has five letters or more', () => {
    const terms = new Set(['zeitung', 'haft']);
    const found = { terms, language: languageOf('de') };
    assert.deepEqual(
      marked('Gewerkschaftszeitung, Gewerkschaft', found).filter(([, isFound]) => isFound),
      [['Gewerkschaftszeitung', true]],
    );
    assert.equal(marked('Wochenzeitung', { terms, language: languageOf('en') }).length, 1);
  });

  it('is near to its last word if no text has that word alone', async () => {
    assert.deepEqual(await titlesFor('Trommeln', ['Kriegstrommeln', 'Krieg']), {
      found: ['Kriegstrommeln'],
      isNear: true,
    });
  });

  it('is not found by an ending that looks like a word, or after a prefix', async () => {
    const titles = ['Gewerkschaft', 'Haft', 'Verstehen', 'Stehen', 'Begleiter', 'Leiter'];
    assert.deepEqual((await titlesFor('Haft', titles)).found, ['Haft']);
    assert.deepEqual((await titlesFor('Stehen', titles)).found, ['Stehen']);
  });
});
