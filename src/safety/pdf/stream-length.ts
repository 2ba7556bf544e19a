import { PdfRef, type PdfDict, type Resolve } from './values.ts';

/** How many objects of one number are tried. */
const mostRevisions = 16;

const pattern =
  /(?<!\d)(\d{1,9})[ \t\r\n]{1,4}\d{1,5}[ \t\r\n]{1,4}obj[ \t\r\n]{0,4}(\d{1,10})[ \t\r\n]{0,4}endobj/g;

/** Finds the lengths of the streams of a file. */
export class StreamLengths {
  readonly #bytes: Buffer;
  #candidates: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /**
   * Returns the length of a stream that begins at `start`; `undefined` if none is stated that leads to its end. A length may be
   * an object of its own that follows later.
   */
  find(dict: PdfDict, start: number, resolve: Resolve): number | undefined {
    const stated = dict.get('Length');
    if (typeof stated === 'number')
      return start + stated <= this.#bytes.length ? stated : undefined;
    if (!(stated instanceof PdfRef)) return undefined;
    const known = resolve(stated);
    this.#candidates ??= this.#findCandidates();
    const candidates =
      typeof known === 'number' ? [known] : (this.#candidates.get(stated.number) ?? []);
    return candidates.find((length) => {
      const end = start + length;
      return /^[\s\0]*endstream/.test(this.#bytes.toString('latin1', end, end + 16));
    });
  }

  /** Returns the values of everything that looks like an object that is a number, by the number of the object. */
  #findCandidates(): ReadonlyMap<number, readonly number[]> {
    const candidates = new Map<number, number[]>();
    for (const [, number, length] of this.#bytes.toString('latin1').matchAll(pattern)) {
      const same = candidates.get(Number(number));
      if (same === undefined) candidates.set(Number(number), [Number(length)]);
      else if (same.length < mostRevisions) same.push(Number(length));
    }
    return candidates;
  }
}
