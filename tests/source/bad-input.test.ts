import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatProblems, isError } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { temporaryRoot } from '../support/roots.ts';

const original = '---\ntitle: آزادی\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\nمتن.\n';
const translation = '---\ntitle: Freedom\ntranslatedFrom: fa\n---\n\nText.\n';
const withLine = (line: string) => original.replace('issued: 2021-08-01', line);
const withText = (text: string) => original.replace('متن.', text);

interface Case {
  readonly name: string;
  readonly files: Record<string, string | Uint8Array | null>;
  /** The errors, as they are printed. */
  readonly says: string;
}

const cases: Case[] = [
  {
    name: 'malformed YAML',
    files: { 'statements/azadi/fa.md': withLine('issued: [2021') },
    says: `content/statements/azadi/fa.md
  4:1  error  this is not YAML: flow sequence in block collection must be sufficiently indented and end with a ]; put the value of issuers in quotes, or check the quotes and indentation before it   yaml`,
  },
  {
    name: 'an unknown key, with the nearest known one',
    files: { 'statements/azadi/fa.md': original.replace('issuers:', 'topic: []\nissuers:') },
    says: `content/statements/azadi/fa.md
  4:1  error  there is no key "topic"; did you mean "topics"?   unknown-key`,
  },
  {
    name: 'a key that a file cannot have, such as an id that would take another statement’s place',
    files: {
      'statements/azadi/fa.md': original.replace('issuers:', 'slug: open-the-library\nissuers:'),
    },
    says: `content/statements/azadi/fa.md
  4:1  error  there is no key "slug"; remove it; the keys here are title, summary, source, draft, corrections, issued, issuers, topics   unknown-key`,
  },
  {
    name: 'a missing title',
    files: { 'statements/azadi/fa.md': original.replace('title: آزادی\n', '') },
    says: `content/statements/azadi/fa.md
  2:1  error  title is missing; add it, as in "title: …"   missing-field`,
  },
  {
    name: 'an empty title',
    files: { 'statements/azadi/fa.md': original.replace('title: آزادی', 'title:') },
    says: `content/statements/azadi/fa.md
  2:1  error  title is missing; add it, as in "title: …"   missing-field`,
  },
  {
    name: 'a title that YAML reads as a number',
    files: { 'statements/azadi/fa.md': original.replace('title: آزادی', 'title: 1400') },
    says: `content/statements/azadi/fa.md
  2:8  error  title is the number 1400 where a text belongs; put it in quotes, "1400"   field-type`,
  },
  {
    name: 'a day that no calendar has',
    files: { 'statements/azadi/fa.md': withLine('issued: 2026-02-30') },
    says: `content/statements/azadi/fa.md
  3:9  error  issued: 2026-02-30 is not a date: 2026-02 has 28 days   date`,
  },
  {
    name: 'a Solar Hijri year in a Gregorian field',
    files: { 'statements/azadi/fa.md': withLine('issued: 1400-05-10') },
    says: `content/statements/azadi/fa.md
  3:9  error  issued: 1400-05-10 is a Solar Hijri date; write the Gregorian day 2021-08-01   date-calendar`,
  },
  {
    name: 'yes where true belongs',
    files: { 'statements/azadi/fa.md': original.replace('issuers:', 'draft: yes\nissuers:') },
    says: `content/statements/azadi/fa.md
  4:8  error  draft is the text "yes" where true or false belongs   field-type`,
  },
  {
    name: 'an unknown issuer',
    files: { 'statements/azadi/fa.md': original.replace('reading-circle', 'reading-cirle') },
    says: `content/statements/azadi/fa.md
  4:11  error  there is no issuer "reading-cirle"; did you mean "reading-circle"? If not, write content/issuers/reading-cirle.yaml   unknown-issuer`,
  },
  {
    name: 'an unknown topic',
    files: {
      'statements/azadi/fa.md': original.replace('issuers:', 'topics: [prisons]\nissuers:'),
    },
    says: `content/statements/azadi/fa.md
  4:10  error  there is no topic "prisons"; write content/topics/prisons.yaml   unknown-topic`,
  },
  {
    name: 'an edition in a language that the site does not have',
    files: { 'statements/azadi/fa.md': original, 'statements/azadi/tr.md': translation },
    says: `content/statements/azadi/tr.md
  1:1  error  tr is not a language of the site; did you mean "ar"? If not, add it to locales in content/site.yaml and write content/locales/tr.yaml   unknown-language`,
  },
  {
    name: 'a file named by what is no language tag',
    files: { 'statements/azadi/fa.md': original, 'statements/azadi/fa_IR.md': translation },
    says: `content/statements/azadi/fa_IR.md
  1:1  error  "fa_IR" is not a BCP 47 language tag; write one such as fa, en, ckb or zh-Hant; rename the file to the tag of its language   language-tag`,
  },
  {
    name: 'a language of the site without its file',
    files: { 'locales/de.yaml': null },
    says: `content/site.yaml
  7:28  error  there is no content/locales/de.yaml; add it, or take the language out of this list   unknown-language`,
  },
  {
    name: 'a name in what is no language',
    files: { 'issuers/reading-circle.yaml': 'name: { farsi: حلقه, en: Circle }\n' },
    says: `content/issuers/reading-circle.yaml
  1:16  error  name.farsi: "farsi" is not a BCP 47 language tag; write one such as fa, en, ckb or zh-Hant   language-tag`,
  },
  {
    name: 'two originals',
    files: { 'statements/azadi/fa.md': original, 'statements/azadi/en.md': original },
    says: `content/statements/azadi/fa.md
  1:1  error  the statement "azadi" has more than one original, en.md and fa.md; write translatedFrom with the tag of the original in each translation   two-originals`,
  },
  {
    name: 'no original',
    files: {
      'statements/azadi/en.md': translation,
      'statements/azadi/fa.md': translation.replace(': fa', ': en'),
    },
    says: `content/statements/azadi/en.md
  1:1  error  the statement "azadi" has no original; take translatedFrom out of the edition that is it, and add issued and issuers there   no-original
  3:17  error  these translations are made from each other in a circle; one of them must be the original, without translatedFrom   translation-circle

content/statements/azadi/fa.md
  3:17  error  these translations are made from each other in a circle; one of them must be the original, without translatedFrom   translation-circle`,
  },
  {
    name: 'a translation from an edition that is not there',
    files: {
      'statements/azadi/fa.md': original,
      'statements/azadi/en.md': translation.replace(': fa', ': ar'),
    },
    says: `content/statements/azadi/en.md
  3:17  error  there is no edition "ar" of this statement to be translated from; the others are: fa   unknown-edition`,
  },
  {
    name: 'an id that differs from another in case',
    files: { 'statements/Open-the-library/fa.md': original },
    says: `content/statements/Open-the-library
  1:1  error  the name differs only in case from content/statements/open-the-library; rename one of them   duplicate-id`,
  },
  {
    name: 'an id that is reserved, or reads as a year',
    files: { 'statements/topics/fa.md': original, 'statements/1400/fa.md': original },
    says: `content/statements/1400/fa.md
  1:1  error  the id "1400" needs a letter; all digits would read as a year   id

content/statements/topics/fa.md
  1:1  error  the id "topics" is reserved for the site's own pages; choose another   id`,
  },
  {
    name: 'raw HTML',
    files: { 'statements/azadi/fa.md': withText('متن <b>پررنگ</b>.\n\n<div>بلوک</div>') },
    says: `content/statements/azadi/fa.md
  7:5  error  raw HTML is not allowed in a statement (<b>); write it in Markdown, or \\< where the sign itself is meant   raw-html
  9:1  error  raw HTML is not allowed in a statement (<div>بلوک</div>); write it in Markdown, or \\< where the sign itself is meant   raw-html`,
  },
  {
    name: 'a javascript: link, however it is spelled',
    files: {
      'statements/azadi/fa.md': withText(
        '[یک](javascript:alert(1)) [دو][a] [سه](java&#x0A;script:x)\n\n[a]: JavaScript:x',
      ),
    },
    says: `content/statements/azadi/fa.md
  7:1  error  a link may not be "javascript:"; write an address that begins with https://, http:// or mailto:   unsafe-link
  7:35  error  a link may not be "javascript:"; write an address that begins with https://, http:// or mailto:   unsafe-link
  9:1  error  a link may not be "javascript:"; write an address that begins with https://, http:// or mailto:   unsafe-link`,
  },
  {
    name: 'a link that leads nowhere in the site',
    files: {
      'statements/azadi/fa.md': withText(
        '[یک](night-hours.html) [دو](nigth-hours.html) [سه](/fa/night-hours.html)',
      ),
    },
    says: `content/statements/azadi/fa.md
  7:24  error  the link "nigth-hours.html" leads to no page that is published; write another statement of this language as its-id.html, and an outside address with https://   broken-link
  7:47  error  the link "/fa/night-hours.html" is not relative; write it without the leading "/", such as other-statement.html   unsafe-link`,
  },
  {
    name: 'an unknown directive',
    files: { 'statements/azadi/fa.md': withText(':::signatures\n- نام\n:::') },
    says: `content/statements/azadi/fa.md
  7:1  error  there is no directive :::signatures; did you mean :::signatories? or write \\:::signatures to keep it as text   unknown-directive`,
  },
  {
    name: 'an empty text',
    files: { 'statements/azadi/fa.md': withText('') },
    says: `content/statements/azadi/fa.md
  8:1  error  the text is empty; write it below the front matter   empty-text`,
  },
  {
    name: 'a file that is not UTF-8',
    files: {
      'statements/azadi/fa.md': Buffer.concat([
        Buffer.from(original),
        Buffer.from('caf\xe9 x\n', 'latin1'),
      ]),
    },
    says: `content/statements/azadi/fa.md
  8:4  error  the file is not UTF-8 (byte 0xE9 here); save it as UTF-8, in Word as "Unicode (UTF-8)"   encoding`,
  },
  {
    name: 'a byte order mark',
    files: { 'statements/azadi/fa.md': `\ufeff${original}` },
    says: `content/statements/azadi/fa.md
  1:1  error  the file begins with a byte order mark; save it as UTF-8 without BOM   byte-order-mark`,
  },
  {
    name: 'stray files',
    files: {
      'statements/azadi/fa.md': original,
      'statements/azadi/fa.docx': 'x',
      'notes.txt': 'x',
      'statement/azadi/fa.md': original,
    },
    says: `content/notes.txt
  1:1  error  this file has no place here; content/ holds locales/, issuers/, topics/, statements/, pages/, site.yaml, published.jsonl: move it out of content/   stray-file

content/statement/azadi/fa.md
  1:1  error  this file has no place here; did you mean content/statements/?   stray-file

content/statements/azadi/fa.docx
  1:1  error  this file has no place here; the files of this folder are content/statements/<id>/<tag>.md: rename it, or move it out of content/   stray-file`,
  },
  {
    name: 'no front matter',
    files: { 'statements/azadi/fa.md': 'متن.\n' },
    says: `content/statements/azadi/fa.md
  1:1  error  the front matter is missing; begin the file with a line of ---, then title: …, then another line of ---   front-matter`,
  },
  {
    name: 'a line of the ledger that is not its own',
    files: { 'published.jsonl': '{"id":"x"\n' },
    says: `content/published.jsonl
  1:1  error  this line is not JSON; restore it from git, the ledger is written by "npx bayan publish" alone   ledger`,
  },
  {
    name: 'a value that YAML takes for an alias',
    files: { 'statements/azadi/fa.md': original.replace('title: آزادی', 'title: *آزادی') },
    says: `content/statements/azadi/fa.md
  2:1  error  this is not YAML: unresolved alias (the anchor must be set before the alias): آزادی; write values out, or in quotes where they begin with * or &   yaml`,
  },
  {
    name: 'a hashtag in a title, which YAML would cut off with all that follows',
    files: {
      'statements/azadi/fa.md': original.replace(
        'title: آزادی',
        'title: همبستگی با #اعتصاب در ایران',
      ),
    },
    says: `content/statements/azadi/fa.md
  2:8  error  YAML takes the words after # for a comment, and they would be lost; put the value of title in quotes   yaml`,
  },
  {
    name: 'a hashtag in a title, and a date beside it',
    files: {
      'statements/azadi/fa.md': withLine('issued: 2026-02-30').replace(
        'title: آزادی',
        'title: #آزادی',
      ),
    },
    says: `content/statements/azadi/fa.md
  2:8  error  YAML takes the words after # for a comment, and they would be lost; put the value of title in quotes   yaml
  3:9  error  issued: 2026-02-30 is not a date: 2026-02 has 28 days   date`,
  },
  {
    name: 'a colon in a title',
    files: { 'statements/azadi/fa.md': original.replace('title: آزادی', 'title: بیانیه: آزادی') },
    says: `content/statements/azadi/fa.md
  2:8  error  this is not YAML: nested mappings are not allowed in compact mappings; put the value of title in quotes, or check the quotes and indentation before it   yaml`,
  },
  {
    name: 'a first word that YAML takes for a sign of its own',
    files: {
      'statements/azadi/fa.md': original.replace('title: آزادی', 'title: !free all of them'),
    },
    says: `content/statements/azadi/fa.md
  2:14  error  YAML takes the first word of this for a sign of its own (! or &), and it would be lost; put the value in quotes   yaml`,
  },
  {
    name: 'an issuer named twice',
    files: {
      'statements/azadi/fa.md': original.replace(
        '[reading-circle]',
        '[reading-circle, reading-circle]',
      ),
    },
    says: `content/statements/azadi/fa.md
  4:27  error  reading-circle stands in this list twice; remove one   repeated-issuer`,
  },
  {
    name: 'a link to a draft',
    files: {
      'statements/azadi/fa.md': withText(
        '[پیش‌نویس](unfinished.html) و [موضوع](topics/silence.html)',
      ),
    },
    says: `content/statements/azadi/fa.md
  7:1  error  the link "unfinished.html" leads to no page that is published; write another statement of this language as its-id.html, and an outside address with https://   broken-link`,
  },
  {
    name: 'a control character that Word has left',
    files: { 'statements/azadi/fa.md': withText('سطر\u000bدوم') },
    says: `content/statements/azadi/fa.md
  7:4  error  the control character U+000B stands here (U+000B is a line break of Word); remove it, or begin a new line   control-character`,
  },
  {
    name: 'the marks of a merge that was not finished',
    files: { 'statements/azadi/fa.md': withText('<<<<<<< HEAD\nالف\n=======\nب\n>>>>>>> other') },
    says: `content/statements/azadi/fa.md
  7:1  error  this is a mark of a merge that was not finished; keep the right one of the two texts and remove the marks   conflict`,
  },
  {
    name: 'a line of the ledger that lacks something',
    files: { 'published.jsonl': '\n{"id":"tall-shelves","tag":"fa"}\n' },
    says: `content/published.jsonl
  2:1  error  date is missing; add it; or restore the line from git   ledger
  2:1  error  event is missing; add it; or restore the line from git   ledger
  2:1  error  path is missing; add it; or restore the line from git   ledger
  2:1  error  text is missing; add it; or restore the line from git   ledger
  2:1  error  words is missing; add it; or restore the line from git   ledger`,
  },
  {
    name: 'no site.yaml',
    files: { 'site.yaml': null },
    says: `content/site.yaml
  1:1  error  the file is missing; write it with name, url and locales, as README.md shows   missing-file`,
  },
];

