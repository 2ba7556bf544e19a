import { readFileSync } from 'node:fs';
import path from 'node:path';
import { project } from './sites.ts';

/** Returns an image of a shelf, 60 by 40 pixels: `shelf.png`, `lossless.webp`. */
export const imageFile = (name: string): Buffer =>
  readFileSync(path.join(project, 'tests/fixtures/images', name));
