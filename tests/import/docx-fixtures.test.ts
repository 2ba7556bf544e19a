import { unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { writeFrontMatter } from '../../src/import/front-matter.ts';
import { readJpeg } from '../../src/images/jpeg.ts';
import { project } from '../support/sites.ts';
import { imagesOf, importBytes, reviewNotesOf } from './imported.ts';

const folder = path.join(project, 'tests/fixtures/docx');

const fixtures = [
  { name: '01-lo-full', tag: 'fa' },
  { name: '04-seed-statement', tag: 'fa' },
  { name: '06-translation-en', tag: 'en' },
] as const;

/** Private content that Word does not show. None of it may be left after an import. */
const canaries =
  /Canary|canaryuser|CANARY(?!INSERTED|ALT)|نام مخفی|حذف شود|_Hlk|Leak|SN-SECRET|Exif\0|Photoshop|xpacket/;

const read = async (name: string) => readFile(path.join(folder, name));

describe('the Word fixtures', () => {
  for (const { name, tag } of fixtures) {
    it(`become the Markdown in ${name}.md`, async () => {
      const { title, markdown } = await importBytes(await read(`${name}.docx`), '.docx', tag);
      assert.equal(
        `${writeFrontMatter({ title })}\n${markdown}`,
        (await read(`${name}.md`)).toString(),
      );
    });

    it(`leave no private content of ${name}.docx in the text, the images or the report`, async () => {
      const imported = await importBytes(await read(`${name}.docx`), '.docx', tag);
      const all = [
        imported.title,
        imported.markdown,
        ...imported.dropped,
        ...reviewNotesOf(imported),
        ...(await imagesOf(imported)).flatMap(({ name: image, bytes }) => [
          image,
          Buffer.from(bytes).toString('latin1'),
        ]),
      ];
      assert.equal(canaries.exec(all.join('\n'))?.[0], undefined);
    });
  }

  it('keep tracked insertions and image descriptions', async () => {
    const { markdown } = await importBytes(await read('01-lo-full.docx'), '.docx');
    assert.match(markdown, /CANARYINSERTED افزوده/);
    assert.match(markdown, /!\[تظاهرات در اهواز CANARYALT\]\(fa-1\.jpg\)/);
  });

  it('keep every pixel of an image, and nothing else', async () => {
    const images = await imagesOf(await importBytes(await read('01-lo-full.docx'), '.docx'));
    assert.deepEqual(
      images.map((image) => image.name),
      ['fa-1.jpg'],
    );
    const bytes = Buffer.from(images[0]?.bytes ?? []);
    const { extras, broken } = readJpeg(bytes);
    assert.deepEqual([extras, broken], [[], undefined]);
    const original = unzipSync(await read('01-lo-full.docx'))['word/media/image1.jpeg'] ?? [];
    // The picture itself begins at the quantization tables of a JPEG.
    const tables = Buffer.from('ffdb0043', 'hex');
    const picture = (file: Buffer) => file.subarray(file.indexOf(tables)).toString('base64');
    assert.equal(picture(bytes), picture(Buffer.from(original)));
  });

  it('report what was left behind, by kind and number', async () => {
    const { dropped } = await importBytes(await read('01-lo-full.docx'), '.docx');
    assert.deepEqual(dropped, [
      '1 comment',
      '1 tracked deletion',
      '10 document properties',
      '1 custom property',
      '1 bookmark',
      '3 metadata blocks of images (such as EXIF)',
    ]);
    const seed = await importBytes(await read('04-seed-statement.docx'), '.docx');
    assert.deepEqual(seed.dropped, [
      '2 revision ids',
      '8 document properties',
      '1 custom property',
      '1 bookmark',
      '6 no-break spaces replaced by spaces',
    ]);
  });
});
