import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContentRuleId } from '../../src/domain/content-rules.ts';
import { formatLedgerLine, type LedgerLine } from '../../src/domain/ledger.ts';
import { digestText } from '../../src/source/digest-text.ts';
import { imageFile } from '../support/image-files.ts';
import { largePng, png } from '../support/handmade-files.ts';
import { project } from '../support/sites.ts';

/** The smallest content in which a rule finds something. */
export interface RuleCase {
  /** Files of `content/` that replace those of `smallSite`; `null` deletes one. */
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  /** The place of the finding, as `file:line:column`, without `content/`. */
  readonly at: string;
  readonly message: string;
  /** Findings of other rules that this case cannot avoid, as `file:line:column rule`. */
  readonly also?: readonly string[];
}

/** A rule that `readContent` does not report, and the test that pins its message. */
interface CaseElsewhere {
  readonly test: string;
}

const german = await readFile(path.join(project, 'src/locales/de.yaml'), 'utf8');
/** A locale without words that are newer than it, and the line of its words. */
const olderGerman = german
  .replace(/^ {2}(?:contents|printFor): .*\n/gm, '')
  .replace(/^ {2}minutes: .*\n/m, '');
const wordsLine = olderGerman.split('\n').indexOf('strings:') + 1;

const original = '---\ntitle: آزادی\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\nمتن.\n';
const translation = '---\ntitle: Freedom\ntranslatedFrom: fa\n---\n\nText.\n';

/** A site with one statement, which is its original. */
export const smallSite = {
  'site.yaml': 'name: { en: Shelf }\nurl: https://shelf.alt\nlocales: [fa, en, de]\n',
  'locales/en.yaml': 'strings: { topics: Subjects }\n',
  'issuers/reading-circle.yaml': 'name: { fa: حلقهٔ کتاب‌خوانی, en: Reading Circle }\n',
  'statements/azadi/fa.md': original,
} as const;

const fa = 'statements/azadi/fa.md';
const en = 'statements/azadi/en.md';
/** The original with another line of front matter. */
const withLine = (line: string) => ({ [fa]: original.replace('issued: 2021-08-01', line) });
const withTitle = (title: string) => ({ [fa]: original.replace('آزادی', title) });
/** The original with another text, on line 7. */
const withText = (text: string) => ({ [fa]: original.replace('متن.', text) });
/** The original with a list of signatories. */
const withSignatories = (csv: string) => ({
  ...withText('متن.\n\n:::signatories{file="names.csv"}\n:::'),
  'statements/azadi/names.csv': csv,
});
const withSite = (old: string, text: string) => ({
  'site.yaml': smallSite['site.yaml'].replace(old, text),
});

const digests = digestText('آزادی', ['متن.']);

/** A line of the ledger about the original. */
const ledgerLine = (over: Partial<LedgerLine> = {}) =>
  formatLedgerLine({
    id: 'azadi',
    tag: 'fa',
    path: '/fa/azadi.html',
    date: '2021-08-02',
    event: 'published',
    issued: '2021-08-01',
    ...digests,
    ...over,
  });

const map = imageFile('shelf.png');
const withImage = (name: string, bytes: Uint8Array) => ({
  ...withText(`متن.\n\n![نقشه](${name})`),
  [`statements/azadi/${name}`]: bytes,
});

