import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { naming } from '../domain/disk-error.ts';
import { catalogOf } from '../catalog/catalog.ts';
import { heldContent } from '../catalog/held-content.ts';
import { packedFiles } from '../outputs/files.ts';

/** Writes the files that are made from other files of the same folder, such as bundles. */
export async function packFiles(folder: string): Promise<void> {
  const fileAt = (sitePath: string) => path.join(folder, sitePath);
  const read = (sitePath: string) => readFile(fileAt(sitePath));
  for (const file of packedFiles(catalogOf(heldContent(), { drafts: false }))) {
    await mkdir(path.dirname(fileAt(file.path)), { recursive: true });
    const bytes = await file.pack({ read });
    await naming(fileAt(file.path), writeFile(fileAt(file.path), bytes));
  }
}
