import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { readContent } from '../../src/source/read-content.ts';
import { temporaryRoot, type Files } from '../support/roots.ts';
import { project } from '../support/sites.ts';

const edition = (title: string, text = 'متن.') =>
  `---\ntitle: ${title}\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\n${text}\n`;

/** Returns the errors in a site with some files replaced: file, place and rule. */
async function errorsIn(test: TestContext, files: Files): Promise<string[]> {
  const { problems } = await readContent(await temporaryRoot(test, 'shelf', files));
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe('a hidden direction control is an error', () => {
  const cases: Record<string, [file: string, text: string, at: string]> = {
    'in the name of an issuer': ['issuers/a.yaml', 'name:\n  fa: نام \u202eپنهان\n', '2:11'],
    'in the name of an issuer, as an escape': [
      'issuers/a.yaml',
      'name:\n  en: Shelf\n  fa: "نام \\u202Eپنهان"\n',
      '3:12',
    ],
    'in the name of a topic, in one line': [
      'topics/a.yaml',
      'name: { en: "Sh\\u202Eelf", fa: نام }\n',
      '1:16',
    ],
    'in a comment': ['topics/a.yaml', '# متن \u202eپنهان\nname: { fa: نام }\n', '1:7'],
    'in the front matter of a page': [
      'pages/about/fa.mdx',
      '---\ntitle: "نام \\u202E"\n---\n\nمتن.\n',
      '2:13',
    ],
    'in the text of a page, as an entity': [
      'pages/about/fa.mdx',
      '---\ntitle: نام\n---\n\nمتن &#x202E;پنهان.\n',
      '5:5',
    ],
  };
  for (const [name, [file, text, at]] of Object.entries(cases)) {
    it(name, async (test) => {
      assert.deepEqual(await errorsIn(test, { [file]: text }), [
        `content/${file}:${at} bidi-control`,
      ]);
    });
  }

  it('in the settings of the site and in an interface word', async (test) => {
    const site = await readFile(
      path.join(project, 'tests/fixtures/shelf/content/site.yaml'),
      'utf8',
    );
    assert.deepEqual(
      await errorsIn(test, {
        'site.yaml': `${site}contact: "desk\\u202E"\n`,
        'locales/fa.yaml': 'strings:\n  home: "نخست\\u202E"\n',
      }),
      [
        'content/locales/fa.yaml:2:14 bidi-control',
        // It is no address of the form that `contact` has, either.
        `content/site.yaml:${site.split('\n').length}:10 field-value`,
        `content/site.yaml:${site.split('\n').length}:15 bidi-control`,
      ],
    );
  });
});

describe('a character that no text has is one error with its place', () => {
  const file = 'statements/azadi/fa.md';
  const cases: Record<string, [files: Files, at: string]> = {
    'U+0000 in a text': [{ [file]: edition('نام', 'متن \0 است') }, '7:5 control-character'],
    'U+0000 as an escape': [{ [file]: edition('"نام \\0"') }, '2:13 control-character'],
    'U+0007 and U+0085 as escapes': [
      { [file]: edition('"نام \\u0007 \\x85"') },
      '2:13 control-character',
    ],
    'half of a character as an escape': [
      { [file]: edition('"نام \\uD800"') },
      '2:13 control-character',
    ],
    'half of a character in UTF-8': [
      { [file]: Buffer.concat([Buffer.from(edition('نام')), Buffer.from([0xed, 0xa0, 0x80])]) },
      '8:1 encoding',
    ],
    'half of a character as an entity': [
      { [file]: edition('نام', 'متن &#xD800; است') },
      '7:5 replacement-character',
    ],
    'U+0000 as an entity': [
      { [file]: edition('نام', 'متن &#0; است') },
      '7:5 replacement-character',
    ],
    'a byte order mark between words': [
      { [file]: edition('نام', 'متن \ufeffاست') },
      '7:5 invisible-character',
    ],
    'a byte order mark as an escape': [
      { [file]: edition('"نا\\uFEFFم"') },
      '2:11 invisible-character',
    ],
  };
  for (const [name, [files, at]] of Object.entries(cases)) {
    it(name, async (test) => {
      assert.deepEqual(await errorsIn(test, files), [`content/${file}:${at}`]);
    });
  }

  it('in the name of an issuer and of a topic', async (test) => {
    const errors = await errorsIn(test, {
      'issuers/a.yaml': 'name:\n  fa: "نام \\uD800"\n',
      'issuers/b.yaml': 'name:\n  fa: نام\ufeff\n',
      'topics/a.yaml': 'name:\n  fa: "نام \\0"\n',
      'topics/b.yaml': 'name:\n  fa: نام \ufffd\n',
    });
    assert.deepEqual(errors, [
      'content/issuers/a.yaml:2:12 control-character',
      'content/issuers/b.yaml:2:10 invisible-character',
      'content/topics/a.yaml:2:12 control-character',
      'content/topics/b.yaml:2:11 replacement-character',
    ]);
  });

  it('but not an emoji by its two halves', async (test) => {
    assert.deepEqual(await errorsIn(test, { [file]: edition('"نام \\uD83D\\uDE00"') }), []);
  });
});

describe('the names of issuers and topics', () => {
  it('are read by the rules about letters of each language', async (test) => {
    const { notes } = await readContent(
      await temporaryRoot(test, 'shelf', {
        'issuers/a.yaml': 'name:\n  fa: كتاب\n  ar: كتاب\n  ckb: كتێب\n',
      }),
    );
    assert.deepEqual(
      notes
        .filter(({ file }) => file === 'content/issuers/a.yaml')
        .map(({ line, column, rule }) => `${line}:${column} ${rule}`),
      ['2:7 arabic-letters', '4:8 arabic-letters'],
    );
  });
});

it('signs of Markdown and Latin commas are found in titles of pages and in names, at their place', async (test) => {
  const root = await temporaryRoot(test, 'shelf', {
    'pages/about/fa.mdx': '---\ntitle: دربارهٔ **ما** نور , کتاب\n---\n\nمتن.\n',
    'topics/a.yaml': 'name:\n  fa: >-\n    کتاب و\n    نور , **نان**\n',
  });
  const { problems, notes } = await readContent(root);
  assert.deepEqual(
    [...problems, ...notes]
      .filter(({ file }) => /pages|topics\/a/.test(file))
      .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
    [
      'content/pages/about/fa.mdx:2:16 field-markup',
      'content/pages/about/fa.mdx:2:26 foreign-punctuation',
      'content/topics/a.yaml:4:8 foreign-punctuation',
      'content/topics/a.yaml:4:11 name-markup',
    ],
  );
});
