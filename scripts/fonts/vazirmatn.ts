import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { BayanError } from '../../src/domain/bayan-error.ts';

/** The release of Vazirmatn (SIL OFL 1.1, no reserved name) that our fonts are made from. */
const release = { package: 'vazirmatn@33.0.3', archive: 'vazirmatn-33.0.3.tgz' } as const;

const digests = {
  Regular: 'b69fd4c680b8f3f225feabcc655a2c585d97627b8f5f5c0f9985e894069f3a56',
  Bold: 'f635fdbea28f265de395ba83b4b1570dcf2f58d13c65469e61903b1c2d2ae723',
} as const;

export type Style = keyof typeof digests;

/** Arabic script with its presentation forms, the punctuation of its languages, joiners, and the punctuation of ASCII. */
export const arabic =
  'U+20-22,U+25,U+27-29,U+2D-2F,U+3A,U+3B,U+3F,U+5B,U+5D,U+A0,U+AB,U+BB,U+B7,U+600-6FF,U+750-77F,U+8A0-8FF,U+200B-200F,' +
  'U+2010-2015,U+2018-201F,U+2022,U+2026,U+2030,U+2039,U+203A,U+2066-2069,U+25CC,U+FB50-FDFF,U+FE70-FEFC';

/**
 * The features that join, place and space letters. No page uses stylistic sets. `locl` only changes digits for Urdu, and would
 * add a second 4, 6 and 7 to every font.
 */
const features = 'init,medi,fina,isol,rlig,liga,calt,ccmp,mark,mkmk,kern';

/** Without these, fontTools would write the time into fonts, and Python its bytecode next to our scripts. */
const env = { ...process.env, SOURCE_DATE_EPOCH: '0', PYTHONDONTWRITEBYTECODE: '1' };

/**
 * Runs `work` in a temporary folder with the release of Vazirmatn. It needs the npm registry, and Python with fontTools (on
 * Debian: `python3-fonttools`). The same release of fontTools gives the same bytes; ours were made with 4.38.
 */
export async function withVazirmatn(work: (fonts: FontWork) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-font-'));
  try {
    execute('npm', ['pack', '--silent', '--pack-destination', folder, release.package]);
    execute('tar', ['-xzf', path.join(folder, release.archive), '-C', folder]);
    await work(new FontWork(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The steps in which a font is made. */
export class FontWork {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Absolute path of a file in the folder. */
  file(name: string): string {
    return path.join(this.#folder, name);
  }

  licence(): Promise<string> {
    return readFile(this.file('package/OFL.txt'), 'utf8');
  }

  /** Writes a subset of a style of Vazirmatn: see {@link subsetFile}. */
  async subset(style: Style, target: string, unicodes: string, names = ''): Promise<void> {
    const original = this.file(`package/fonts/ttf/Vazirmatn-${style}.ttf`);
    const digest = createHash('sha256')
      .update(await readFile(original))
      .digest('hex');
    if (digest !== digests[style])
      throw new BayanError(
        'environment',
        `${release.package} has another font than expected (SHA-256 ${digest}).`,
      );
    this.subsetFile(original, target, unicodes, names);
  }

  /** Writes a subset of a font with these characters, without hints, and without names except `names`. */
  subsetFile(
    original: string,
    target: string,
    unicodes: string,
    names = '',
    kept: string = features,
  ): void {
    this.fontTools('subset', [
      original,
      `--output-file=${target}`,
      `--unicodes=${unicodes}`,
      `--layout-features=${kept}`,
      '--no-hinting',
      `--name-IDs=${names}`,
      '--drop-tables+=DSIG,STAT,gasp,meta',
      '--no-notdef-outline',
      '--no-glyph-names',
    ]);
  }

  fontTools(module: string, args: readonly string[]): void {
    execute('python3', ['-m', `fontTools.${module}`, ...args]);
  }

  /** Runs one of the scripts in this folder. */
  script(name: string, args: readonly string[]): void {
    execute('python3', [path.join(import.meta.dirname, name), ...args]);
  }
}

function execute(command: string, args: readonly string[]): void {
  const { error, status, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
  if (error || status !== 0)
    throw new BayanError(
      'environment',
      `${command} ${args[0] ?? ''} ${args[1] ?? ''} did not run; the font needs npm, tar, and Python with fontTools (on Debian: apt install python3-fonttools).\n${stderr}`,
    );
}
