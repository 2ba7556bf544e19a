import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../../src/cli/run-command.ts';
import {
  prepareLeafletFonts,
  prepareLetterFonts,
  prepareSerifFonts,
} from './prepare-leaflet-fonts.ts';
import { project } from '../../src/environment.ts';
import { arabic, withVazirmatn } from './vazirmatn.ts';

/** Units of an em, where the original has 2048: an error of a tenth of a pixel in a headline on a good phone, and a font lighter by a tenth. */
const unitsPerEm = 320;

/** Anchors of marks are rounded to this many units: see `lighten.py`. */
const anchorStep = 16;

/**
 * Makes the font that pages get subsets of, and the file with its licence. Every site publishes that file, because the subsets
 * do not contain the licence.
 */
export function prepareFont(font: string, licence: string): Promise<void> {
  return withVazirmatn(async (fonts) => {
    const [subset, scaled, light] = ['subset.ttf', 'scaled.ttf', 'light.ttf'].map((name) =>
      fonts.file(name),
    ) as [string, string, string];
    await fonts.subset('Regular', subset, arabic);
    fonts.fontTools('ttLib.scaleUpem', [`--output-file=${scaled}`, subset, String(unitsPerEm)]);
    fonts.script('lighten.py', [scaled, light, String(anchorStep)]);
    await copyFile(light, font);
    const text = await fonts.licence();
    await writeFile(licence, text.replaceAll('\r\n', '\n').trimEnd() + '\n');
  });
}

// npm run font
if (import.meta.main)
  await runCommand(async () => {
    const inFonts = (name: string) => path.join(project, 'src/fonts', name);
    await prepareFont(inFonts('bayan-arabic.ttf'), path.join(project, 'public/fonts.txt'));
    await prepareLeafletFonts(inFonts('leaflet-regular.ttf'), inFonts('leaflet-bold.ttf'));
    await prepareLetterFonts(
      inFonts('leaflet-letters-regular.ttf'),
      inFonts('leaflet-letters-bold.ttf'),
    );
    await prepareSerifFonts((style) => inFonts(`leaflet-serif-${style}.ttf`));
  });
