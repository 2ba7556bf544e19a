import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { BayanError } from '../domain/bayan-error.ts';

/** Path in the root of the file that says which version of Bayan a publisher uses. */
export const pinFile = 'bayan.json';

/** The variable in which `upgrade` gives the launcher another version than that of `bayan.json`. */
export const pinVariable = 'BAYAN_PIN';

/** The variable with the folder of the version before, for `upgrade` in the new one. */
export const formerVariable = 'BAYAN_FORMER';

/** The launcher (`files/bayan.js`) makes the same demands. */
const pinSchema = z.strictObject({
  /** Where git fetches Bayan from. */
  repository: z.string().regex(/^[^-\s]/),
  /** A tag. */
  version: z
    .string()
    .regex(/^\w[\w.+-]*$/)
    .optional(),
  commit: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
});

/** A version of Bayan: the repository, the tag and the commit. */
export type Pin = z.infer<typeof pinSchema>;

/** Returns a pin as `bayan.json` has it. */
export const formatPin = ({ repository, version, commit }: Pin): string =>
  `${JSON.stringify({ repository, version, commit }, undefined, 2)}\n`;

/** Returns the version in words: `v0.2.0 (1f2e3d4c5b6a)`. */
export const nameOfPin = ({ version, commit }: Pin): string =>
  version === undefined ? commit.slice(0, 12) : `${version} (${commit.slice(0, 12)})`;

/** Returns the pin in a text; `undefined` if it is none. */
export function parsePin(text: string): Pin | undefined {
  try {
    return pinSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, ''))).data;
  } catch {
    return undefined;
  }
}

/** Returns the pin of a root with the bytes of its file. Throws {@link BayanError} if there is none. */
export async function readPin(root: string): Promise<{ pin: Pin; bytes: Buffer }> {
  const file = path.join(root, pinFile);
  const bytes = await readFile(file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new BayanError(
      'environment',
      `There is no ${file}, so this folder has no version of Bayan of its own.`,
      'Run node bayan upgrade in a folder that node bayan init has made. Update a clone of Bayan with git pull.',
    );
  });
  const pin = parsePin(bytes.toString());
  if (!pin)
    throw new BayanError(
      'environment',
      `${file} is not a pin of a version of Bayan.`,
      'Restore it from git.',
    );
  return { pin, bytes };
}
