import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { isError } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { png } from '../support/handmade-files.ts';
import { imageFile } from '../support/image-files.ts';
import { recordIn } from '../support/record.ts';
import { temporaryRoot, writeFiles, type Files } from '../support/roots.ts';

const persian = `---
title: فراخوان کتابخوانان
issued: 2023-05-01
issuers: [reading-circle, shelf-makers]
topics: [libraries]
summary: نامه را امضا کنید.
source: بولتن شماره ۳
---

## درخواست

نامه را [اینجا](https://example.org/petition "دادخواست") امضا کنید؛ متن آن [آنجا][متن] است و **همه** بخوانند.[^1]

1. یک
2. دو

| نام | شمار |
| --- | ---- |
| الف | ۱    |

:::quote{cite="سعدی"}
بنی‌آدم اعضای یک پیکرند به گفتهٔ :lang[Amnesty]{tag=en}.
:::

![قفسه](shelf.png)

:::signatories{file="names.csv"}
:::

[متن]: https://example.org/text
[^1]: رونوشت: <https://example.org/copy>
`;
const english = `---
title: A call of the readers
translatedFrom: fa
translator: Reading Circle
summary: Sign the letter.
---

Sign the letter [here](https://example.org/petition).
`;
const issuer = 'name: { fa: حلقه کتابخوانان, en: Reading Circle, de: Lesekreis }\n';
const makers = 'name: { fa: اتحادیه قفسه‌سازان, en: Shelf Makers }\n';
const topic = 'name: { fa: کتابخانه‌ها, en: Libraries }\n';

const names = 'name,place\nمریم آذری,شیراز\nندا کوهی,تبریز\n';

const fa = 'statements/call/fa.md';
const en = 'statements/call/en.md';

/** A statement in two languages, with its images, issuers and topic, all published. */
async function publishedRoot(test: TestContext): Promise<string> {
  const root = await temporaryRoot(test, 'shelf', {
    [fa]: persian,
    [en]: english,
    'statements/call/shelf.png': imageFile('shelf.png'),
    'statements/call/names.csv': names,
    'issuers/reading-circle.yaml': issuer,
    'issuers/shelf-makers.yaml': makers,
    'topics/libraries.yaml': topic,
  });
  await recordIn(
    root,
    ['call/fa', 'published', '2023-05-02'],
    ['call/en', 'published', '2023-05-02'],
  );
  return root;
}

/** Returns the errors of the statement, each with the name of its file, its line and its rule. */
async function errorsOf(root: string): Promise<string[]> {
  const { problems } = await readContent(root);
  return problems
    .filter(isError)
    .map(({ file, line, message, rule }) => `${path.basename(file)}:${line} ${message}   ${rule}`);
}

const changed = (what: string, place = 'fa.md:1', note = ''): string => {
  const [file = ''] = place.split('.');
  return `${place} ${what} since this was recorded on 2023-05-02; restore it from git, or record the change: node bayan accept call --lang ${file} --typo${note}, or with --correction "…" to tell readers   changed-part`;
};
const forAll = ' (in all texts: node bayan accept --typo)';
const replaced = (from: string, to: string): Files => ({ [fa]: replace(persian, from, to) });

function replace(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
}

