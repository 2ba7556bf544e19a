import { rename, rm, stat, writeFile } from 'node:fs/promises';

/** Writes a temporary file and renames it, so that a killed run leaves the previous file as it was. */
export async function writeWhole(
  file: string,
  content: string | AsyncIterable<Uint8Array>,
): Promise<void> {
  const mode = await stat(file).then(
    (entry) => entry.mode,
    () => undefined,
  );
  const fresh = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(fresh, content, { mode, flag: 'wx' });
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}
