import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { formatProblems } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { imageFile } from '../support/image-files.ts';
import { gif, jpeg, largePng, segment, webp } from '../support/handmade-files.ts';
import { temporaryRoot } from '../support/roots.ts';

const edition = (text: string) =>
  `---\ntitle: آزادی\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\nمتن.\n\n${text}\n`;
const shelf = imageFile('shelf.png');

interface Case {
  readonly name: string;
  /** The text below its first paragraph: line 9 of the file. */
  readonly text: string;
  /** Files in the folder of the text. */
  readonly files?: Record<string, string | Uint8Array>;
  /** The report about the statement, except that it is not published yet. */
  readonly report: string;
}

const cases: Case[] = [
  {
    name: 'nothing about a good image',
    text: '![قفسه‌ای پر از کتاب](shelf.png)',
    files: { 'shelf.png': shelf },
    report: '',
  },
  {
    name: 'an image whose file does not exist',
    text: '![قفسه](shelf.png)\n\n![نقشه](map.gif)',
    files: { 'shelves.png': shelf },
    report: `content/statements/azadi/fa.md
  9:1  error  there is no image shelf.png in the folder of this text; did you mean "shelves.png"? If not, put it in content/statements/azadi/   missing-image
  11:1  error  there is no image map.gif in the folder of this text; put it in content/statements/azadi/   missing-image

content/statements/azadi/shelves.png
  1:1  warning  no text shows this image, so it is not published; add ![what it shows](shelves.png) as a paragraph of its own, or delete the file   unused-image`,
  },
  {
    name: 'an image without a description',
    text: '![](shelf.png)',
    files: { 'shelf.png': shelf },
    report: `content/statements/azadi/fa.md
  9:1  error  the image has no description for readers who cannot see it; write what it shows, as in ![…](map.jpg)   image-alt`,
  },
  {
    name: 'an image within a line of text',
    text: 'این ![قفسه](shelf.png) است.',
    files: { 'shelf.png': shelf },
    report: `content/statements/azadi/fa.md
  9:5  error  the image is inside a line of text; make it a paragraph of its own, with an empty line before and after it   image-place`,
  },
  {
    name: 'an image on another site, in another folder, or with a wrong name',
    text: '![یک](https://example.org/a.png)\n\n![دو](../b/shelf.png)\n\n![سه](Shelf.PNG)\n\n![چهار][a]\n\n[a]: https://example.org/a.png',
    report: `content/statements/azadi/fa.md
  9:1  error  the image "https://example.org/a.png" is on another site, which would learn who reads this page; put the file in this folder, and write only its name, as in ![…](map.jpg)   image-address
  11:1  error  the image "../b/shelf.png" is in another folder; put the file in this folder, and write only its name, as in ![…](map.jpg)   image-address
  13:1  error  "Shelf.PNG" is not a valid name of an image; rename the file: a-z, 0-9 and "-", then .jpg, .png, .webp or .gif   image-address
  15:1  error  the image is named by a reference, [a]; write the name of its file in its place, as in ![…](map.jpg)   image-address`,
  },
  {
    name: 'a file with the name that a camera gave it, or in a format that pages cannot show',
    text: 'متن.',
    files: { 'IMG_2041.JPG': imageFile('shelf.jpg'), 'map.svg': '<svg/>', 'photo.jpeg': '' },
    report: `content/statements/azadi/IMG_2041.JPG
  1:1  error  the name of an image may contain only a-z, 0-9 and "-", and must end in .jpg, .png, .webp or .gif; rename it, or save it in one of these formats   image-name

content/statements/azadi/map.svg
  1:1  error  the name of an image may contain only a-z, 0-9 and "-", and must end in .jpg, .png, .webp or .gif; rename it, or save it in one of these formats   image-name

content/statements/azadi/photo.jpeg
  1:1  error  the name of an image may contain only a-z, 0-9 and "-", and must end in .jpg, .png, .webp or .gif; rename it, or save it in one of these formats   image-name`,
  },
  {
    name: 'any other file',
    text: 'متن.',
    files: { 'film.mp4': '\0\0\0\x18ftypmp42' },
    report: `content/statements/azadi/film.mp4
  1:1  error  files in this folder are named content/statements/<id>/<tag>.md; rename this one, or move it out of content/   stray-file`,
  },
  {
    name: 'a file in another format than its name says, or a truncated file',
    text: '![یک](a.png)\n\n![دو](b.png)\n\n![سه](c.png)\n\n![چهار](d.webp)',
    files: {
      'a.png': imageFile('shelf.jpg'),
      'b.png': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'c.png': shelf.subarray(0, 200),
      'd.webp': webp().subarray(0, 30),
    },
    report: `content/statements/azadi/a.png
  1:1  error  the file is a JPEG; rename it a.jpg, also in the texts that show it   image-format

content/statements/azadi/b.png
  1:1  error  the file is not a JPEG, PNG, WebP or GIF image, whatever its name; save it as one of these   image-format

content/statements/azadi/c.png
  1:1  error  the PNG cannot be read: it is truncated; save it again   image-format

content/statements/azadi/d.webp
  1:1  error  the WebP cannot be read: it is truncated; save it again   image-format`,
  },
  {
    name: 'an image with data about a camera, a program or a person',
    text: '![یک](a.jpg)\n\n![دو](b.gif)\n\n![سه](c.png)',
    files: {
      'a.jpg': jpeg(segment(0xe1, 'Exif\0\0MM\0*'), segment(0xfe, 'by Shahla')),
      'b.gif': gif('!\xfe\x06Shahla\0'),
      'c.png': Buffer.concat([shelf, Buffer.from('film of 2026')]),
    },
    report: `content/statements/azadi/a.jpg
  1:1  error  the image contains data that may identify a person, a place or a device (a segment APP1 (EXIF) and 1 more); remove it with: node bayan import content/statements/azadi/a.jpg --out content/statements/azadi/a.jpg --force   image-metadata

content/statements/azadi/b.gif
  1:1  error  the image contains data that may identify a person, a place or a device (a comment); remove it with: node bayan import content/statements/azadi/b.gif --out content/statements/azadi/b.gif --force   image-metadata

content/statements/azadi/c.png
  1:1  error  the image contains data that may identify a person, a place or a device (12 bytes after the end); remove it with: node bayan import content/statements/azadi/c.png --out content/statements/azadi/c.png --force   image-metadata`,
  },
  {
    name: 'an image that is large, and one that is too large',
    text: '![یک](a.png)\n\n![دو](b.png)',
    files: { 'a.png': largePng(640_000), 'b.png': largePng(5_300_000) },
    report: `content/statements/azadi/a.png
  1:1  warning  the image is 0.6 MB, which is slow on a slow network and enlarges every e-book and archive; make it smaller: a page needs no more than 1200 pixels of width   image-size

content/statements/azadi/b.png
  1:1  error  the image is 5.3 MB, and the limit is 5 MB; make it smaller: a page needs no more than 1200 pixels of width   image-size`,
  },
];