/** Changes of what readers see besides words, and the errors that they cause. */
const told: Readonly<Record<string, readonly [files: Files, ...errors: readonly string[]]>> = {
  'another address of a link': [
    replaced('org/petition', 'org/other'),
    changed('the address or the title of a link has changed'),
  ],
  'another title of a link': [
    replaced('"دادخواست"', '"خبرنامه"'),
    changed('the address or the title of a link has changed'),
  ],
  'another address of a definition': [
    replaced('org/text', 'org/other'),
    changed('the address or the title of a link has changed'),
  ],
  'another address in a translation': [
    { [en]: replace(english, 'org/petition', 'org/other') },
    changed('the address or the title of a link has changed', 'en.md:1'),
  ],
  'addresses of two links swapped': [
    {
      [fa]: persian
        .replace('org/petition', 'org/x')
        .replace('org/text', 'org/petition')
        .replace('org/x', 'org/text'),
    },
    changed('the address or the title of a link has changed'),
  ],
  'a line break in a paragraph': [
    replaced('؛ متن آن', '؛\\\nمتن آن'),
    changed('the formatting of the text, such as headings, bold, lists or tables, has changed'),
  ],
  'a list without numbers': [
    replaced('1. یک\n2. دو', '- یک\n- دو'),
    changed('the formatting of the text, such as headings, bold, lists or tables, has changed'),
    changed('the number of a list item was removed'),
  ],
  'another number of the first list item': [
    replaced('1. یک\n2. دو', '3. یک\n4. دو'),
    changed('the number of a list item has changed'),
  ],
  'another number of a later list item': [
    replaced('2. دو', '7. دو'),
    changed('the number of a list item has changed'),
  ],
  'a link on another word': [
    replaced(
      '[اینجا](https://example.org/petition "دادخواست") امضا',
      'اینجا [امضا](https://example.org/petition "دادخواست")',
    ),
    changed('the formatting of the text, such as headings, bold, lists or tables, has changed'),
  ],
  'bold on another word': [
    replaced('**همه** بخوانند', 'همه **بخوانند**'),
    changed('the formatting of the text, such as headings, bold, lists or tables, has changed'),
  ],
  'another level of a heading': [
    replaced('## درخواست', '### درخواست'),
    changed('the formatting of the text, such as headings, bold, lists or tables, has changed'),
  ],
  'another language of words': [
    replaced('{tag=en}', '{tag=de}'),
    changed('the formatting of the text, such as headings, bold, lists or tables, has changed'),
  ],
  'a quotation that is a note': [
    // The name below a quotation is part of the text, so leave it where it is read.
    replaced(':::quote{cite="سعدی"}\nبنی‌آدم', ':::note\nبنی‌آدم'),
    'fa.md:1 the text has changed since it was recorded on 2023-05-02; restore it from git, or tell readers what has changed: node bayan accept call --lang fa --correction "…"   silent-edit',
  ],
  'other bytes of an image': [
    { 'statements/call/shelf.png': png() },
    changed('an image has changed'),
  ],
  'another place of a signatory': [
    { 'statements/call/names.csv': names.replace('شیراز', 'اهواز') },
    changed('a list of signatories has changed'),
  ],
  'another issuer': [
    replaced('[reading-circle, shelf-makers]', '[reading-circle]'),
    changed(
      'the name of an issuer in this language (content/issuers, or issuers of the original) has changed',
      'en.md:1',
      forAll,
    ),
    'fa.md:4 the list of issuers has changed since this was recorded on 2023-05-02; restore it from git, or tell readers that it was wrong: node bayan accept call --lang fa --correction "…"   changed-part',
  ],
  'issuers in another order': [
    replaced('[reading-circle, shelf-makers]', '[shelf-makers, reading-circle]'),
    changed(
      'the name of an issuer in this language (content/issuers, or issuers of the original) has changed',
      'en.md:1',
      forAll,
    ),
    'fa.md:4 the list of issuers has changed since this was recorded on 2023-05-02; restore it from git, or tell readers that it was wrong: node bayan accept call --lang fa --correction "…"   changed-part',
  ],
  'another name of an issuer, in the language that has it only': [
    { 'issuers/reading-circle.yaml': replace(issuer, 'en: Reading Circle', 'en: Book Circle') },
    changed(
      'the name of an issuer in this language (content/issuers, or issuers of the original) has changed',
      'en.md:1',
      forAll,
    ),
  ],
  'another name of a topic': [
    { 'topics/libraries.yaml': replace(topic, 'کتابخانه‌ها', 'کتابخانه') },
    changed('the name of a topic in this language (content/topics) has changed', 'fa.md:1', forAll),
  ],
  'no topics': [
    replaced('topics: [libraries]\n', ''),
    changed(
      'the name of a topic in this language (content/topics, or topics of the original) was removed',
      'en.md:1',
      forAll,
    ),
    changed('the list of topics was removed', 'fa.md:2'),
  ],
  'another summary': [
    replaced('summary: نامه', 'summary: این نامه'),
    changed('the summary has changed', 'fa.md:6'),
  ],
  'another summary of a translation': [
    { [en]: replace(english, 'Sign the letter.', 'Do not sign.') },
    changed('the summary has changed', 'en.md:5'),
  ],
  'another source': [
    replaced('بولتن شماره ۳', 'بولتن شماره ۴'),
    changed('the source has changed', 'fa.md:7'),
  ],
  'no source': [
    replaced('source: بولتن شماره ۳\n', ''),
    changed('the source was removed', 'fa.md:2'),
  ],
  'another translator': [
    { [en]: replace(english, 'translator: Reading Circle', 'translator: Shelf Makers') },
    changed('the name of the translator has changed', 'en.md:4'),
  ],
  'another address in a footnote': [
    replaced('<https://example.org/copy>', '[https://example.org/copy](https://example.org/x)'),
    changed('the address or the title of a link has changed'),
  ],
};

