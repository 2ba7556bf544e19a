import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { zipSync } from 'fflate';
import { differenceOfFolders } from '../../scripts/diff/difference-of-folders.ts';
import { temporaryFolder } from '../support/roots.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function difference(test: TestContext, before: Files, after: Files): Promise<string> {
  const write = async (files: Files) => {
    const folder = await temporaryFolder(test);
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    return folder;
  };
  return differenceOfFolders(await write(before), await write(after));
}

const page = (text: string, font: string) =>
  `<html lang="fa"><style>p{color:#000}@font-face{src:url(data:font/woff2;base64,${Buffer.from(font.repeat(200)).toString('base64')})}</style><p>آزادی</p><p>${text}</p></html>`;

describe('the difference between two sites', () => {
  it('is nothing if all their bytes are the same', async (test) => {
    const files = { 'index.html': page('عفو', 'a'), 'fa/a.pdf': 'pdf' };
    assert.equal(await difference(test, files, files), 'The two sites are the same.\n');
  });

  it('names the files that were added and removed', async (test) => {
    assert.equal(
      await difference(test, { 'fa/old.html': '' }, { 'fa/new.html': '' }),
      'added fa/new.html\nremoved fa/old.html\n1 added, 1 removed, 0 changed\n',
    );
  });

  it('shows the changed text and tags of a page, and of its font only the size', async (test) => {
    const report = await difference(
      test,
      { 'fa/a.html': page('عفو', 'a') },
      { 'fa/a.html': page('<em>عفو</em> نه', 'b') },
    );
    assert.match(report, /^changed fa\/a\.html\n {4}@@/);
    for (const line of ['+<em>', '+ نه', '+@font-face{src:url(data:font/woff2 of 200 bytes, '])
      assert.ok(report.includes(`\n    ${line}`), `${line}\n${report}`);
    assert.ok(report.length < 1200);
    assert.ok(!report.includes('آزادی</p>'));
  });

  it('says once what is the same in several pages', async (test) => {
    const both = (text: string) => ({ 'a.html': page(text, 'a'), 'b.html': page(text, 'a') });
    const report = await difference(test, both('عفو'), both('آزادی'));
    assert.match(report, /\nchanged b\.html: as a\.html\n0 added, 0 removed, 2 changed\n$/);
  });

  it('gives the sizes of binary files, and compares archives by entry', async (test) => {
    const book = (text: string) =>
      zipSync({ 'EPUB/a.xhtml': Buffer.from(`<p>${text}</p>`), mimetype: Buffer.from('x') });
    const report = await difference(
      test,
      { 'a.pdf': 'one', 'b.epub': book('عفو') },
      { 'a.pdf': 'three', 'b.epub': book('آزادی') },
    );
    assert.ok(report.includes('changed a.pdf\n    3 bytes, now 5\n'));
    assert.match(
      report,
      /changed b\.epub\n {4}changed EPUB\/a\.xhtml\n {8}@@[^]*\n {8}-عفو\n {8}\+آزادی\n/,
    );
    assert.ok(!report.includes('mimetype'));
  });

  it('shows no more than 40 lines of a file', async (test) => {
    const lines = (word: string) =>
      Array.from({ length: 90 }, (_, index) => `${word} ${index}\n`).join('');
    const report = await difference(test, { 'a.txt': lines('a') }, { 'a.txt': lines('b') });
    assert.match(report, /\n {4}… \d+ more lines\n/);
    assert.ok(report.split('\n').length < 50);
  });
});