describe('a problem with an image is reported with its place and a remedy', () => {
  for (const { name, text, files = {}, report } of cases) {
    it(name, async (test) => {
      const entries = Object.entries({ 'fa.md': edition(text), ...files });
      const root = await temporaryRoot(
        test,
        'shelf',
        Object.fromEntries(entries.map(([file, content]) => [`statements/azadi/${file}`, content])),
      );
      const { problems } = await readContent(root);
      const found = problems.filter(
        ({ file, rule }) => file.startsWith('content/statements/azadi/') && rule !== 'unpublished',
      );
      assert.equal(formatProblems(found), report);
    });
  }
});

describe('an image in the folder of a text', () => {
  it('may be shown by one edition and not by another, and by a draft', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/azadi/fa.md': edition('متن.').replace('---\n\n', 'draft: true\n---\n\n'),
      'statements/azadi/en.md':
        '---\ntitle: Freedom\ntranslatedFrom: fa\n---\n\nText.\n\n![A shelf](shelf.png)\n',
      'statements/azadi/shelf.png': shelf,
    });
    const { problems, images } = await readContent(root);
    assert.deepEqual(
      problems.filter(({ rule }) => rule.includes('image')),
      [],
    );
    assert.deepEqual(
      images.filter(({ id }) => id === 'azadi').map(({ name, image }) => [name, image?.width]),
      [['shelf.png', 60]],
    );
  });

  it('is not reported as unused if a text could not be read', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/azadi/fa.md': 'متن.\n\n![قفسه](shelf.png)\n',
      'statements/azadi/shelf.png': shelf,
    });
    const { problems } = await readContent(root);
    const found = problems.filter(({ file }) => file.startsWith('content/statements/azadi/'));
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['front-matter'],
    );
  });
});

