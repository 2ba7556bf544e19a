import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { project } from './sites.ts';

/** A picture as pixels: four bytes each, red, green, blue and opacity, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Reads a PNG. */
export const decodePicture = (png: Uint8Array): Picture => PNG.sync.read(Buffer.from(png));

/**
 * Compares a picture with the one of its name in `tests/pictures`. Returns a message if more than `tolerance` of their pixels
 * differ, otherwise `undefined`. With BAYAN_PICTURES=write it writes the picture there instead: look at it before you commit it.
 */
export async function comparePicture(
  name: string,
  png: Uint8Array,
  tolerance = 0.001,
): Promise<string | undefined> {
  const file = path.join(project, 'tests/pictures', `${name}.png`);
  if (process.env['BAYAN_PICTURES'] === 'write') {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, png);
    return undefined;
  }
  const seen = decodePicture(png);
  const known = decodePicture(await readFile(file));
  const found = path.join(project, '.cache/tests/pictures', `${name}.png`);
  await mkdir(path.dirname(found), { recursive: true });
  await writeFile(found, png);
  const advice = `compare ${path.relative(project, found)} with ${path.relative(project, file)}; if the new one is right, run the test again with BAYAN_PICTURES=write`;
  const { width, height } = known;
  if (seen.width !== width || seen.height !== height)
    return `it is ${seen.width} × ${seen.height} pixels and was ${width} × ${height}; ${advice}`;
  const share = pixelmatch(seen.data, known.data, undefined, width, height) / (width * height);
  return share > tolerance
    ? `${(share * 100).toFixed(2)}% of its pixels differ; ${advice}`
    : undefined;
}