/** Changes of files that no reader sees. */
const untold: Readonly<Record<string, Files>> = {
  'a list of signatories that another program has saved': {
    'statements/call/names.csv': `\ufeff${names.replaceAll(',', ';').replaceAll('\n', '\r\n')}\r\n`,
  },
  'line ends of Windows': { [fa]: persian.replaceAll('\n', '\r\n') },
  'another style of YAML': replaced(
    'issuers: [reading-circle, shelf-makers]\ntopics: [libraries]\nsummary: نامه را امضا کنید.',
    'topics:\n  - libraries\nsummary: >-\n  نامه را\n  امضا کنید.\nissuers: ["reading-circle", shelf-makers]',
  ),
  'another style of the shared file': {
    'issuers/reading-circle.yaml':
      'name:\n  de: Lesekreis\n  en: "Reading Circle"\n  fa: حلقه کتابخوانان\n',
  },
  'a name in a language without an edition': {
    'topics/libraries.yaml': topic.replace(' }', ', de: Bibliotheken }'),
    'issuers/reading-circle.yaml': issuer.replace('Lesekreis', 'Kreis'),
  },
  'other line breaks in a paragraph': replaced('؛ متن آن', '؛\nمتن آن'),
  'another way to write bold': replaced('**همه**', '__همه__'),
  'a definition in place of an address': {
    [en]: `${english.replace('(https://example.org/petition)', '[1]')}\n[1]: https://example.org/petition\n`,
  },
  'a comment of an editor': replaced(
    '1. یک',
    '<!-- bayan-allow repeated-word: as on the banner -->\n\n1. یک',
  ),
  'list numbers in the way of CommonMark': replaced('2. دو', '1. دو'),
  'another width of a table': replaced('| --- | ---- |', '| - | - |'),
  'other signs for the same Markdown': {
    [fa]: [
      ['## درخواست', 'درخواست\n---'],
      ['"دادخواست"', "'دادخواست'"],
      ['1. یک\n2. دو', '1) یک\n\n2) دو'],
      ['<https://example.org/copy>', 'https://example.org/copy'],
      ['شمار |', 'شم&#x627;ر |'],
    ].reduce((text, [from = '', to = '']) => text.replace(from, to), persian),
  },
  'a comment, an empty list and a default in the front matter': {
    [en]: english.replace('---\n\n', '# a comment\ncorrections: []\nreview: none\n---\n\n'),
  },
  'a review': { [en]: english.replace('translator', 'review: reviewed\ntranslator') },
};