describe('bad input gets an error that says what, where and what to do', () => {
  for (const { name, files, says } of cases) {
    it(name, async (test) => {
      const { problems } = await readContent(await temporaryRoot(test, 'shelf', files));
      const errors = problems.filter(isError);
      assert.equal(formatProblems(errors), says);
    });
  }
});

describe('what is wrong', () => {
  it('is all said in one run, sorted by file and place', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/b/fa.md': withText('<b>'),
      'statements/a/fa.md': withLine('issued: 1400')
        .replace('reading-circle', 'nobody')
        .replace('متن.', ':::x\ny\n:::'),
    });
    const { problems } = await readContent(root);
    assert.deepEqual(
      problems.filter(isError).map(({ file, line, rule }) => `${file}:${line} ${rule}`),
      [
        'content/statements/a/fa.md:3 date-calendar',
        'content/statements/a/fa.md:4 unknown-issuer',
        'content/statements/a/fa.md:7 unknown-directive',
        'content/statements/b/fa.md:7 raw-html',
      ],
    );
  });

  it('says of a translation that its source has changed, as a warning', async (test) => {
    const stale = translation.replace(
      'translatedFrom: fa',
      `translatedFrom: fa\nsourceDigest: '${'0'.repeat(64)}'`,
    );
    const root = await temporaryRoot(test, 'shelf', {
      'statements/azadi/fa.md': original,
      'statements/azadi/en.md': stale,
    });
    const { problems } = await readContent(root);
    const found = problems.find(
      ({ file, rule }) => file.endsWith('azadi/en.md') && rule === 'stale-translation',
    );
    assert.equal(found?.severity, 'warning');
    assert.match(found.message, /fa\.md has changed .* run: npx bayan translated azadi en$/);
  });
});
