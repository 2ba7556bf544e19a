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

const documents = ['01-lo-full', '04-seed-statement', '06-translation-en'].map((name) =>
  unzipSync(readFileSync(path.join(project, 'tests/fixtures/docx', `${name}.docx`))),
);

/** Characters with a meaning in Markdown, in Unicode or in prose, and some without any. */
const signs =
  '** * _ __ ` ``` [ ]( ) ![ [^1] [^1]: < > &lt; & # ## - + 1. 1) ۱- • | === --- ~~ \\ ! :::quote :lang[ http://a.b/ www.a.b a@b.cd https://example.org/(a)_b « » ( ) " \' ، ؛ . … : = ۱ 1 a ب می‌ خواهیم کلمه word \u0640 \u200c \u200d \u200e \u200f \u061c \u202a \u202b \u202c \u202e \u2066 \u2067 \u2069 \u00a0 \u00ad \u200b \u2028 \ufeff \ufffc \u{1f600} \ue000'.split(
    ' ',
  );
const tags =
  '<w:r> </w:r> <w:p> </w:p> <w:b/> <w:bCs/> <w:vanish/> <w:br/> <w:tab/> <w:del> </w:del> <w:tbl> </w:tbl> <w:tr> <w:tc> <w:footnoteReference/> <w:fldChar/> <w:numPr> <!DOCTYPE <![CDATA[ ]]> <?x ?> <!-- --> &amp; &x; xmlns="" " \0'.split(
    ' ',
  );

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const words = (dice: Dice): string =>
  many(1 + dice.below(6), () => dice.pick(signs) + (dice.below(2) === 0 ? ' ' : '')).join('');
const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function brokenBytes(dice: Dice): Buffer {
  const bytes = Buffer.from(zipSync(dice.pick(documents), { level: dice.below(2) === 0 ? 0 : 6 }));
  for (let count = 1 + dice.below(20); count > 0; count -= 1)
    bytes[dice.below(bytes.length)] = dice.below(256);
  return dice.below(8) === 0 ? bytes.subarray(0, dice.below(bytes.length)) : bytes;
}

function brokenXml(dice: Dice): Buffer {
  const files = { ...dice.pick(documents) };
  const name = dice.pick(Object.keys(files).filter((file) => /\.(xml|rels)$/.test(file)));
  let xml = strFromU8(files[name] ?? new Uint8Array());
  for (let count = 1 + dice.below(4); count > 0; count -= 1) {
    const at = dice.below(xml.length);
    const [before, after] = [xml.slice(0, at), xml.slice(at)];
    xml = dice.pick([
      before + after.slice(dice.below(60)),
      before + dice.pick(tags) + after,
      before + after.slice(0, dice.below(300)) + after,
    ]);
  }
  return Buffer.from(zipSync({ ...files, [name]: strToU8(xml) }, { level: 0 }));
}

function oddRuns(dice: Dice): Buffer {
  const run = () =>
    dice.below(8) === 0
      ? '<w:r><w:br/></w:r>'
      : r(
          inXml(words(dice)),
          `${dice.below(2) === 0 ? '<w:b/><w:bCs/>' : ''}${dice.below(3) === 0 ? '<w:i/><w:iCs/>' : ''}<w:rtl/>`,
        );
  const line = () => many(1 + dice.below(8), run).join('');
  const block = () => {
    const linked = dice.below(4) === 0 ? `<w:hyperlink r:id="a">${line()}</w:hyperlink>` : '';
    const cells = `<w:tc>${p(line())}${p(line())}</w:tc><w:tc>${p(line())}</w:tc>`;
    return dice.below(6) === 0
      ? `<w:tbl><w:tr>${cells}</w:tr><w:tr>${cells}</w:tr></w:tbl>`
      : p(line() + linked + line(), dice.below(5) === 0 ? '<w:outlineLvl w:val="1"/>' : '');
  };
  return wordFile({ body: many(4, block).join(''), links: { a: 'https://example.org/(a)_b*c' } });
}

const oddText = (dice: Dice): Buffer =>
  Buffer.from(
    `عنوان\n\n${many(1 + dice.below(30), () => words(dice) + '\n'.repeat(dice.below(3))).join('')}`,
  );

const makers: readonly (readonly [extension: string, make: (dice: Dice) => Buffer])[] = [
  ['.docx', brokenBytes],
  ['.docx', brokenXml],
  ['.docx', oddRuns],
  ['.txt', oddText],
  ['.md', oddText],
];

/** How many files are imported. `npm run test:fuzz` asks for more. */
const count = Number(process.env['BAYAN_FUZZ_ROUNDS'] ?? '200');

describe(`${count} broken or odd files`, () => {
  it('are imported with every letter, or refused in one sentence', async () => {
    assert.ok(Number.isSafeInteger(count) && count > 0, 'BAYAN_FUZZ_ROUNDS is not a number');
    for (let index = 0; index < count; index += 1) {
      // Each file has its own seed, so that it can be made again without the files before it.
      const dice = new Dice(1400 + index);
      const [extension, make] = makers[index % makers.length] ?? ['.txt', oddText];
      const bytes = make(dice);
      try {
        const { notes } = await importBytes(bytes, extension, dice.pick(['fa', 'en']));
        const lost = notes.filter((note) =>
          /could not be|did not come through|is now at another place|more often than the file/.test(
            note,
          ),
        );
        assert.deepEqual([index, extension, lost], [index, extension, []]);
      } catch (error) {
        if (!isBayanError(error, 'import')) throw error;
        assert.match(error.message, /^[^\n]{10,400}\.$/);
      }
    }
  });
});
