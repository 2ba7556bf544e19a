import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { sumsFile } from '../../archive/digest-list.ts';
import type { Get } from './get.ts';

/** How many bytes are asked for at once. The list of a site with 2,000 files is in the last part of its ZIP. */
const part = 256 << 10;

/** A list of digests that is larger is not read. */
const largestList = 64 << 20;

/** A list of digests by path. */
export type DigestList = ReadonlyMap<string, string>;

/**
 * Reads the list of digests in the `site.zip` of a mirror. It asks for the end of the ZIP only, if the host sends ranges. Throws if
 * the mirror has no such list.
 */
export async function readRemoteList(url: string, get: Get): Promise<DigestList> {
  const last = await get(url, `-${part}`);
  if (last.status !== 200 && last.status !== 206)
    throw new Error(`it answers without a site.zip, with status ${last.status}`);
  const total = /\/(\d+)$/.exec(last.headers['content-range'] ?? '')?.[1];
  const size = last.status === 206 ? Number(total) : last.body.length;
  if (!Number.isSafeInteger(size)) throw new Error('the host sends a range without its size');
  const zip = await open(new RangeReader(get, url, last.body, size), size);
  try {
    for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
      if (entry.fileName !== sumsFile) continue;
      if (entry.uncompressedSize > largestList) throw new Error('the list is too large');
      return parseList(await text(await zip.openReadStreamPromise(entry)));
    }
  } finally {
    zip.close();
  }
  throw new Error(`the ZIP has no ${sumsFile}`);
}

/** Reads lines `<sha-256>  <path>`. Throws for any other line. */
export function parseList(list: string): DigestList {
  const lines = list.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line): [string, string] => {
      const [, digest = '', path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      if (path === '') throw new Error('the list of digests is damaged');
      return [path, digest];
    }),
  );
}

const open = (reader: yauzl.RandomAccessReader, size: number): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromRandomAccessReader(
      reader,
      size,
      { lazyEntries: true, autoClose: false },
      (error, zip) => {
        // Such as a page that a host shows at every address.
        if (error) reject(new Error('what it sends as site.zip is no ZIP', { cause: error }));
        else resolve(zip);
      },
    );
  });

/** Reads a remote file in parts, and asks for each once. */
class RangeReader extends yauzl.RandomAccessReader {
  readonly #get: Get;
  readonly #url: string;
  readonly #size: number;
  /** The end of the file that is known already. */
  readonly #end: Buffer;
  readonly #parts = new Map<number, Promise<Buffer>>();

  constructor(get: Get, url: string, end: Buffer, size: number) {
    super();
    this.#get = get;
    this.#url = url;
    this.#end = end;
    this.#size = size;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#read(start, end));
  }

  async *#read(start: number, end: number): AsyncGenerator<Buffer> {
    const known = this.#size - this.#end.length;
    let at = start;
    while (at < end) {
      if (at >= known) {
        yield this.#end.subarray(at - known, end - known);
        return;
      }
      const first = at - (at % part);
      const bytes = await this.#partAt(first);
      yield bytes.subarray(at - first, Math.min(end, known) - first);
      at = Math.min(first + part, known);
    }
  }

  #partAt(first: number): Promise<Buffer> {
    const known = this.#parts.get(first);
    if (known) return known;
    const asked = this.#get(this.#url, `${first}-${Math.min(first + part, this.#size) - 1}`).then(
      ({ status, body }) => {
        if (status !== 206) throw new Error(`status ${status} for a range`);
        return body;
      },
    );
    this.#parts.set(first, asked);
    return asked;
  }
}
