import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFile } from '../environment.ts';

/**
 * The digest of what turns data into bytes: the code and the fonts of the project, its licence of fonts, and the versions of the
 * packages. All of the code, since a text is rendered by much of it, and what is made once more than needed costs
 * milliseconds.
 */
export const buildFingerprint = (): string => (known ??= digest());

let known: string | undefined;

function digest(): string {
  const source = projectFile('src');
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of [...files, projectFile('public/fonts.txt'), projectFile('package-lock.json')])
    hash.update(createHash('sha256').update(readFileSync(file)).digest());
  return hash.digest('hex');
}
