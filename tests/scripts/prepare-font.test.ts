import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Blob, Face } from 'harfbuzzjs';
import { fontFile } from '../../src/fonts/font-file.ts';
import { prepareFont } from '../../scripts/fonts/prepare-font.ts';
import {
  prepareLeafletFonts,
  prepareLetterFonts,
  prepareSerifFonts,
} from '../../scripts/fonts/prepare-leaflet-fonts.ts';
import { temporaryFolder } from '../support/roots.ts';
import { project } from '../support/sites.ts';

/** The release of fontTools that made the fonts, without its last number. */
const release = '4.38';

const found = spawnSync('python3', ['-c', 'import fontTools; print(fontTools.version)'], {
  encoding: 'utf8',
});
const missing = found.stdout.startsWith(`${release}.`)
  ? false
  : `the fonts were made with fontTools ${release}, which python3 does not have here`;

async function assertSame(file: string, kept: string): Promise<void> {
  assert.ok((await readFile(file)).equals(await readFile(kept)), `${kept}: npm run font`);
}

describe('the font of the pages', () => {
  it('is what the script makes from Vazirmatn', { skip: missing }, async (test) => {
    const folder = await temporaryFolder(test);
    const [font, licence] = [path.join(folder, 'font.ttf'), path.join(folder, 'licence.txt')];
    await prepareFont(font, licence);
    await assertSame(font, fontFile('bayan-arabic'));
    await assertSame(licence, path.join(project, 'public/fonts.txt'));
  });

  it('has its licence, which every site publishes', async () => {
    const licence = await readFile(path.join(project, 'public/fonts.txt'), 'utf8');
    assert.match(licence, /Vazirmatn Project Authors/);
    assert.match(licence, /SIL OPEN FONT LICENSE Version 1\.1/);
  });
});

describe('the fonts of leaflets', () => {
  it('are what the script makes from Vazirmatn', { skip: missing }, async (test) => {
    const folder = await temporaryFolder(test);
    const [regular, bold] = [path.join(folder, 'regular.ttf'), path.join(folder, 'bold.ttf')];
    await prepareLeafletFonts(regular, bold);
    await assertSame(regular, fontFile('leaflet-regular'));
    await assertSame(bold, fontFile('leaflet-bold'));
  });

  it('are what the script makes from Noto Sans Arabic', { skip: missing }, async (test) => {
    const folder = await temporaryFolder(test);
    const [regular, bold] = [path.join(folder, 'regular.ttf'), path.join(folder, 'bold.ttf')];
    await prepareLetterFonts(regular, bold);
    await assertSame(regular, fontFile('leaflet-letters-regular'));
    await assertSame(bold, fontFile('leaflet-letters-bold'));
  });

  it('are what the script makes from Gelasio', { skip: missing }, async (test) => {
    const folder = await temporaryFolder(test);
    const target = (style: string) => path.join(folder, `${style}.ttf`);
    await prepareSerifFonts(target);
    for (const style of ['regular', 'bold', 'italic', 'bold-italic'] as const)
      await assertSame(target(style), fontFile(`leaflet-serif-${style}`));
  });

  const letters = {
    Persian: 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءأئؤۀ۰۱۲۳۴۵۶۷۸۹«»؟،؛٪٫٬\u200c',
    Arabic:
      'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئ٠١٢٣٤٥٦٧٨٩\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670',
    Kurdish: 'ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهەیێ',
    English: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789’“”–—…',
    German: 'ÄÖÜäöüß„‚‘€',
    Turkish: 'ÇĞİÖŞÜçğıöşü',
    French: 'ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ‹›',
  };
  for (const weight of ['regular', 'bold'] as const) {
    it(`have the letters of every language, in ${weight}`, async () => {
      const data = await readFile(fontFile(`leaflet-${weight}`));
      const characters = new Set(new Face(new Blob(data)).collectUnicodes());
      for (const [language, wanted] of Object.entries(letters))
        assert.deepEqual(
          Array.from(wanted).filter((letter) => !characters.has(letter.codePointAt(0) ?? 0)),
          [],
          language,
        );
    });

    it(`are small enough for the repository, in ${weight}`, async () => {
      assert.ok((await readFile(fontFile(`leaflet-${weight}`))).byteLength < 120_000);
    });
  }
});
