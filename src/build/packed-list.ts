import { hash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import { siteZip } from './beside-site.ts';
import { originalOf } from './compressed-copies.ts';

/** The files that a site lists in its own `site.zip`. */
export interface PackedList {
  /** The digest of each file of the site that is not a ZIP. */
  readonly digests: ReadonlyMap<string, string>;
  /** Returns whether a file is a compressed copy of a file of the site. */
  readonly isCopy: (file: string) => Promise<boolean>;
  /** Returns whether a ZIP of the site has only files of the site in it. */
  readonly hasOnlyOwn: (zip: string) => Promise<boolean>;
}

/** The largest file that a compressed copy can be of. */
const largestCopied = 512 << 20;

/** The list of digests in `site.zip`, in the format of `sha256sum`. */
const sums = 'SHA256SUMS';

/**
 * Reads the list of files in the `site.zip` of a built site. With it a site is recognised that has no record: one of an earlier
 * version of Bayan, from another clone or from a cache. Returns `undefined` if the folder has no such ZIP.
 */
export async function readPackedList(folder: string): Promise<PackedList | undefined> {
  const zip = path.join(folder, siteZip);
  if (
    !(await access(zip).then(
      () => true,
      () => false,
    ))
  )
    return undefined;
  const read = await readZip(zip);
  if (read?.list === undefined) return undefined;
  const digests = new Map(
    read.list
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
  );
  if (read.entries.some(({ name }) => name !== sums && !digests.has(name))) return undefined;
  const contents = new Set(read.entries.map(({ content }) => content));
  return {
    digests,
    isCopy: async (file) => {
      const original = originalOf(file);
      const digest = original && digests.get(original.of);
      if (!original || digest === undefined) return false;
      const packed = await readFile(path.join(folder, file));
      try {
        const unpack = original.encoding === 'br' ? brotliDecompressSync : gunzipSync;
        return hash('sha256', unpack(packed, { maxOutputLength: largestCopied })) === digest;
      } catch {
        return false;
      }
    },
    hasOnlyOwn: async (file) => {
      if (file === siteZip) return true;
      const inner = await readZip(path.join(folder, file));
      if (inner === undefined || inner.entries.length === 0) return false;
      return inner.entries.every(({ content }) => contents.has(content));
    },
  };
}

interface ZipContents {
  /** The checksum and the size of each file. */
  readonly entries: readonly { readonly name: string; readonly content: string }[];
  readonly list: string | undefined;
}

/** Returns what a ZIP contains, or `undefined` if it cannot be read. */
async function readZip(file: string): Promise<ZipContents | undefined> {
  const { default: yauzl } = await import('yauzl');
  try {
    const zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false });
    try {
      const entries: Entry[] = await Array.fromAsync(zip.eachEntry());
      const listing = entries.find(({ fileName }) => fileName === sums);
      return {
        entries: entries.map(({ fileName, crc32, uncompressedSize }) => ({
          name: fileName,
          content: `${crc32} ${uncompressedSize}`,
        })),
        list: listing && (await text(await zip.openReadStreamPromise(listing))),
      };
    } finally {
      zip.close();
    }
  } catch {
    return undefined;
  }
}
