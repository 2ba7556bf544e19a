import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** SHA-256, in hex, of the names and the bytes of all files in `places`: files, or folders with all that is in them. */
export function digestOfPlaces(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places)
    for (const file of filesOf(place)) {
      const name = path.relative(path.dirname(place), file);
      hash.update(`${name}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
    }
  return hash.digest('hex');
}

function filesOf(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