describe('the opening of a text', () => {
  it('is its first paragraph of words, not an image above it', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/azadi/fa.md': edition('پایان.').replace('متن.', '![قفسه](shelf.png)'),
      'statements/azadi/shelf.png': shelf,
    });
    const { editions } = await readContent(root);
    assert.equal(editions.find(({ id }) => id === 'azadi')?.opening, 'پایان.');
  });
});

describe('the mark of an organisation', () => {
  it('is a file in public/ of the root', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'issuers/shelf-makers.yaml': 'name: { en: Shelf Makers }\nmark: marks/shelf.svg\n',
    });
    const problemsOf = async () =>
      (await readContent(root)).problems.filter(({ rule }) => rule === 'missing-image');
    const [problem, ...others] = await problemsOf();
    assert.deepEqual(
      [problem?.file, problem?.message, others.length],
      [
        'content/issuers/shelf-makers.yaml',
        'there is no public/marks/shelf.svg, the mark of this organisation; put it in public/, or remove the line',
        0,
      ],
    );
    await mkdir(path.join(root, 'public/marks'), { recursive: true });
    await writeFile(path.join(root, 'public/marks/shelf.svg'), '<svg viewBox="0 0 8 8"/>');
    assert.deepEqual(await problemsOf(), []);
  });

  it('is one that cards and leaflets can draw', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'issuers/shelf-makers.yaml': 'name: { en: Shelf Makers }\nmark: marks/shelf.svg\n',
      'issuers/seed-keepers.yaml': 'name: { en: Seed Keepers }\nmark: marks/seed.png\n',
    });
    await mkdir(path.join(root, 'public/marks'), { recursive: true });
    const messagesWith = async (svg: string, png: Buffer | string) => {
      await writeFile(path.join(root, 'public/marks/shelf.svg'), svg);
      await writeFile(path.join(root, 'public/marks/seed.png'), png);
      const { problems } = await readContent(root);
      return problems.flatMap(({ file, message }) =>
        file.startsWith('public/marks/') ? `${path.basename(file)}: ${message.split(': ')[1]}` : [],
      );
    };
    const png = imageFile('shelf.png');
    assert.deepEqual(
      await messagesWith('<svg width="8" height="8"><path d="M0 0"/></svg>', png),
      [],
    );
    assert.deepEqual(await messagesWith('<svg/>', imageFile('shelf.jpg')), [
      'seed.png: it is no PNG; save it as one',
      'shelf.svg: its <svg> has no size; write one, as in <svg viewBox="0 0 64 64">',
    ]);
    assert.deepEqual(await messagesWith('<svg viewBox="0 0 8 8"><path>', png.subarray(0, 99)), [
      'seed.png: it is truncated; save it again',
      'shelf.svg: it is truncated; save it again',
    ]);
    assert.deepEqual(await messagesWith(`<svg height="8">${' '.repeat(100_000)}</svg>`, png), [
      'shelf.svg: it has more than 100 KB; make it smaller',
    ]);
  });
});
