import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as mupdf from 'mupdf';
import { kindOf } from '../../src/images/kinds.ts';
import { stripImage } from '../../src/import/strip-image.ts';
import { readContent } from '../../src/source/read-content.ts';
import { group as jpegs } from '../leaks/corpus/jpeg.ts';
import { group as pictures } from '../leaks/corpus/pictures.ts';
import { group as drawings } from '../leaks/corpus/svg.ts';
import type { Planting, PlantingGroup } from '../leaks/planting.ts';
import { testPlantings } from '../support/plant-group.ts';
import { temporaryRoot } from '../support/roots.ts';

const groups = [jpegs, pictures, drawings];

const isOfStatement = ({ name }: Planting) => name.includes('next to a statement');

const only = (group: PlantingGroup, choose: (planting: Planting) => boolean): PlantingGroup => ({
  ...group,
  leaks: group.leaks.filter(choose),
  harmless: group.harmless.filter(choose),
});

for (const group of groups) testPlantings(only(group, (planting) => !isOfStatement(planting)));

describe('the pictures of the corpus', () => {
  it('are checked next to a statement too', async (test) => {
    const plantings = groups.flatMap(({ leaks, harmless }) => [
      ...leaks.filter(isOfStatement).map((planting) => ({ ...planting, isLeak: true })),
      ...harmless.filter(isOfStatement).map((planting) => ({ ...planting, isLeak: false })),
    ]);
    const files: Record<string, string | Uint8Array | null> = {};
    for (const [index, planting] of plantings.entries())
      for (const [file, content] of Object.entries(await planting.files(`planted-${index}`)))
        files[file.replace(/^content\//, '')] = content;
    const root = await temporaryRoot(test, 'shelf', files);
    const { problems } = await readContent(root);
    for (const [index, { name, isLeak }] of plantings.entries()) {
      const found = problems.filter(
        ({ file, rule }) =>
          file.includes(`/planted-${index}.`) && /^image-(?:metadata|format)$/.test(rule),
      );
      assert.equal(found.length, isLeak ? 1 : 0, name);
    }
  });

  it('pass after an import, with the same pixels', async () => {
    let count = 0;
    for (const { leaks, harmless } of groups)
      for (const { name, files } of [...leaks, ...harmless])
        for (const bytes of Object.values(await files('planted'))) {
          const kind = Buffer.isBuffer(bytes) ? kindOf(bytes) : undefined;
          if (!kind || !Buffer.isBuffer(bytes)) continue;
          const stripped = stripImage(bytes);
          if (typeof stripped === 'string') continue;
          assert.deepEqual(kind.read(stripped.bytes).extras, [], name);
          const after = pixelsOf(kind.extension, stripped.bytes);
          assert.ok(after, name);
          const before = pixelsOf(kind.extension, bytes);
          if (!before) continue;
          assert.deepEqual(after, before, name);
          count += 1;
        }
    assert.ok(count > 100, String(count));
  });
});

/**
 * Returns the pixels of a picture; `undefined` if the decoder refuses what is in it besides. There is no decoder for WebP: returns
 * its compressed pixels.
 */
function pixelsOf(extension: string, bytes: Buffer): Buffer | undefined {
  if (extension === 'webp') {
    const at = bytes.indexOf('VP8L');
    return bytes.subarray(at, at + 20);
  }
  try {
    return Buffer.from(new mupdf.Image(bytes).toPixmap().getPixels());
  } catch {
    return undefined;
  }
}