describe('what readers see besides words of a published text', () => {
  for (const [name, [files, ...errors]] of Object.entries(told))
    it(`is reported if it changes: ${name}`, async (test) => {
      const root = await publishedRoot(test);
      assert.deepEqual(await errorsOf(root), []);
      await writeFiles(root, files);
      assert.deepEqual(await errorsOf(root), errors);
    });

  for (const [name, files] of Object.entries(untold))
    it(`is the same: ${name}`, async (test) => {
      const root = await publishedRoot(test);
      await writeFiles(root, files);
      assert.deepEqual(await errorsOf(root), []);
    });
});

describe('a record of what readers see besides words', () => {
  const ledger = 'content/published.jsonl';
  const edit = async (root: string, change: (text: string) => string) => {
    const file = path.join(root, ledger);
    await writeFile(file, change(await readFile(file, 'utf8')));
  };

  it('is valid without it, as an earlier version of Bayan wrote it', async (test) => {
    const root = await publishedRoot(test);
    await edit(root, (text) => text.replaceAll(/,"rest":\{[^}]*\}/g, ''));
    await writeFiles(root, replaced('org/petition', 'org/other'));
    assert.deepEqual(await errorsOf(root), []);
  });

  it('holds for later lines without it', async (test) => {
    const root = await publishedRoot(test);
    const later = (line: string) =>
      line.replace(/,"rest":\{[^}]*\}/, '').replace('2023-05-02', '2023-06-01');
    await edit(root, (text) => text + text.split('\n').filter(Boolean).map(later).join('\n'));
    await writeFiles(root, replaced('summary: نامه را امضا کنید.\n', ''));
    assert.match((await errorsOf(root)).join(), /the summary was removed since this was recorded/);
  });

  it('does not change with a Bayan that reads the same Markdown in another way', async (test) => {
    const root = await publishedRoot(test);
    // As if links, list numbers and form had been read otherwise when it was recorded.
    await edit(root, (text) =>
      text.replaceAll(/"(form|links|lists)":"[0-9a-f]*"/g, `"$1":"${'0'.repeat(32)}"`),
    );
    assert.deepEqual(await errorsOf(root), []);
    await writeFiles(root, replaced('2. دو', '3. دو'));
    assert.match((await errorsOf(root)).join('\n'), /number of a list item has changed/);
  });

  it('holds for notes to readers, which may be added', async (test) => {
    const root = await publishedRoot(test);
    const noted = (...notes: readonly string[]) => ({
      [fa]: persian.replace('---\n\n', `corrections:\n${notes.join('')}---\n\n`),
    });
    const note = (text: string, day = '2023-05-03') =>
      `  - { date: ${day}, kind: update, note: ${text} }\n`;
    await writeFiles(root, noted(note('یک')));
    assert.deepEqual(await errorsOf(root), []);
    await recordIn(root, ['call/fa', 'published', '2023-05-02']);
    await writeFiles(root, noted(note('دو', '2023-05-04'), note('یک')));
    assert.deepEqual(await errorsOf(root), []);
    const changedNote = changed('a note to readers has changed', 'fa.md:8');
    await writeFiles(root, noted(note('دو'), note('سه')));
    assert.deepEqual(await errorsOf(root), [changedNote]);
    await writeFiles(root, { [fa]: persian });
    assert.deepEqual(await errorsOf(root), [changed('a note to readers was removed', 'fa.md:2')]);
  });

  it('reports only the error in a shared file that cannot be read', async (test) => {
    const root = await publishedRoot(test);
    await writeFiles(root, { 'issuers/reading-circle.yaml': 'name: 7\n' });
    assert.equal((await errorsOf(root)).length, 1);
  });

  it('is written for the published site', async () => {
    const project = path.join(import.meta.dirname, '../..');
    const { problems, ledger } = await readContent(project);
    assert.ok(ledger.every(({ line }) => line.rest));
    assert.deepEqual(problems.filter(isError), []);
  });
});
