import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directoryName } from '../../src/search/names.ts';
import { nearTerms } from '../../src/search/near.ts';
import { listsBetween, listsOf } from '../../src/search/shard.ts';
import { filesOfIndex } from '../../src/search/shards.ts';
import { Dice } from '../support/mutations.ts';

const dice = new Dice(7);
const letters = Array.from('ابپتجچخدرزسشکگلمنوهی😀e');
const word = () => Array.from({ length: 2 + dice.below(7) }, () => dice.pick(letters)).join('');

const list = `a.${'b'.repeat(100)}`;

describe('the files of an index', () => {
  for (const [count, depth] of [
    [100, 0],
    [6_000, 1],
    [30_000, 2],
  ] as const)
    it(`lead to every one of ${count} terms, through ${depth} directories`, async () => {
      const lists = new Map(Array.from({ length: count }, () => [word(), list] as const));
      const files = filesOfIndex('fa', 9, lists);
      assert.equal(files.get(directoryName('fa'))?.split('\n')[1], String(depth));
      const read = (name: string) => Promise.resolve(files.get(name) ?? assert.fail(name));
      const terms = [...lists.keys()];
      for (let at = 0; at < terms.length; at += Math.ceil(count / 2_000)) {
        const term = terms[at] ?? '';
        assert.equal((await listsBetween('fa', read, term)).get(term), list, term);
      }
      assert.ok([...files.values()].every((data) => data.isWellFormed()));
    });

  it('are small, but for the shard of a word that many texts have', () => {
    const often = `a.${'b'.repeat(3_000)}`;
    const lists = new Map(
      Array.from({ length: 6_000 }, (_, at) => [word(), at % 50 === 0 ? often : list] as const),
    );
    const files = filesOfIndex('fa', 9, lists);
    const shards = [...files].filter(([name]) => /\/s[^/]*$/.test(name)).map(([, data]) => data);
    const heavy = shards.filter((data) => data.includes(often));
    assert.ok(heavy.length > 50 && heavy.every((data) => listsOf(data).size === 1));
    assert.ok(shards.every((data) => data.length < 2_600 || heavy.includes(data)));
  });

  it('are read in part for a beginning of very many words', async () => {
    const lists = new Map(Array.from({ length: 30_000 }, () => [word(), list] as const));
    const files = filesOfIndex('fa', 9, lists);
    const names = new Set<string>();
    const read = (name: string) => {
      names.add(name);
      return Promise.resolve(files.get(name) ?? assert.fail(name));
    };
    const found = await listsBetween('fa', read, 'ب', 'ب\uffff');
    assert.ok(names.size < 20, String(names.size));
    assert.ok([...found.keys()].filter((term) => term.startsWith('ب')).length > 20);
  });

  it('are read first where a word is most likely that has two letters in the wrong order', async () => {
    const all = letters.flatMap((one) => letters.map((other) => `بر${one}${other}`));
    const lists = new Map(all.map((term) => [term, list] as const));
    for (const wrong of ['برنی', 'برین']) {
      const files = filesOfIndex('fa', 9, new Map([...lists].filter(([term]) => term !== wrong)));
      const read = (name: string) => Promise.resolve(files.get(name) ?? assert.fail(name));
      const found = await nearTerms(
        [wrong],
        (first, last) => listsBetween('fa', read, first, last),
        '',
      );
      assert.deepEqual(found, [wrong === 'برنی' ? 'برین' : 'برنی']);
    }
  });
});
