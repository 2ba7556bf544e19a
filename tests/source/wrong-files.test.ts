import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { isError } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { temporaryFolder, writeFiles } from '../support/roots.ts';
import { smallSite } from './rule-cases.ts';

const site = {
  ...smallSite,
  'topics/libraries.yaml': 'name: { en: Libraries }\n',
  'statements/azadi/fa.md': smallSite['statements/azadi/fa.md'].replace(
    '\n---',
    '\ntopics: [libraries]\n---',
  ),
  'statements/azadi/en.md': '---\ntitle: Freedom\ntranslatedFrom: fa\n---\n\nText.\n',
  'pages/about/fa.mdx': '---\ntitle: درباره\n---\n\nمتن.\n',
  'pages/about/en.mdx': '---\ntitle: About\ntranslatedFrom: fa\n---\n\nText.\n',
  'published.jsonl': '',
};

/** Puts something into the place of a file, of which it gets the path and the old text. */
type Replace = (file: string, text: string) => Promise<unknown>;

const link =
  'this is a symbolic link, and what it leads to may be outside the site; put the file or the folder itself here';
const utf16 = 'the file is UTF-16; save it as UTF-8';
const inUtf16 = (text: string) => Buffer.from(`${text}\n`, 'utf16le');

/** What may be in the place of a file, and the error about it. */
const forms: Readonly<Record<string, readonly [Replace, string]>> = {
  'a folder': [
    (file) => mkdir(file),
    'this is a folder, and must be a file; rename it, or move it out of content/',
  ],
  'a folder with a file': [
    async (file) => {
      await mkdir(file);
      await writeFile(path.join(file, 'x.txt'), 'x');
    },
    'this is a folder, and must be a file; rename it, or move it out of content/',
  ],
  'a pipe': [
    (file) => Promise.resolve(execFileSync('mkfifo', [file])),
    'this is a pipe, a socket or a device; replace it with a plain file',
  ],
  'a link that leads nowhere': [(file) => symlink('nowhere', file), link],
  'a link to itself': [(file) => symlink(path.basename(file), file), link],
  'a file with a byte order mark': [
    (file, text) => writeFile(file, `\u{FEFF}${text}`),
    'the file begins with a byte order mark; save it as UTF-8 without BOM',
  ],
  'a file in UTF-16': [(file, text) => writeFile(file, inUtf16(`\u{FEFF}${text}`)), utf16],
  'a file in UTF-16 of the other byte order': [
    (file, text) => writeFile(file, inUtf16(`\u{FEFF}${text}`).swap16()),
    utf16,
  ],
  'a file in UTF-16 without a byte order mark': [
    (file, text) => writeFile(file, inUtf16(text)),
    utf16,
  ],
  'a file of zero bytes': [
    (file) => writeFile(file, Buffer.alloc(4096)),
    'the file has only zero bytes, as after a power failure; restore it from git or a backup',
  ],
};

/** The error about an empty file of each kind. An empty ledger is right. */
const emptyFiles: Readonly<Record<keyof typeof site, string | undefined>> = {
  'site.yaml': 'there are no keys and values; write them as in name: …',
  'locales/en.yaml': 'there are no keys and values; write them as in name: …',
  'issuers/reading-circle.yaml': 'there are no keys and values; write them as in name: …',
  'topics/libraries.yaml': 'there are no keys and values; write them as in name: …',
  'statements/azadi/fa.md':
    'the front matter is missing; begin the file with a line of ---, then title: …, then another line of ---',
  'statements/azadi/en.md':
    'the front matter is missing; begin the file with a line of ---, then title: …, then another line of ---',
  'pages/about/fa.mdx':
    'the front matter is missing; begin the file with a line of ---, then title: …, then another line of ---',
  'pages/about/en.mdx':
    'the front matter is missing; begin the file with a line of ---, then title: …, then another line of ---',
  'published.jsonl': undefined,
};

/** Returns the errors of a root. An edition without any text is an unfinished draft: what is wrong with it is a warning. */
async function errorsOf(root: string): Promise<string[]> {
  const { problems } = await readContent(root, { isKept: false });
  return problems
    .map((problem) => ({ ...problem, message: problem.message.replace(ofDraft, '') }))
    .filter((problem, index) => isError(problem) || problem.message !== problems[index]?.message)
    .map(({ file, message }) => `${file}: ${message}`);
}

const ofDraft = /, before you publish this draft$/;

describe('in place of a file of content/', { skip: process.platform === 'win32' }, () => {
  for (const [form, [replace, message]] of Object.entries(forms))
    it(`${form} is one error, without another that calls the file missing`, async (test) => {
      const root = await temporaryFolder(test);
      await writeFiles(root, site);
      for (const [name, text] of Object.entries(site)) {
        const file = path.join(root, 'content', name);
        await rm(file);
        await replace(file, text);
        assert.deepEqual(await errorsOf(root), [`content/${name}: ${message}`]);
        await rm(file, { recursive: true });
        await writeFile(file, text);
      }
      assert.deepEqual(await errorsOf(root), []);
    });

  it('an empty file is one error, which says what to write', async (test) => {
    const root = await temporaryFolder(test);
    await writeFiles(root, site);
    for (const [name, message] of Object.entries(emptyFiles)) {
      const file = path.join(root, 'content', name);
      const text = await readFile(file);
      await writeFile(file, '');
      const expected = message === undefined ? [] : [`content/${name}: ${message}`];
      assert.deepEqual(await errorsOf(root), expected);
      await writeFile(file, text);
    }
  });
});

describe('public/', { skip: process.platform === 'win32' }, () => {
  for (const target of ['nowhere', 'public'])
    it(`that is a link to ${target === 'public' ? 'itself' : 'nothing'} is an error`, async (test) => {
      const root = await temporaryFolder(test);
      await writeFiles(root, site);
      await symlink(target, path.join(root, 'public'));
      assert.deepEqual(await errorsOf(root), [
        'public: this is a symbolic link that leads nowhere; correct it, or put a folder in its place',
      ]);
    });
});
