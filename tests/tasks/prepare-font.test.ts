import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { prepareFont } from '../../src/tasks/prepare-font.ts';
import { temporaryFolder } from '../support/roots.ts';
import { project } from '../support/sites.ts';

/** The release of fontTools that made the font, without its last number. */
const release = '4.38';

const found = spawnSync('python3', ['-c', 'import fontTools; print(fontTools.version)'], {
  encoding: 'utf8',
});
const missing = found.stdout.startsWith(`${release}.`)
  ? false
  : `the font was made with fontTools ${release}, which python3 does not have here`;

describe('the font of the pages', () => {
  it('is what its recipe makes of Vazirmatn', { skip: missing }, async (test) => {
    const folder = await temporaryFolder(test);
    const [font, licence] = [path.join(folder, 'font.ttf'), path.join(folder, 'licence.txt')];
    await prepareFont(font, licence);
    assert.ok(
      (await readFile(font)).equals(
        await readFile(path.join(project, 'src/fonts/bayan-arabic.ttf')),
      ),
    );
    assert.equal(
      await readFile(licence, 'utf8'),
      await readFile(path.join(project, 'public/fonts.txt'), 'utf8'),
    );
  });

  it('comes with its licence, which every site publishes', async () => {
    const licence = await readFile(path.join(project, 'public/fonts.txt'), 'utf8');
    assert.match(licence, /Vazirmatn Project Authors/);
    assert.match(licence, /SIL OPEN FONT LICENSE Version 1\.1/);
  });
});
