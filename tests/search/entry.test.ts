import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataInTwo, dataOfEntry } from '../../src/search/entry.ts';
import { languageOf } from '../../src/search/languages.ts';
import { readShown } from '../../src/search/shown.ts';

const blocks = [
  'پرستاران بیمارستان شهر بی‌نام سه ماه است که دستمزد نگرفته‌اند.',
  'آنان می‌گویند کسی پاسخگو نیست. '.repeat(30).trim(),
  'دود مازوت از نیروگاه به بیمارستان می‌رسد.',
];
const entry = {
  id: 'nurses',
  title: 'پرستاران دستمزد می‌خواهند',
  issued: '2023-06-01',
  date: '۱۱ خرداد ۱۴۰۲',
  issuers: 'پرستاران شهر بی‌نام',
  marks: '',
  blocks,
};

/** Returns the words that are marked in the passage of a text, and the files that were read for it. */
async function show(word: string, files: Readonly<Record<string, string>>, isBrief = false) {
  const names: string[] = [];
  const found = { terms: new Set([word]), language: languageOf('fa') };
  const read = (name: string) => {
    names.push(name);
    return Promise.resolve(files[name] ?? assert.fail(name));
  };
  const [, passage] = await readShown({ tag: 'fa', number: 7, score: 1, found }, read, isBrief);
  return { names, marked: passage.flatMap(([text, isFound]) => (isFound ? [text] : [])) };
}

describe('what is shown of a text', () => {
  const [first, rest] = dataInTwo(entry);
  const files = { 'fa/search/7': first, 'fa/search/7r': rest };

  it('is in two files if it is long, with whole blocks in each', () => {
    assert.equal(first + rest, dataOfEntry(entry));
    assert.equal(rest, blocks.slice(1).join('\n'));
  });

  it('is read to its end only if its first blocks have none of the words, and it is not shown in brief', async () => {
    assert.deepEqual(await show('دستمزد', files), { names: ['fa/search/7'], marked: ['دستمزد'] });
    assert.deepEqual(await show('مازوت', files), {
      names: ['fa/search/7', 'fa/search/7r'],
      marked: ['مازوت'],
    });
    assert.deepEqual(await show('مازوت', files, true), { names: ['fa/search/7'], marked: [] });
    const whole = { 'fa/search/7': dataOfEntry(entry) };
    assert.deepEqual(await show('نردبان', whole), { names: ['fa/search/7'], marked: [] });
  });
});
