import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { formatProblems, isError } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { temporaryRoot } from '../support/roots.ts';
import { project } from '../support/sites.ts';

const original = '---\ntitle: آزادی\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\nمتن.\n';
const translation = '---\ntitle: Freedom\ntranslatedFrom: fa\n---\n\nText.\n';
const withLine = (line: string) => original.replace('issued: 2021-08-01', line);
const withText = (text: string) => original.replace('متن.', text);

interface Case {
  readonly name: string;
  readonly files: Record<string, string | Uint8Array | null>;
  /** The printed errors. */
  readonly report: string;
}

const english = await readFile(path.join(project, 'src/locales/en.yaml'), 'utf8');

const cases: Case[] = [
  {
    name: 'malformed YAML',
    files: { 'statements/azadi/fa.md': withLine('issued: [2021') },
    report: `content/statements/azadi/fa.md
  4:1  error  this is not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ]; put the value of issuers in quotes, or check the quotes and indentation before it   yaml`,
  },
  {
    name: 'a key that does not exist, such as a slug that would replace another statement',
    files: {
      'statements/azadi/fa.md': original.replace('issuers:', 'slug: open-the-library\nissuers:'),
    },
    report: `content/statements/azadi/fa.md
  4:1  error  there is no key "slug"; remove it (the keys here are title, summary, source, draft, corrections, issued, issuers, topics)   unknown-key`,
  },
  {
    name: 'a missing title',
    files: { 'statements/azadi/fa.md': original.replace('title: آزادی\n', '') },
    report: `content/statements/azadi/fa.md
  2:1  error  title is missing; add it, as in "title: …"   missing-field`,
  },
  {
    name: 'no in place of false',
    files: { 'statements/azadi/fa.md': original.replace('issuers:', 'draft: no\nissuers:') },
    report: `content/statements/azadi/fa.md
  4:8  error  draft is the text "no"; write true or false   field-type`,
  },
  {
    name: 'an edition in a language that the site does not have',
    files: { 'statements/azadi/fa.md': original, 'statements/azadi/arz.md': translation },
    report: `content/statements/azadi/arz.md
  1:1  error  arz is not a language of the site; did you mean "ar"? If not, add it to locales in content/site.yaml, and create content/locales/arz.yaml: copy src/locales/en.yaml of Bayan, or that of a related language, and translate its values   unknown-language`,
  },
  {
    name: 'an edition in a language that has its file and is not in the list of the site',
    files: {
      'statements/azadi/fa.md': original,
      'statements/azadi/nl.md': translation,
      'locales/nl.yaml': english,
    },
    report: `content/statements/azadi/nl.md
  1:1  error  nl is not a language of the site; add it to locales in content/site.yaml, or delete this file   unknown-language`,
  },
  {
    name: 'a language of the site that has no locale',
    files: {
      'site.yaml': 'name: { fa: x }\nurl: https://shelf.alt\nlocales: [fa, en, ar, ckb, de, nl]\n',
    },
    report: `content/site.yaml
  3:32  error  Bayan has no locale nl; create content/locales/nl.yaml: copy src/locales/en.yaml of Bayan, or that of a related language, and translate its values   unknown-language`,
  },
  {
    name: 'a name in a language that does not exist',
    files: { 'issuers/reading-circle.yaml': 'name: { farsi: حلقه, en: Circle }\n' },
    report: `content/issuers/reading-circle.yaml
  1:16  error  name.farsi: "farsi" is not a BCP 47 language tag; write one such as fa, en, ckb or zh-Hant   language-tag`,
  },
  {
    name: 'two originals',
    files: { 'statements/azadi/fa.md': original, 'statements/azadi/en.md': original },
    report: `content/statements/azadi/fa.md
  1:1  error  the statement "azadi" has more than one original, en.md and fa.md; add translatedFrom: and the tag of the original to each translation   two-originals`,
  },
  {
    name: 'no original',
    files: {
      'statements/azadi/en.md': translation,
      'statements/azadi/fa.md': translation.replace(': fa', ': en'),
    },
    report: `content/statements/azadi/en.md
  1:1  error  the statement "azadi" has no original; in the edition that is the original, replace translatedFrom with issued and issuers   no-original
  3:17  error  these translations name each other as their source; make one of them the original, without translatedFrom   translation-circle

content/statements/azadi/fa.md
  3:17  error  these translations name each other as their source; make one of them the original, without translatedFrom   translation-circle`,
  },
  {
    name: 'an id that is reserved, or looks like a year',
    files: { 'statements/topics/fa.md': original, 'statements/1400/fa.md': original },
    report: `content/statements/1400/fa.md
  1:1  error  the id "1400" has no letter, so its address would look like a year; add a word to it   id

content/statements/topics/fa.md
  1:1  error  the id "topics" is reserved for the site's own pages; choose another   id`,
  },
  {
    name: 'raw HTML',
    files: { 'statements/azadi/fa.md': withText('متن <b>پررنگ</b>.\n\n<div>بلوک</div>') },
    report: `content/statements/azadi/fa.md
  7:5  error  raw HTML is not allowed in a statement (<b>); write it in Markdown, or \\< to show the sign itself   raw-html
  9:1  error  raw HTML is not allowed in a statement (<div>بلوک</div>); write it in Markdown, or \\< to show the sign itself   raw-html`,
  },
  {
    name: 'a javascript: link, however it is spelled',
    files: {
      'statements/azadi/fa.md': withText(
        '[یک](javascript:alert(1)) [دو][a] [سه](java&#x0A;script:x)\n\n[a]: JavaScript:x',
      ),
    },
    report: `content/statements/azadi/fa.md
  7:1  error  a link may not be "javascript:"; write an address that begins with https://, http:// or mailto:   unsafe-link
  7:35  error  a link may not be "javascript:"; write an address that begins with https://, http:// or mailto:   unsafe-link
  9:1  error  a link may not be "javascript:"; write an address that begins with https://, http:// or mailto:   unsafe-link`,
  },
  {
    name: 'a link to a page that does not exist',
    files: {
      'statements/azadi/fa.md': withText(
        '[یک](night-hours.html) [دو](nigth-hours.html) [سه](/fa/night-hours.html)',
      ),
    },
    report: `content/statements/azadi/fa.md
  7:24  error  the link "nigth-hours.html" does not lead to a published page; link to a statement in this language as its-id.html, to a file in public/ as ../its-name, and to another site with https://   broken-link
  7:47  error  the link "/fa/night-hours.html" is not relative; write it without the leading "/", such as other-statement.html   unsafe-link`,
  },
  {
    name: 'stray files',
    files: {
      'statements/azadi/fa.md': original,
      'statements/azadi/fa.docx': 'x',
      'notes.txt': 'x',
      'statement/azadi/fa.md': original,
    },
    report: `content/notes.txt
  1:1  error  this file does not belong here; move it out of content/, which contains only locales/, issuers/, topics/, statements/, pages/, site.yaml, published.jsonl, redirects.yaml   stray-file

content/statement/azadi/fa.md
  1:1  error  this file does not belong here; did you mean content/statements/?   stray-file

content/statements/azadi/fa.docx
  1:1  error  files in this folder are named content/statements/<id>/<tag>.md; rename this one, or move it out of content/   stray-file`,
  },
  {
    name: 'a value that YAML reads as an alias',
    files: { 'statements/azadi/fa.md': original.replace('title: آزادی', 'title: *آزادی') },
    report: `content/statements/azadi/fa.md
  2:1  error  this is not valid YAML: unresolved alias (the anchor must be set before the alias): آزادی; put values that begin with * or & in quotes   yaml`,
  },
  {
    name: 'a hashtag in a title, and a wrong date below it',
    files: {
      'statements/azadi/fa.md': withLine('issued: 2026-02-30').replace(
        'title: آزادی',
        'title: #آزادی',
      ),
    },
    report: `content/statements/azadi/fa.md
  2:8  error  YAML reads the words after # as a comment and drops them; put the value of title in quotes   yaml
  3:9  error  issued: 2026-02-30 does not exist: 2026-02 has 28 days; correct it   date`,
  },
  {
    name: 'a colon in a title',
    files: { 'statements/azadi/fa.md': original.replace('title: آزادی', 'title: بیانیه: آزادی') },
    report: `content/statements/azadi/fa.md
  2:8  error  this is not valid YAML: nested mappings are not allowed in compact mappings; put the value of title in quotes, or check the quotes and indentation before it   yaml`,
  },
  {
    name: 'a first word that YAML reads as a tag',
    files: {
      'statements/azadi/fa.md': original.replace('title: آزادی', 'title: !free all of them'),
    },
    report: `content/statements/azadi/fa.md
  2:14  error  YAML reads a first word with ! or & as a tag or an anchor and drops it; put the value in quotes   yaml`,
  },
  {
    name: 'a link to a draft',
    files: {
      'statements/azadi/fa.md': withText(
        '[پیش‌نویس](unfinished.html) و [موضوع](topics/silence.html)',
      ),
    },
    report: `content/statements/azadi/fa.md
  7:1  error  the link "unfinished.html" does not lead to a published page; link to a statement in this language as its-id.html, to a file in public/ as ../its-name, and to another site with https://   broken-link`,
  },
  {
    name: 'a comma in a text between braces',
    files: {
      'topics/silence.yaml': 'name: { en: Noise, and silence, fa: سکوت، fa2 }\n',
    },
    report: `content/topics/silence.yaml
  1:20  error  "and silence" is no key; if it belongs to the text before it, put the whole text in quotes   missing-field`,
  },
  {
    name: 'a line of the ledger without some of its keys',
    files: { 'published.jsonl': '\n{"id":"tall-shelves","tag":"fa"}\n' },
    report: `content/published.jsonl
  2:1  error  date is missing; add it, or restore the line from git   ledger
  2:1  error  event is missing; add it, or restore the line from git   ledger
  2:1  error  path is missing; add it, or restore the line from git   ledger
  2:1  error  text is missing; add it, or restore the line from git   ledger
  2:1  error  words is missing; add it, or restore the line from git   ledger`,
  },
];

describe('bad input gets an error with its place and a remedy', () => {
  for (const { name, files, report } of cases) {
    it(name, async (test) => {
      const { problems } = await readContent(await temporaryRoot(test, 'shelf', files));
      const errors = problems.filter(isError);
      assert.equal(formatProblems(errors), report);
    });
  }
});

describe('a report', () => {
  it('has all errors of one run, sorted by file and place', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/b/fa.md': withText('<b>'),
      'statements/a/fa.md': withLine('issued: 1400')
        .replace('reading-circle', 'no-circle')
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

  it('warns that the source of a translation has changed', async (test) => {
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
    assert.match(found.message, /fa\.md has changed .* run: node bayan translated azadi en$/);
  });
});
