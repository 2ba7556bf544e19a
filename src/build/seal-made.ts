import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { signatureOf } from './keep-files.ts';
import type { MadeFile, MadeSite } from './made-file.ts';

/** Clocks of file systems go on in steps of up to 10 ms, so that two changes within a step have the same time. */
const step = 20;

/** Returns what was made with the signature of each file of the site `out`. Leaves out what is no longer there. */
export async function sealed(
  {
    gate,
    files,
  }: Omit<MadeSite, 'files'> & {
    readonly files: ReadonlyMap<string, Omit<MadeFile, 'signature'>>;
  },
  out: string,
): Promise<MadeSite> {
  await setTimeout(step);
  const signed = new Map<string, MadeFile>();
  for (const [name, facts] of files)
    try {
      signed.set(name, { ...facts, signature: signatureOf(path.join(out, name)) });
    } catch {
      // Changed by others meanwhile: the next build makes it again.
    }
  return { gate, files: signed };
}
