import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { statementTree } from '../../src/catalog/statement-tree.ts';
import { plainText } from '../../src/outputs/plain-text.ts';
import { readContent } from '../../src/source/read-content.ts';
import { readSignatories } from '../../src/source/read-signatories.ts';
import { editionPages } from '../../src/views/routes.ts';
import { catalogOf } from '../support/catalog.ts';
import { temporaryRoot } from '../support/roots.ts';
import { problems, render } from '../markdown/render.ts';

const read = (csv: string) => readSignatories('names.csv', Buffer.from(csv));
const faults = (csv: string) =>
  read(csv).problems.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);

describe('a list of signatories', () => {
  const people = [
    { name: 'مریم آذری', role: 'آموزگار', place: 'شیراز' },
    { name: 'Ada, of the "Square"', place: 'تبریز' },
  ];

  for (const [program, csv] of Object.entries({
    commas: 'name,role,place\nمریم آذری,آموزگار,شیراز\n"Ada, of the ""Square""",,تبریز\n',
    'semicolons, as Excel writes them where a comma is the decimal sign':
      '\ufeffName;Role;Place\r\nمریم آذری;آموزگار;شیراز\r\n"Ada, of the ""Square""";;تبریز\r\n',
    'tabs, and columns in another order':
      'place\tname\trole\nشیراز\tمریم  آذری \tآموزگار\n\nتبریز\t"Ada, of the ""Square"""\n\t\t\n',
  }))
    it(`may have ${program}`, () => {
      const { lines, ...rest } = read(csv);
      assert.deepEqual(rest, { people, problems: [] });
      assert.deepEqual(lines, [2, csv.includes('\n\n') ? 4 : 3]);
    });

  it('says where it is wrong', () => {
    assert.deepEqual(faults('name,place\nمریم,شیراز\n,تبریز\nندا,اهواز,کارگر\n'), [
      '3 signatories: this row has no name; write it, or delete the row',
      '4 signatories: this row has 3 cells, and the list has 2 columns; write "…" around a cell with a comma in it',
    ]);
    assert.deepEqual(faults('name\nمریم\n"ندا\nرها\n'), [
      '4 signatories: a quotation mark is missing or not doubled here; write "…" around a cell, and "" for each quotation mark in it',
    ]);
    assert.deepEqual(faults('name\n\n'), [
      '1 signatories: the list has no names; write one in each line below the columns',
    ]);
    assert.match(faults(`name\n${'مریم\n'.repeat(10_001)}`).join(), /more than 10000 rows/);
    assert.equal(read('name\n,').people, undefined);
  });

  it('has a warning for a name that is in it twice, however it is typed', () => {
    const found = faults('name,role\nمریم کوهی,\nندا,پزشک\nمريم كوهي,آموزگار\nندا,پرستار\n');
    assert.deepEqual(
      found.map((line) => line.slice(0, 50)),
      ['4 double-signatory: "\u2068مريم كوهي\u2069" is in line 2 too'],
    );
  });
});

const text = (directive: string) =>
  `---\ntitle: فراخوان\nissued: 2023-05-01\nissuers: [reading-circle]\n---\n\nمتن.\n\n${directive}\n:::\n`;
const names = 'name,place\nهما,شیراز\nآذر,تبریز\nپری,\n';

const siteWith = (test: TestContext, directive: string, csv = names) =>
  temporaryRoot(test, 'shelf', {
    statements: null,
    'statements/call/fa.md': text(directive),
    'statements/call/names.csv': csv,
  });

async function contextOf(root: string) {
  const [page] = editionPages(await catalogOf(root));
  assert.ok(page);
  return page.props;
}

describe('a text with a list of signatories', () => {
  it('shows the names as they are in it, with their count', async (test) => {
    const { edition, locale } = await contextOf(
      await siteWith(test, ':::signatories{file="names.csv"}'),
    );
    const html = toHtml(statementTree(edition, locale, () => ''));
    assert.match(
      html,
      /aria-label="امضاکنندگان"><p class="total"><strong>امضاکنندگان: ۳<\/strong><\/p><ul>\s*<li>هما، شیراز<\/li>\s*<li>آذر، تبریز<\/li>\s*<li>پری<\/li>\s*<\/ul>/,
    );
  });

  it('shows them by the alphabet if it asks for that, in plain text too', async (test) => {
    const context = await contextOf(
      await siteWith(test, ':::signatories{file="names.csv" order="name"}'),
    );
    assert.ok(plainText.phase === 'render');
    assert.match(String(await plainText.render(context)), /- آذر، تبریز\n- پری\n- هما، شیراز\n/);
  });

  it('is another text if a name changes, so that all that is made of it is made again', async (test) => {
    const directive = ':::signatories{file="names.csv"}';
    const before = await contextOf(await siteWith(test, directive));
    const after = await contextOf(await siteWith(test, directive, names.replace('پری', 'رها')));
    assert.notEqual(before.edition.treeDigest, after.edition.treeDigest);
    assert.match(after.edition.signs, /ر/);
  });

  it('has no other words in the same block', () => {
    assert.deepEqual(problems(':::signatories{file="names.csv"}\n- هما\n:::'), [
      '1:16 signatories',
    ]);
    assert.deepEqual(problems(':::signatories{file="../names.csv"}\n:::'), ['1:16 signatories']);
    assert.deepEqual(problems(':::signatories{file="names.csv" order="age"}\n:::'), [
      '1:33 signatories',
    ]);
    assert.deepEqual(problems(':::signatories{order="name"}\n- هما\n:::'), ['1:16 signatories']);
  });

  it('is read by the rules about names, in the language of the text, row by row', async (test) => {
    const csv = 'name,role\nهما,\nمريم,\n"ﻧﺪﺍ",پزشک\nندا\u202eرها,\nÃ¼nal,\nAda\u200b,طبيب\n';
    const root = await siteWith(test, ':::signatories{file="names.csv"}', csv);
    const { problems: found, notes } = await readContent(root);
    assert.deepEqual(
      [...found, ...notes].flatMap(({ file, line, rule }) =>
        file.endsWith('names.csv') ? `${line} ${rule}` : [],
      ),
      [
        '4 presentation-form',
        '5 bidi-control',
        '6 mojibake',
        '3 arabic-letters',
        '7 invisible-character',
      ],
    );
  });

  it('names the file that is meant if there is none of that name', async (test) => {
    const root = await siteWith(test, ':::signatories{file="name.csv"}');
    const { problems: found } = await readContent(root);
    assert.deepEqual(
      found.flatMap(({ rule, message }) =>
        rule.includes('signator') ? `${rule}: ${message}` : [],
      ),
      [
        'missing-signatories: there is no list name.csv in the folder of this text; did you mean "names.csv"? If not, put it in content/statements/call/',
        'unused-signatories: no text shows this list, so its names are not published; write :::signatories{file="names.csv"} and ::: below it in a text, or delete the file',
      ],
    );
  });
});

describe('signatories in the text itself', () => {
  it('have their count above them too, unless there is only one', () => {
    assert.match(
      render(':::signatories\n- هما\n- آذر\n:::'),
      /<p class="total"><strong>امضاکنندگان: ۲<\/strong><\/p>/,
    );
    assert.doesNotMatch(render(':::signatories\n- هما\n:::'), /<strong>/);
  });
});
