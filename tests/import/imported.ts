import { Readable } from 'node:stream';
import { importFile, type Imported } from '../../src/import/import-file.ts';
import { readStream } from '../../src/import/received.ts';
import { wordFile, type WordParts } from './word-file.ts';

/** Imports a file with the given extension, as a text in the language `tag`. */
export async function importBytes(
  bytes: Uint8Array,
  extension: string,
  tag = 'fa',
  lists = false,
): Promise<Imported> {
  const received = await readStream(Readable.from([bytes]), extension);
  const numerals = tag === 'fa' ? 'arabext' : tag === 'ckb' || tag === 'ar' ? 'arab' : 'latn';
  return importFile(received, false, () => Promise.resolve({ tag, numerals, lists }));
}

/** Imports a plain text. */
export const importText = (text: string, tag?: string): Promise<Imported> =>
  importBytes(Buffer.from(text), '.txt', tag);

/** Imports a Word file. */
export const importWord = (parts: WordParts, tag?: string): Promise<Imported> =>
  importBytes(wordFile(parts), '.docx', tag);

/** All images, with their bytes. */
export const imagesOf = ({ images }: Imported): Promise<{ name: string; bytes: Uint8Array }[]> =>
  Promise.all(
    images.map(async ({ name, read }) => ({
      name,
      bytes: Buffer.concat(await Array.fromAsync(read())),
    })),
  );

/** All review notes: those on the whole text, then those at a line. */
export const reviewNotesOf = ({ notes, reviewNotes }: Imported): string[] => [
  ...notes,
  ...reviewNotes.map(({ line, message }) => `${line}: ${message}`),
];
