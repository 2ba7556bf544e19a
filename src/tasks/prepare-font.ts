import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Failure } from '../domain/failure.ts';
import { runCommand } from '../source/run-command.ts';
import { project } from './project.ts';

/** The release of Vazirmatn (SIL OFL 1.1, no reserved name) that the font of the pages is made from. */
const source = {
  package: 'vazirmatn@33.0.3',
  file: 'package/fonts/ttf/Vazirmatn-Regular.ttf',
  licence: 'package/OFL.txt',
  sha256: 'b69fd4c680b8f3f225feabcc655a2c585d97627b8f5f5c0f9985e894069f3a56',
} as const;

/** Arabic script with its presentation forms, the punctuation of its languages, joiners; of ASCII the punctuation alone. */
const unicodes =
  'U+20-22,U+25,U+27-29,U+2D-2F,U+3A,U+3B,U+3F,U+5B,U+5D,U+A0,U+AB,U+BB,U+B7,U+600-6FF,U+750-77F,U+8A0-8FF,U+200B-200F,' +
  'U+2010-2015,U+2018-201F,U+2022,U+2026,U+2030,U+2039,U+203A,U+2066-2069,U+25CC,U+FB50-FDFF,U+FE70-FEFC';

/**
 * What joins, places and spaces letters. Stylistic sets and the like are nobody's to ask for here; `locl` is of Urdu digits
 * alone, and would put a second 4, 6 and 7 into every font with the first.
 */
const features = 'init,medi,fina,isol,rlig,liga,calt,ccmp,mark,mkmk,kern';

/** Units of an em, where the original has 2048: an error of a tenth of a pixel in a headline on a good phone, and a font lighter by a tenth. */
const unitsPerEm = 320;

/** To how many of them the places of marks are rounded: see `lighten.py`. */
const anchorStep = 16;

/** What fontTools would otherwise take from the clock. */
const env = { ...process.env, SOURCE_DATE_EPOCH: '0' };

/**
 * Makes the font from which pages are given their subsets, and the file with its licence, which every site publishes beside
 * them: the subsets have no room for it. Needs the npm registry, and Python with fontTools (Debian:
 * `python3-fonttools`). The same release of fontTools gives the same bytes: these are of 4.38.
 */
export async function prepareFont(font: string, licence: string): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-font-'));
  const inFolder = (name: string) => path.join(folder, name);
  try {
    execute('npm', ['pack', '--silent', '--pack-destination', folder, source.package]);
    execute('tar', ['-xzf', inFolder('vazirmatn-33.0.3.tgz'), '-C', folder]);
    const original = inFolder(source.file);
    const digest = createHash('sha256')
      .update(await readFile(original))
      .digest('hex');
    if (digest !== source.sha256)
      throw new Failure(`${source.package} holds another font than it did (SHA-256 ${digest}).`);
    fontTools('subset', [
      original,
      `--output-file=${inFolder('subset.ttf')}`,
      `--unicodes=${unicodes}`,
      `--layout-features=${features}`,
      '--no-hinting',
      '--name-IDs=',
      '--drop-tables+=DSIG,STAT,gasp,meta',
      '--no-notdef-outline',
      '--no-glyph-names',
    ]);
    fontTools('ttLib.scaleUpem', [
      `--output-file=${inFolder('scaled.ttf')}`,
      inFolder('subset.ttf'),
      String(unitsPerEm),
    ]);
    python([
      path.join(project, 'src/fonts/lighten.py'),
      inFolder('scaled.ttf'),
      inFolder('light.ttf'),
      String(anchorStep),
    ]);
    await copyFile(inFolder('light.ttf'), font);
    const text = await readFile(inFolder(source.licence), 'utf8');
    await writeFile(licence, text.replaceAll('\r\n', '\n').trimEnd() + '\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function fontTools(module: string, args: readonly string[]): void {
  python(['-m', `fontTools.${module}`, ...args]);
}

function python(args: readonly string[]): void {
  execute('python3', args);
}

function execute(command: string, args: readonly string[]): void {
  const { error, status, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
  if (error || status !== 0)
    throw new Failure(
      `${command} ${args[0] ?? ''} ${args[1] ?? ''} did not run; the font needs npm, tar, and Python with fontTools (on Debian: apt install python3-fonttools).\n${stderr}`,
    );
}

// npm run font
if (import.meta.main)
  await runCommand(() =>
    prepareFont(
      path.join(project, 'src/fonts/bayan-arabic.ttf'),
      path.join(project, 'public/fonts.txt'),
    ),
  );
