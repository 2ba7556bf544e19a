import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { projectFile } from '../../src/environment.ts';
import { readCatalog } from '../../src/outputs/search/read-catalog.ts';
import { blocksOf } from '../../src/outputs/search/texts.ts';
import { align } from '../../src/search/align.ts';
import { entryOf } from '../../src/search/entry.ts';
import { findSources } from '../../src/search/excerpt.ts';
import { entryName } from '../../src/search/names.ts';
import { catalogOf } from '../support/catalog.ts';
import { Dice } from '../support/mutations.ts';
import { searchCorpus } from '../bench/search/search-corpus.ts';

const corpus = searchCorpus(100);

/** What happens to a passage on its way. */
const damages: readonly ((text: string, dice: Dice) => string)[] = [
  (text) => text.replaceAll('\u200c', ''),
  (text) => text.replaceAll('\u200c', ' '),
  (text) => text.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('ه', 'ە'),
  (text) => text.replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)),
  (text) => text.replaceAll(' ', (space, at: number) => (at % 7 === 0 ? '\r\n' : space)),
  (text, dice) => {
    const words = text.split(' ');
    return words.with(dice.below(words.length), 'ققنوسک').join(' ');
  },
];

describe('an excerpt of 25 words', () => {
  it('leads to its text among the first three, in 98 of 100 damaged ones', async () => {
    const dice = new Dice(100);
    let found = 0;
    for (let count = 0; count < 100; count += 1) {
      const { tag, texts } = dice.pick(corpus.languages);
      const number = dice.below(texts.length);
      const words = (texts[number]?.blocks ?? []).join(' ').split(' ');
      const start = dice.below(Math.max(1, words.length - 25));
      let excerpt = words.slice(start, start + 25).join(' ');
      for (const damage of [dice.pick(damages), dice.pick(damages)])
        excerpt = damage(excerpt, dice);
      const sources = await findSources(excerpt, { tags: [tag], read: corpus.read });
      if (sources.slice(0, 3).some((source) => source.number === number)) found += 1;
    }
    assert.ok(found >= 98, `${found} of 100`);
  });

  it('says how much of it is in the text, and which words', async () => {
    const excerpt = 'دستمزد های معوقه چهار ماه گذشته هنوز پرداخت نشده و رئیس به جاي پاسخ';
    const [source] = await findSources(excerpt, { tags: ['fa', 'en'], read: corpus.read });
    assert.equal(corpus.idOf(source), 'sugar-strike');
    assert.ok(source && source.share > 0.85 && source.share < 1, String(source?.share));
    const found = new Set(source.pairs.map(([at]) => source.excerpt[at]));
    assert.deepEqual(
      source.excerpt.filter((word) => !found.has(word)),
      ['ریس'],
    );
  });
});

/** Returns a text with letters of a line in place of those of another. */
const swapped = (text: string, from: string, to: string) =>
  Array.from(text, (letter) => Array.from(to)[Array.from(from).indexOf(letter)] ?? letter).join('');

/** What else happens to a passage: other keyboards and habits, and what is lost by hand. */
const otherDamages: readonly ((text: string, dice: Dice) => string)[] = [
  (text) => text.replaceAll('\u200c', ''),
  (text) => swapped(text, 'یکهأإآؤئ', 'يكةاااوی'),
  (text) => swapped(text, '۰۱۲۳۴۵۶۷۸۹', '0123456789'),
  (text) => swapped(text, '0123456789', '٠١٢٣٤٥٦٧٨٩'),
  (text) => text.replaceAll(' ', (space, at: number) => (at % 5 === 0 ? ' \n\u200f ' : space)),
  (text) => text.toUpperCase().replaceAll(/[.،,؛;:«»“”‘’!؟?()]/g, ''),
  (text) => text.replaceAll(/([سمبت])(?=[ابتدر])/g, '$1\u064eـ'),
  (text) => text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'),
  (text, dice) => {
    const words = text.split(' ');
    const at = dice.below(words.length);
    return words.with(at, words[at]?.replace(/^(.)./u, '$1') ?? '').join(' ');
  },
  (text, dice) => text.split(' ').toSpliced(dice.below(12), 1).join(' '),
];

describe('an excerpt of a text of the demo', () => {
  it('leads to its text among the first three, in 98 of 100, with three damages each', async () => {
    // Trees of texts are kept for some readings only, and tests of other files read others.
    const catalog = await catalogOf(projectFile('demo'));
    const read = readCatalog(catalog);
    const dice = new Dice(18);
    const texts = catalog.statements
      .flatMap(({ id, editions }) => editions.map((edition) => ({ id, edition })))
      .map(({ id, edition }) => ({
        id,
        tag: edition.tag,
        words: blocksOf(edition).join(' ').split(' '),
      }))
      .filter(({ words }) => words.length >= 15);
    const missed: string[] = [];
    for (let count = 0; count < 100; count += 1) {
      const { id, tag, words } = dice.pick(texts);
      const start = dice.below(Math.max(1, words.length - 25));
      let excerpt = words.slice(start, start + 25).join(' ');
      for (const damage of [1, 2, 3].map(() => dice.pick(otherDamages)))
        excerpt = damage(excerpt, dice);
      const sources = await findSources(excerpt, { tags: [tag], read });
      const ids = sources.slice(0, 3).map(async ({ number }) => {
        const entry = entryOf(await read(entryName(tag, number)));
        return entry.id;
      });
      if (!(await Promise.all(ids)).includes(id)) missed.push(`${tag}/${id}: ${excerpt}`);
    }
    assert.ok(missed.length <= 2, missed.join('\n'));
  });
});

describe('words of an excerpt and of a text', () => {
  const words = (text: string) => text.split(' ');
  it('are aligned where most of them are, although some are missing or together', () => {
    const text = words('a b x x x x x x x x x x x x x x x x a b c d e f g h i');
    assert.deepEqual(
      align(words('a b cd zzz g i'), text).map(([at, to]) => [at, text[to]]),
      [
        [0, 'a'],
        [1, 'b'],
        [2, 'c'],
        [2, 'd'],
        [4, 'g'],
        [5, 'i'],
      ],
    );
    // The first word is in the text a little before the passage, too.
    const passage = Array.from({ length: 30 }, (_, at) => `w${at}`);
    const pairs = align(
      ['x', ...passage],
      [...Array<string>(4).fill('y'), 'x', 'y', 'y', 'y', ...words('y y y y y y'), ...passage],
    );
    assert.ok(pairs.length >= 28, String(pairs.length));
    assert.deepEqual(align([], text), []);
    assert.deepEqual(align(words('q r'), text), []);
  });
});
