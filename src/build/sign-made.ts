import { lstatSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { signatureIn } from './keep-files.ts';
import type { MadeFile, MadeSite, UnsignedSite } from './made-file.ts';

/** Clocks of file systems go on in steps of up to 10 ms, so that two changes within a step have the same time. */
const step = 20;

/**
 * Returns what was made, with the signature of each file of the site `out`. Leaves out what others have changed since the site was
 * complete: the next build makes it again.
 * @param complete when the last file was written
 */
export async function signed(
  { gate, files }: UnsignedSite,
  out: string,
  complete: Date,
): Promise<MadeSite> {
  await setTimeout(step);
  const all = new Map<string, MadeFile>();
  for (const [name, facts] of files)
    try {
      const stat = lstatSync(path.join(out, name), { bigint: true });
      // `complete` has no fractions of a millisecond.
      if (stat.isFile() && stat.mtimeMs <= complete.getTime())
        all.set(name, { ...facts, mode: Number(stat.mode), signature: signatureIn(stat) });
    } catch {
      // It was deleted.
    }
  return { gate, files: all };
}
