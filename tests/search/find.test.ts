import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryOf } from '../../src/search/entry.ts';
import { find } from '../../src/search/find.ts';
import { marked } from '../../src/search/marks.ts';
import { entryName } from '../../src/search/names.ts';
import { passageOf } from '../../src/search/passage.ts';
import { judge, scoresOf } from '../bench/search/judge.ts';
import { searchedTags } from '../bench/search/planted.ts';
import { indexFiles, searchCorpus } from '../bench/search/search-corpus.ts';

const corpus = searchCorpus(100);
const judged = await judge(corpus);
const ask = (words: string, tags: readonly string[] = ['fa']) =>
  find(words, { tags, read: corpus.read });
const firstOf = async (words: string, tags?: readonly string[]) =>
  corpus.idOf((await ask(words, tags)).hits[0]);

describe('questions', () => {
  for (const tag of searchedTags)
    it(`in ${tag} find their texts`, () => {
      const own = judged.filter(({ question }) => question.tag === tag);
      const { recall, rank } = scoresOf(own);
      const missed = own.filter(({ place }) => place !== 1).map(({ question }) => question.words);
      const [leastRecall, leastRank] = tag === 'fa' ? [0.95, 0.94] : [0.9, 0.85];
      assert.ok(
        recall >= leastRecall && rank >= leastRank,
        `${recall} ${rank}: ${missed.join(', ')}`,
      );
    });

  it('load the directory, few shards, and the texts that are shown', () => {
    const counts = judged.map(({ files }) => files.length).sort((a, b) => a - b);
    assert.ok((counts[counts.length >> 1] ?? 99) <= 8, String(counts));
    for (const { files, question } of judged)
      assert.ok(files.every((name) => name.startsWith(`${question.tag}/search/`)));
  });

  it('find nothing, or say that they found only what is near', async () => {
    assert.deepEqual((await ask('فضانوردی مریخ')).hits, []);
    for (const words of ['', '،', 'و', 'از به']) assert.deepEqual((await ask(words)).hits, []);
    const { isNear, near } = await ask('مازوط');
    assert.ok(isNear);
    assert.deepEqual(near, ['مازوت']);
    assert.ok(!(await ask('مازوت')).isNear);
    assert.ok((await ask('مازوت قورباغه‌شناسی')).isNear);
  });

  it('find what they are about, whatever words they ask with', async () => {
    assert.equal(await firstOf('کی کولبرها کشته شدند'), 'border-porters');
    assert.ok(!(await ask('بیانیه درباره مازوت')).isNear);
  });

  it('find a title of nothing but frequent words', async () => {
    const titles = ['نان', 'چه باید کرد؟', 'باید رفت', 'کلید'];
    const files = indexFiles(
      'fa',
      titles.map((title) => ({ id: title, title, blocks: ['نان و کلید'] })),
    );
    const read = (name: string) => Promise.resolve(files.get(name) ?? '');
    const { hits, isNear } = await find('چه باید کرد', { tags: ['fa'], read });
    assert.deepEqual(
      hits.map(({ number }) => number),
      [1, 2],
    );
    assert.ok(!isNear);
  });

  it('find a misspelled word by any of its forms', async () => {
    const texts = [{ id: 'one', title: 'Apprentices', blocks: [] }];
    const files = indexFiles('en', texts);
    const read = (name: string) => Promise.resolve(files.get(name) ?? '');
    const { near } = await find('apprentises', { tags: ['en'], read });
    assert.deepEqual(near, ['apprentices']);
  });

  it('find a word of three letters that one was left out of, or has a wrong one', async () => {
    const files = indexFiles('fa', [{ id: 'one', title: 'گندم و برق', blocks: [] }]);
    const read = (name: string) => Promise.resolve(files.get(name) ?? '');
    for (const [word, right] of ['گنم گندم', 'برغ برق'].map((pair) => pair.split(' ')))
      assert.deepEqual((await find(word ?? '', { tags: ['fa'], read })).near, [right]);
  });

  it('find a misspelled word with an article, and read little of what begins with one', async () => {
    const names = new Set<string>();
    const read = (name: string) => {
      names.add(name);
      return corpus.read(name);
    };
    const { near } = await find('المصنغ', { tags: ['ar'], read });
    assert.deepEqual(near, ['مصنع']);
    assert.ok(names.size < 11, [...names].join(' '));
  });

  it('find a compound by its last word where another word has one letter of it wrong', async () => {
    const titles = ['Buchpreisbindung', 'Bildung', 'Brot'];
    const files = indexFiles(
      'de',
      titles.map((title) => ({ id: title, title, blocks: [] })),
    );
    const read = (name: string) => Promise.resolve(files.get(name) ?? '');
    const { hits, isNear } = await find('Bindung', { tags: ['de'], read });
    assert.deepEqual(hits.map(({ number }) => number).sort(), [0, 1]);
    assert.ok(isNear);
  });

  it('put a text first that has their words in its title', async () => {
    const words = 'آب و نان';
    const files = indexFiles('fa', [
      { id: 'often', title: 'هیچ', blocks: [`${words} `.repeat(40)] },
      { id: 'title', title: words, blocks: ['هیچ '.repeat(900)] },
    ]);
    const read = (name: string) => Promise.resolve(files.get(name) ?? '');
    const { hits } = await find(words, { tags: ['fa'], read });
    assert.deepEqual(
      hits.map(({ number }) => number),
      [1, 0],
    );
  });

  it('are looked for in all languages that are asked for', async () => {
    assert.equal(await firstOf('Imani Okello', ['fa', 'en']), 'en-journalist');
    assert.equal(await firstOf('Abschiebestopp', [...searchedTags]), 'de-deportation');
  });

  it('take no more than their own time, whatever is asked', async () => {
    await ask('ا'.repeat(3000));
    await ask('کار '.repeat(300));
  });
});

describe('what was found', () => {
  it('is marked in the title and in a passage, as it is written', async () => {
    const [hit] = (await ask('پرستار اضافه کاری')).hits;
    assert.ok(hit);
    const { found } = hit;
    const { title, blocks } = entryOf(await corpus.read(entryName('fa', hit.number)));
    const write = (pieces: readonly (readonly [string, boolean])[]) =>
      pieces.map(([text, isFound]) => (isFound ? `[${text}]` : text)).join('');
    assert.equal(
      write(marked(title, found)),
      '[پرستاران] زیر بار [اضافه‌کاری] اجباری فرسوده می‌شوند',
    );
    const passage = write(passageOf(blocks, found));
    assert.match(passage, /هر \[پرستار\] ماهانه تا صد و بیست ساعت \[اضافه‌کاری\] می‌کند/);
    assert.ok(passage.length < 300);
  });

  it('has a passage around the words in a long text, with whole words', async () => {
    const [hit] = (await ask('مازوت')).hits;
    assert.ok(hit);
    const { found } = hit;
    const long = `${'آغاز سخن '.repeat(50)}مازوت${' پایان سخن'.repeat(50)}`;
    const text = passageOf(['بند نخست', long], found)
      .map(([piece]) => piece)
      .join('');
    assert.match(text, /^…(?:سخن|آغاز) .*مازوت.*(?:سخن|پایان)…$/);
    assert.deepEqual(passageOf(['بی آن واژه'], found), [
      ['', false],
      ['بی آن واژه', false],
    ]);
  });
});