/** A case for each rule. A missing one is a type error. */
export const ruleCases: Readonly<Record<ContentRuleId, RuleCase | CaseElsewhere>> = {
  'stray-file': {
    files: { 'statements/azadi/fa.docx': 'x' },
    at: 'statements/azadi/fa.docx:1:1',
    message:
      'files in this folder are named content/statements/<id>/<tag>.md; rename this one, or move it out of content/',
  },
  'missing-file': {
    files: { 'site.yaml': null },
    at: 'site.yaml:1:1',
    message: 'the file is missing; create it with the keys name, url and locales',
  },
  unreadable: { test: 'tests/source/rules.test.ts' },
  'symbolic-link': { test: 'tests/source/links-in-folders.test.ts' },
  'public-file': { test: 'tests/build/public-files.test.ts' },
  id: {
    files: { 'statements/1400/fa.md': original },
    at: 'statements/1400/fa.md:1:1',
    message: 'the id "1400" has no letter, so its address would look like a year; add a word to it',
  },
  'duplicate-id': {
    files: { 'statements/Azadi/fa.md': original },
    at: 'statements/Azadi:1:1',
    message: 'the name differs only in case from content/statements/azadi; rename one of them',
  },
  'language-tag': {
    files: { 'statements/azadi/fa_IR.md': translation },
    at: 'statements/azadi/fa_IR.md:1:1',
    message:
      'the language in the file name is wrong: "fa_IR" is not a BCP 47 language tag; write one such as fa, en, ckb or zh-Hant',
  },
  encoding: {
    files: { [fa]: Buffer.concat([Buffer.from(original), Buffer.from('caf\xe9\n', 'latin1')]) },
    at: 'statements/azadi/fa.md:8:4',
    message:
      'the file is not UTF-8 (byte 0xE9 here); save it as UTF-8, in Word as "Unicode (UTF-8)"',
  },
  'byte-order-mark': {
    files: { [fa]: `\ufeff${original}` },
    at: 'statements/azadi/fa.md:1:1',
    message: 'the file begins with a byte order mark; save it as UTF-8 without BOM',
  },
  'control-character': {
    files: withText('سطر\u000bدوم'),
    at: 'statements/azadi/fa.md:7:4',
    message:
      'there is a control character here, U+000B (a line break of Word); delete it, or start a new line',
  },
  conflict: {
    files: withText('<<<<<<< HEAD\nالف\n=======\nب\n>>>>>>> other'),
    at: 'statements/azadi/fa.md:7:1',
    message:
      'this is an unresolved merge conflict; keep the correct text and delete the lines of <<<<<<<, ======= and >>>>>>>',
  },

  'front-matter': {
    files: { [fa]: 'متن.\n' },
    at: 'statements/azadi/fa.md:1:1',
    message:
      'the front matter is missing; begin the file with a line of ---, then title: …, then another line of ---',
  },
  yaml: {
    files: withTitle('همبستگی با #اعتصاب'),
    at: 'statements/azadi/fa.md:2:8',
    message:
      'YAML reads the words after # as a comment and drops them; put the value of title in quotes',
  },
  'unknown-key': {
    files: withLine('issued: 2021-08-01\ntopic: []'),
    at: 'statements/azadi/fa.md:4:1',
    message: 'there is no key "topic"; did you mean "topics"?',
  },
  'missing-field': {
    files: withTitle(''),
    at: 'statements/azadi/fa.md:2:1',
    message: 'title is missing; add it, as in "title: …"',
  },
  'field-type': {
    files: withTitle('1400'),
    at: 'statements/azadi/fa.md:2:8',
    message: 'title is the number 1400, but must be text; put it in quotes, "1400"',
  },
  'field-value': {
    files: { [fa]: original, [en]: translation.replace('fa\n', 'fa\nreview: reviewd\n') },
    at: 'statements/azadi/en.md:4:9',
    message: 'review is "reviewd"; write one of none, reviewed (did you mean "reviewed"?)',
  },
  date: {
    files: withLine('issued: 2026-02-30'),
    at: 'statements/azadi/fa.md:3:9',
    message: 'issued: 2026-02-30 does not exist: 2026-02 has 28 days; correct it',
  },
  'date-calendar': {
    files: withLine('issued: 1400-05-10'),
    at: 'statements/azadi/fa.md:3:9',
    message: 'issued: 1400-05-10 is a Solar Hijri date; write the Gregorian day 2021-08-01',
  },
  'example-address': {
    files: withSite('https://shelf.alt', 'https://bayan.example'),
    at: 'site.yaml:2:6',
    message:
      'https://bayan.example is an example, or readers cannot open it; write your own address before you publish',
  },
  contrast: {
    files: withSite('locales:', 'theme: { light: { accent: "#ff8800" } }\nlocales:'),
    at: 'site.yaml:3:27',
    message:
      "theme.light.accent is #ff8800, whose contrast with #f3ede1 is 2.0, and must be 4.5 to be readable; write '#b94700', the nearest colour that is",
  },
  'empty-text': {
    files: withText(''),
    at: 'statements/azadi/fa.md:8:1',
    message: 'the text is empty; write it below the front matter',
  },
  page: { test: 'tests/build/build-error.test.ts' },
  'page-code': {
    files: { 'pages/about/en.mdx': '---\ntitle: About\n---\n\nBuilt by {process.env.USER}.\n' },
    at: 'pages/about/en.mdx:5:11',
    message:
      'a page may not use "\u2068process\u2069": it reads the machine that builds the site; remove it',
  },

  'unknown-language': {
    files: { 'statements/bread/nl.md': original },
    at: 'statements/bread/nl.md:1:1',
    message:
      'nl is not a language of the site; add it to locales in content/site.yaml, and create content/locales/nl.yaml: copy src/locales/en.yaml of Bayan, or that of a related language, and translate its values',
  },
  'repeated-language': {
    files: withSite('de]', 'de, fa]'),
    at: 'site.yaml:3:23',
    message: 'fa is in this list twice; remove one',
  },
  direction: {
    files: { 'locales/en.yaml': 'dir: rtl\n' },
    at: 'locales/en.yaml:1:6',
    message:
      'dir is rtl, but en is written ltr; write dir: ltr, or name the language with its script, such as en-Arab',
  },
  'missing-words': {
    files: { 'locales/nl.yaml': olderGerman },
    at: `locales/nl.yaml:${wordsLine}:1`,
    message:
      'pages leave out what needs these words, which are newer than this file: strings.contents, counts.minutes; add them as in the locale en of Bayan',
    also: [`locales/nl.yaml:${wordsLine + 1}:20 untranslated-words`],
  },
  'untranslated-words': {
    files: {
      'locales/fa.yaml':
        'strings:\n  email: Email\n  home: Home\n  draftNotice: This text is a draft and has not been published.\n',
    },
    at: 'locales/fa.yaml:3:9',
    message:
      'strings.home, strings.draftNotice are the same as in the locale en; translate them into fa',
  },
  'unknown-issuer': {
    files: { [fa]: original.replace('reading-circle', 'reading-cirle') },
    at: 'statements/azadi/fa.md:4:11',
    message:
      'there is no issuer "reading-cirle"; did you mean "reading-circle"? If not, create content/issuers/reading-cirle.yaml',
  },
  'repeated-issuer': {
    files: { [fa]: original.replace('[reading-circle]', '[reading-circle, reading-circle]') },
    at: 'statements/azadi/fa.md:4:27',
    message: 'reading-circle is in this list twice; remove one',
  },
  'unknown-topic': {
    files: withLine('issued: 2021-08-01\ntopics: [prisons]'),
    at: 'statements/azadi/fa.md:4:10',
    message: 'there is no topic "prisons"; create content/topics/prisons.yaml',
  },
  'repeated-topic': {
    files: {
      ...withLine('issued: 2021-08-01\ntopics: [prisons, prisons]'),
      'topics/prisons.yaml': 'name: { fa: زندان‌ها }\n',
    },
    at: 'statements/azadi/fa.md:4:19',
    message: 'prisons is in this list twice; remove one',
  },
  'name-markup': {
    files: { 'issuers/reading-circle.yaml': 'name: { fa: "نور \\u2014 **حلقهٔ**" }\n' },
    at: 'issuers/reading-circle.yaml:1:25',
    message:
      'readers see the signs of "⁨**حلقهٔ**⁩", because a name is not Markdown; write "⁨حلقهٔ⁩"',
  },

  'no-original': {
    files: { [fa]: null, [en]: translation },
    at: 'statements/azadi/en.md:1:1',
    message:
      'the statement "azadi" has no original; in the edition that is the original, replace translatedFrom with issued and issuers',
    also: ['statements/azadi/en.md:3:17 unknown-edition'],
  },
  'two-originals': {
    files: { [en]: original },
    at: 'statements/azadi/fa.md:1:1',
    message:
      'the statement "azadi" has more than one original, en.md and fa.md; add translatedFrom: and the tag of the original to each translation',
  },
  'unknown-edition': {
    files: { [en]: translation.replace('fa', 'ar') },
    at: 'statements/azadi/en.md:3:17',
    message: 'this statement has no edition "ar" to be translated from; write one of: fa',
  },
  'translation-circle': {
    files: {
      [en]: translation.replace('fa', 'de'),
      'statements/azadi/de.md': translation.replace('fa', 'en').replace('Text', 'Wort'),
    },
    at: 'statements/azadi/de.md:3:17',
    message:
      'these translations name each other as their source; make one of them the original, without translatedFrom',
    also: ['statements/azadi/en.md:3:17 translation-circle'],
  },
  'missing-digest': {
    files: { [en]: translation },
    at: 'statements/azadi/en.md:3:17',
    message:
      'the translation does not record which text it was made from; if that is the current fa.md, run: node bayan translated azadi en',
  },
  'stale-translation': {
    files: { [en]: translation.replace('fa\n', `fa\nsourceDigest: '${'0'.repeat(64)}'\n`) },
    at: 'statements/azadi/en.md:4:15',
    message:
      'fa.md has changed since this translation was made; update the translation, then run: node bayan translated azadi en',
  },
  untranslated: {
    files: {
      [en]: translation
        .replace('fa\n', `fa\nsourceDigest: ${digests.words}\n`)
        .replace('Text.', 'متن.'),
    },
    at: 'statements/azadi/en.md:1:1',
    message:
      'the text has the same words as fa.md; translate it into en, or write draft: true until that is done',
  },

  'repeated-text': {
    files: {
      ...withText('خواهان آزادی همهٔ زندانیان سیاسی هستیم.'),
      'statements/nan/fa.md': original.replace('متن.', 'خواهان آزادي همه زندانیان سیاسی هستیم!'),
    },
    at: 'statements/nan/fa.md:1:1',
    message:
      'the text is nearly the same as content/statements/azadi/fa.md; delete one of them, or correct the text',
    also: ['statements/nan/fa.md:7:12 arabic-letters'],
  },

  ledger: {
    files: { 'published.jsonl': '{"id":"azadi"\n' },
    at: 'published.jsonl:1:1',
    message:
      'this line is not JSON; restore it from git (only node bayan publish and accept write this file)',
  },
  'lost-record': { test: 'tests/source/lost-records.test.ts' },
  'vanished-edition': {
    files: {
      'published.jsonl': ledgerLine({ id: 'bread', path: '/fa/bread.html', words: '0'.repeat(64) }),
    },
    at: 'published.jsonl:1:1',
    message:
      '/fa/bread.html has been public since 2021-08-02, but content/statements/bread/fa.md does not exist; restore the file from git, because a published address must keep working; to retract the text, run: node bayan accept bread --lang fa --retraction "…"',
  },
  'published-draft': {
    files: {
      ...withLine('issued: 2021-08-01\ndraft: true'),
      'published.jsonl': ledgerLine(),
    },
    at: 'statements/azadi/fa.md:4:8',
    message:
      'this edition is a draft, but /fa/azadi.html has been public since 2021-08-02 and must keep working; remove draft: true, and to retract the text run: node bayan accept azadi --lang fa --retraction "…"',
  },
  'silent-edit': {
    files: { ...withText('متنی دیگر.'), 'published.jsonl': ledgerLine() },
    at: 'statements/azadi/fa.md:1:1',
    message:
      'the text has changed since it was recorded on 2021-08-02; restore it from git, or tell readers what has changed: node bayan accept azadi --lang fa --correction "…"',
  },
  'changed-date': {
    files: { ...withLine('issued: 2021-08-03'), 'published.jsonl': ledgerLine() },
    at: 'statements/azadi/fa.md:3:9',
    message:
      'issued is 2021-08-03, but was 2021-08-01 when this was published; restore it, or tell readers that it was wrong: node bayan accept azadi --lang fa --correction "…"',
  },
  'missing-note': {
    files: {
      'published.jsonl':
        ledgerLine() + '\n' + ledgerLine({ event: 'correction', date: '2021-09-01' }),
    },
    at: 'statements/azadi/fa.md:2:1',
    message:
      'the correction of 2021-09-01 is in the ledger but not among the corrections here; restore it from git, because readers have seen it',
  },
  'changed-part': { test: 'tests/source/rest.test.ts' },
  'incomplete-record': {
    files: { 'published.jsonl': ledgerLine() },
    at: 'published.jsonl:1:1',
    message:
      'the record of 1 edition is from an earlier version of Bayan, without links, issuers, topics and images, so changes to these are not found; to add them, run: node bayan accept',
  },
  unpublished: {
    files: {},
    at: 'statements/azadi/fa.md:1:1',
    message:
      'this edition is not in the ledger yet; when you publish it, run: node bayan publish azadi',
  },

  'too-deep': {
    files: withText(`متن.\n\n${'> '.repeat(10_000)}متن.`),
    at: 'statements/azadi/fa.md:9:101',
    message:
      'quotations and lists are nested more than 50 deep here; remove the signs at the beginning of the line',
  },
  'raw-html': {
    files: withText('متن <b>.'),
    at: 'statements/azadi/fa.md:7:5',
    message:
      'raw HTML is not allowed in a statement (<b>); write it in Markdown, or \\< to show the sign itself',
  },
  'unknown-directive': {
    files: withText(':::signatures\nنام\n:::'),
    at: 'statements/azadi/fa.md:7:1',
    message:
      'there is no directive :::signatures; did you mean :::signatories? If not, write \\:::signatures to show it as text',
  },
  'near-directive': {
    files: withText('::quote\nنقل'),
    at: 'statements/azadi/fa.md:7:1',
    message:
      'readers would see the colons, because this is not a directive; write :::quote, with three colons, no space, and the text on the lines below',
  },
  'open-directive': {
    files: withText(':::quote\nنقل'),
    at: 'statements/azadi/fa.md:7:1',
    message:
      ':::quote is never closed; end it with a line of :::. If it is inside another directive, write more colons on the outer one',
  },
  'directive-label': {
    files: withText(':::note[یادداشت]\nمتن\n:::'),
    at: 'statements/azadi/fa.md:7:8',
    message: ':::note takes no [label]; write these words inside it, on a line of their own',
  },
  'unknown-attribute': {
    files: withText(':::note{cite="x"}\nمتن\n:::'),
    at: 'statements/azadi/fa.md:7:9',
    message: ':::note has no attribute "cite"; remove it',
  },
  'repeated-definition': {
    files: withText('متن[^1].\n\n[^1]: یک\n\n[^1]: دو'),
    at: 'statements/azadi/fa.md:11:1',
    message: '[^1] is defined twice, and this second text would not be shown; rename it',
  },
  'unused-definition': {
    files: withText('متن.\n\n[^1]: یک'),
    at: 'statements/azadi/fa.md:9:1',
    message:
      'nothing in the text uses [^1], so this line would not be shown; use it, or write \\[ to show it as text',
  },
  'hidden-sources': {
    files: withText('متن [اینجا][1].\n\nمنابع:\n\n[1]: https://example.org "نامه"'),
    at: 'statements/azadi/fa.md:11:1',
    message:
      'readers see "⁨منابع:⁩" and nothing below it, because this line only defines a link; write each source as an item of a list, as in - نامه: <https://example.org>, or delete "⁨منابع:⁩"',
    also: ['statements/azadi/fa.md:11:1 link-title'],
  },
  'undefined-footnote': {
    files: withText('متن[^1].'),
    at: 'statements/azadi/fa.md:7:4',
    message:
      'there is no footnote [^1], so readers would see the brackets; write it on a line of its own, as [^1]: …, or \\[ to keep the brackets',
  },
  'table-row': {
    files: withText('| الف |\n| --- |\n| ب | پ |'),
    at: 'statements/azadi/fa.md:9:5',
    message:
      'this row has 2 cells and the header has 1, so the last would not be shown; add a heading for it, or write \\| to show the sign itself',
  },
  'code-fence': {
    files: withText('``` دو واژه\nmatn\n```'),
    at: 'statements/azadi/fa.md:7:5',
    message:
      'the words after ``` would not be shown; write them on a line of their own, or \\``` to show the signs',
  },
  'open-fence': {
    files: withText('متن.\n\n```\nmatn'),
    at: 'statements/azadi/fa.md:9:1',
    message: '``` is never closed, so all that follows becomes code; end it with a line of ```',
  },

  'unsafe-link': {
    files: withText('[پیوند](javascript:alert)'),
    at: 'statements/azadi/fa.md:7:1',
    message:
      'a link may not be "javascript:"; write an address that begins with https://, http:// or mailto:',
  },
  'broken-link': {
    files: withText('[پیوند](bread.html)'),
    at: 'statements/azadi/fa.md:7:1',
    message:
      'the link "bread.html" does not lead to a published page; link to a statement in this language as its-id.html, to a file in public/ as ../its-name, and to another site with https://',
  },

  redirect: {
    files: { 'redirects.yaml': '# Addresses of the old site\n/1400/azadi/: bread\n' },
    at: 'redirects.yaml:2:15',
    message:
      '/1400/azadi/ leads to bread, which is not the id of a published statement; correct the id, or publish the statement',
  },
  'redirect-without-page': {
    files: { 'redirects.yaml': '/index.php: azadi\n' },
    at: 'redirects.yaml:1:13',
    message:
      'no page can be at /index.php, so only hosts with a list of redirects lead on from there; see docs/publishers/moving.md',
  },

  'image-name': {
    files: { 'statements/azadi/Map.JPG': imageFile('shelf.jpg') },
    at: 'statements/azadi/Map.JPG:1:1',
    message:
      'the name of an image may contain only a-z, 0-9 and "-", and must end in .jpg, .png, .webp or .gif; rename it, or save it in one of these formats',
  },
  'image-format': {
    files: withImage('map.gif', map),
    at: 'statements/azadi/map.gif:1:1',
    message: 'the file is a PNG; rename it map.png, also in the texts that show it',
  },
  'image-metadata': {
    files: withImage('map.png', png(['tEXt', 'Author\0Sara'])),
    at: 'statements/azadi/map.png:1:1',
    message:
      'the image contains data that may identify a person, a place or a device (a chunk tEXt); remove it with: node bayan import content/statements/azadi/map.png --out content/statements/azadi/map.png --force',
  },
  'image-size': {
    files: withImage('map.png', largePng(5_100_000)),
    at: 'statements/azadi/map.png:1:1',
    message:
      'the image is 5.1 MB, and the limit is 5 MB; make it smaller: a page needs no more than 1200 pixels of width',
  },
  'image-address': {
    files: withText('![نقشه](https://example.org/map.png)'),
    at: 'statements/azadi/fa.md:7:1',
    message:
      'the image "https://example.org/map.png" is on another site, which would learn who reads this page; put the file in this folder, and write only its name, as in ![…](map.jpg)',
  },
  'image-alt': {
    files: { ...withText('متن.\n\n![](map.png)'), 'statements/azadi/map.png': map },
    at: 'statements/azadi/fa.md:9:1',
    message:
      'the image has no description for readers who cannot see it; write what it shows, as in ![…](map.jpg)',
  },
  'image-place': {
    files: { ...withText('متن ![نقشه](map.png)'), 'statements/azadi/map.png': map },
    at: 'statements/azadi/fa.md:7:5',
    message:
      'the image is inside a line of text; make it a paragraph of its own, with an empty line before and after it',
  },
  signatories: {
    files: withSignatories('نام,شهر\nمریم,شیراز\n'),
    at: 'statements/azadi/names.csv:1:1',
    message:
      'the first line does not name the columns; write name, then role and place if the list has them, as in name,role,place',
  },
  'missing-signatories': {
    files: withText('متن.\n\n:::signatories{file="names.csv"}\n:::'),
    at: 'statements/azadi/fa.md:9:1',
    message:
      'there is no list names.csv in the folder of this text; put it in content/statements/azadi/',
  },
  'unused-signatories': {
    files: { 'statements/azadi/names.csv': 'name\nمریم\n' },
    at: 'statements/azadi/names.csv:1:1',
    message:
      'no text shows this list, so its names are not published; write :::signatories{file="names.csv"} and ::: below it in a text, or delete the file',
  },
  'double-signatory': {
    files: withSignatories('name,place\nمریم,شیراز\nندا,\nمريم,شیراز\n'),
    at: 'statements/azadi/names.csv:4:1',
    message:
      '"\u2068مريم\u2069" is in line 2 too; delete one of the rows, or write a role or a place if they are two people',
    also: ['statements/azadi/names.csv:4:1 arabic-letters'],
  },
  'missing-image': {
    files: withText('متن.\n\n![نقشه](map.png)'),
    at: 'statements/azadi/fa.md:9:1',
    message:
      'there is no image map.png in the folder of this text; put it in content/statements/azadi/',
  },
  'unused-image': {
    files: { 'statements/azadi/map.png': map },
    at: 'statements/azadi/map.png:1:1',
    message:
      'no text shows this image, so it is not published; add ![what it shows](map.png) as a paragraph of its own, or delete the file',
  },

  'missing-sign': { test: 'tests/outputs/missing-signs.test.ts' },
  import: { test: 'tests/cli/import.test.ts' },

  allowance: {
    files: withText('<!-- bayan-allow digits -->\n\nمتن.'),
    at: 'statements/azadi/fa.md:7:1',
    message:
      'this allowance is mistyped or has no reason; write <!-- bayan-allow rule: reason --> on a line of its own above the paragraph',
  },
  'idle-allowance': {
    files: withText('<!-- bayan-allow digits: as on the banner -->\n\nمتن.'),
    at: 'statements/azadi/fa.md:7:1',
    message: 'digits finds nothing here; remove the allowance',
  },
};
