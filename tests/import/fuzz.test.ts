import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import { Dice } from '../support/mutations.ts';
import { project } from '../support/sites.ts';
import { importBytes } from './imported.ts';
import { p, r, wordFile } from './word-file.ts';

/** Numbers that look like chance and are always the same ones. */
function chance(seed: number): (below: number) => number {
  const dice = new Dice(seed);
  return (below) => dice.below(below);
}

const documents = ['01-lo-full', '04-seed-statement', '06-translation-en'].map((name) =>
  unzipSync(readFileSync(path.join(project, 'tests/fixtures/docx', `${name}.docx`))),
);

/** What means something in Markdown, in Unicode or to people, and what does not. */
const signs =
  '** * _ __ ` ``` [ ]( ) ![ [^1] [^1]: < > &lt; & # ## - + 1. 1) ۱- • | === --- ~~ \\ ! :::quote :lang[ http://a.b/ www.a.b a@b.cd https://example.org/(a)_b « » ( ) " \' ، ؛ . … : = ۱ 1 a ب می‌ خواهیم کلمه word \u0640 \u200c \u200d \u200e \u200f \u061c \u202a \u202b \u202c \u202e \u2066 \u2067 \u2069 \u00a0 \u00ad \u200b \u2028 \ufeff \ufffc \u{1f600} \ue000'.split(
    ' ',
  );
const tags =
  '<w:r> </w:r> <w:p> </w:p> <w:b/> <w:bCs/> <w:vanish/> <w:br/> <w:tab/> <w:del> </w:del> <w:tbl> </w:tbl> <w:tr> <w:tc> <w:footnoteReference/> <w:fldChar/> <w:numPr> <!DOCTYPE <![CDATA[ ]]> <?x ?> <!-- --> &amp; &x; xmlns="" " \0'.split(
    ' ',
  );

type Chance = ReturnType<typeof chance>;
const one = <T>(among: readonly T[], next: Chance): T => among[next(among.length)] as T;
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const words = (next: Chance): string =>
  many(1 + next(6), () => one(signs, next) + (next(2) === 0 ? ' ' : '')).join('');
const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function brokenBytes(next: Chance): Buffer {
  const bytes = Buffer.from(zipSync(one(documents, next), { level: next(2) === 0 ? 0 : 6 }));
  for (let count = 1 + next(20); count > 0; count -= 1) bytes[next(bytes.length)] = next(256);
  return next(8) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes;
}

function brokenXml(next: Chance): Buffer {
  const files = { ...one(documents, next) };
  const name = one(
    Object.keys(files).filter((file) => /\.(xml|rels)$/.test(file)),
    next,
  );
  let xml = strFromU8(files[name] ?? new Uint8Array());
  for (let count = 1 + next(4); count > 0; count -= 1) {
    const at = next(xml.length);
    const [before, after] = [xml.slice(0, at), xml.slice(at)];
    xml = one(
      [
        before + after.slice(next(60)),
        before + one(tags, next) + after,
        before + after.slice(0, next(300)) + after,
      ],
      next,
    );
  }
  return Buffer.from(zipSync({ ...files, [name]: strToU8(xml) }, { level: 0 }));
}

function oddRuns(next: Chance): Buffer {
  const run = () =>
    next(8) === 0
      ? '<w:r><w:br/></w:r>'
      : r(
          inXml(words(next)),
          `${next(2) === 0 ? '<w:b/><w:bCs/>' : ''}${next(3) === 0 ? '<w:i/><w:iCs/>' : ''}<w:rtl/>`,
        );
  const line = () => many(1 + next(8), run).join('');
  const block = () => {
    const linked = next(4) === 0 ? `<w:hyperlink r:id="a">${line()}</w:hyperlink>` : '';
    const cells = `<w:tc>${p(line())}${p(line())}</w:tc><w:tc>${p(line())}</w:tc>`;
    return next(6) === 0
      ? `<w:tbl><w:tr>${cells}</w:tr><w:tr>${cells}</w:tr></w:tbl>`
      : p(line() + linked + line(), next(5) === 0 ? '<w:outlineLvl w:val="1"/>' : '');
  };
  return wordFile({ body: many(4, block).join(''), links: { a: 'https://example.org/(a)_b*c' } });
}

const oddText = (next: Chance): Buffer =>
  Buffer.from(`عنوان\n\n${many(1 + next(30), () => words(next) + '\n'.repeat(next(3))).join('')}`);

const makers: readonly (readonly [extension: string, make: (next: Chance) => Buffer])[] = [
  ['.docx', brokenBytes],
  ['.docx', brokenXml],
  ['.docx', oddRuns],
  ['.txt', oddText],
  ['.md', oddText],
];

const rounds = 400;

describe('2,000 files that nobody would write', () => {
  it(`are imported to the letter or refused in a sentence`, async () => {
    const next = chance(1400);
    for (let round = 0; round < rounds; round += 1) {
      for (const [extension, make] of makers) {
        const bytes = make(next);
        const tag = one(['fa', 'en'], next);
        try {
          const { notes } = await importBytes(bytes, extension, tag);
          // What the text loses against the file, or gains by being Markdown, is said; here nothing may have to be.
          const lost = notes.filter((note) => /could not be|letters of the Word file/.test(note));
          assert.deepEqual([round, extension, lost], [round, extension, []]);
        } catch (error) {
          if (!isBayanError(error, 'import')) throw error;
          assert.match(error.message, /^[^\n]{10,400}\.$/);
        }
      }
    }
  });
});
