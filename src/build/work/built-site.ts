import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltSite } from '../../outputs/output.ts';

/** Returns the files at some site paths of a site that is being made: those whose keys are in the key of what is made of them. */
export function builtSite(site: string, reads: readonly string[]): BuiltSite {
  const known = new Set(reads);
  const fileOf = (sitePath: string): string => {
    if (!known.has(sitePath))
      throw new Error(`a file is made of ${sitePath}, which it does not name`);
    return path.join(site, sitePath);
  };
  return {
    read: (sitePath) => readFile(fileOf(sitePath)),
    sizeOf: (sitePath) => statSync(fileOf(sitePath)).size,
  };
}
