import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Rule } from '../../src/lint/rule.ts';
import { loadSpelling } from '../../src/lint/rules/spelling.ts';
import { project, sites } from '../support/sites.ts';
import { shown } from './cases.ts';
import { lintOf } from './texts.ts';

const rule = await loadSpelling();

function found(tag: string, text: string, spelling: Rule = rule): [string, string][] {
  const { text: read, found } = lintOf(tag, text, [spelling]);
  return found.map((finding) => shown(read.value, finding));
}

describe('the rule spelling', () => {
  it('finds misspelled Persian words, and suggests nothing', () => {
    assert.deepEqual(found('fa', 'آغار نامه را خذف نکنید.'), [
      ['آغار', '"⁨آغار⁩" is not in the Persian dictionary; check its spelling'],
      ['خذف', '"⁨خذف⁩" is not in the Persian dictionary; check its spelling'],
    ]);
  });

  it('finds misspelled English and German words, and suggests a correction', () => {
    assert.deepEqual(found('en', 'Open teh doors of the libary.'), [
      ['teh', '"⁨teh⁩" is not in the English dictionary; did you mean "⁨the⁩"?'],
      ['libary', '"⁨libary⁩" is not in the English dictionary; did you mean "⁨library⁩"?'],
    ]);
    assert.deepEqual(found('de', 'Die Türen sind nciht offen.'), [
      ['nciht', '"⁨nciht⁩" is not in the German dictionary; did you mean "⁨nicht⁩"?'],
    ]);
  });

  it('finds a misspelled first word of a sentence, and accepts names', () => {
    const text = 'Rudabeh reads. Simurgh and Zavareh listen to Garshasp. Thier lamps burn.';
    assert.deepEqual(found('en', text), [
      ['Thier', '"⁨Thier⁩" is not in the English dictionary; did you mean "⁨their⁩"?'],
    ]);
  });

  it('accepts several unknown words in a row as another language', () => {
    assert.deepEqual(found('en', 'They sang darha baz konid all night.'), []);
  });

  it('reports each word once', () => {
    assert.equal(found('en', 'The doors of the libary: one libary.').length, 1);
  });

  it('knows Persian words by their parts, however those are joined', () => {
    const text =
      'می‌خوانیم، نمی‌توانستند، کتاب‌هایشان، کتابهای ما، بزرگ‌ترین، شده‌اند، خانه‌ای، نخوانده، بخوانید، كتابخانه‌هاي، حتماً، خانهٔ، بین‌المللی، دست‌اندرکاران';
    assert.deepEqual(found('fa', text), []);
  });

  it('does not report what missing-zwnj reports', () => {
    assert.deepEqual(found('fa', 'میتواند، نمیشود، برمیگردد'), []);
  });

  it('knows British and American spellings, possessives and compounds', () => {
    const text =
      'We organise and organize, in colour and color, the readers’ defence; the keeper’s travelled, grey, well-known programme in the centre isn’t analysed: a labour of non-violent neighbours.';
    assert.deepEqual(found('en', text), []);
    const compounds =
      'Regalordnung, Solidaritätsbewegung, leergeräumt, die festgenommenen Leser/-innen, vgl. ebd., dass wir’s wissen';
    assert.deepEqual(found('de', compounds), []);
  });

  it('ignores addresses, code, numbers and words in :lang', () => {
    const text =
      'See https://shelf.example/qwrtz, `qwrtz`, qwrtz@shelf.example, A4x, and :lang[vorlesn]{tag=de}.';
    assert.deepEqual(found('en', text), []);
  });

  it('accepts the words of knownWords', async () => {
    const spelling = await loadSpelling({ languages: ['en'], knownWords: ['The qwertish Shelf'] });
    assert.deepEqual(found('en', 'A qwertish key.', spelling), []);
    assert.equal(found('en', 'A qwertish key.').length, 1);
    assert.deepEqual(spelling.languages, ['en']);
  });

  it('finds the one word in an old spelling in the first statement', async () => {
    const file = path.join(sites.published.root, 'content/statements/khuzestan-detainees');
    const words = await Promise.all(
      ['fa', 'en', 'de'].map(async (tag) =>
        found(tag, await readFile(`${file}/${tag}.md`, 'utf8')),
      ),
    );
    assert.deepEqual(
      words.map((all) => all.map(([excerpt]) => excerpt)),
      [['نمائید'], [], []],
    );
  });

  for (const tag of ['fa', 'en', 'de']) {
    it(`finds nothing in a well-written text in ${tag}`, async () => {
      const file = path.join(project, `tests/fixtures/clean/${tag}.md`);
      assert.deepEqual(found(tag, await readFile(file, 'utf8')), []);
    });
  }
});
