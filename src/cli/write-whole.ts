import { rename, stat, writeFile } from 'node:fs/promises';

/** Writes a file beside its place and puts it there: a killed run leaves what was there as it was. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const mode = await stat(file).then(
    (entry) => entry.mode,
    () => undefined,
  );
  const fresh = `${file}.${process.pid}.tmp`;
  await writeFile(fresh, text, { mode });
  await rename(fresh, file);
}
