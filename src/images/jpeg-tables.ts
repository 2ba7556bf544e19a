import { codeTable } from './jpeg-scan.ts';
import { extraIn, type Extra } from './reading.ts';

/** A table in a segment, which has one or more of them. */
interface Table {
  readonly start: number;
  readonly end: number;
  isUsed: boolean;
  code?: Uint16Array | undefined;
}

interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
  readonly tables: readonly Table[];
}

/** The tables of a JPEG so far: which scans use which. */
export class JpegTables {
  readonly #bytes: Buffer;
  readonly #segments: Segment[] = [];
  readonly #quantization = new Map<number, Table>();
  readonly #codes = new Map<number, Table>();

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Reads a segment of tables, from its marker to `end`. Returns false if it is wrong. */
  add(marker: number, start: number, end: number): boolean {
    const tables: Table[] = [];
    let at = start + 4;
    while (at < end) {
      const id = this.#bytes[at] ?? 0;
      const length =
        marker === 0xdb
          ? 1 + (id >> 4 ? 128 : 64)
          : 17 + this.#bytes.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
      const isPossible = (id & 15) < 4 && id >> 4 < 2 && (marker === 0xdb || length <= 17 + 256);
      if (!isPossible || at + length > end) return false;
      const table: Table = { start: at, end: at + length, isUsed: false };
      (marker === 0xdb ? this.#quantization : this.#codes).set(
        marker === 0xdb ? id & 15 : id,
        table,
      );
      tables.push(table);
      at += length;
    }
    this.#segments.push({ marker, start, end, tables });
    return tables.length > 0;
  }

  useQuantization(id: number): void {
    const table = this.#quantization.get(id);
    if (table) table.isUsed = true;
  }

  /** Returns the table of a Huffman code; `undefined` if there is none. */
  useCode(kind: 0 | 1, id: number): Uint16Array | undefined {
    const table = this.#codes.get((kind << 4) | id);
    if (!table) return undefined;
    table.isUsed = true;
    const { start, end } = table;
    return (table.code ??= codeTable(
      this.#bytes.subarray(start + 1, start + 17),
      this.#bytes.subarray(start + 17, end),
    ));
  }

  /** The segments with tables that no scan uses. */
  get extras(): Extra[] {
    return this.#segments.flatMap((segment) => {
      const { marker, start, end, tables } = segment;
      const used = tables.filter(({ isUsed }) => isUsed);
      if (used.length === tables.length) return [];
      const content = used.map((table) => this.#bytes.subarray(table.start, table.end));
      const unused = tables.filter(({ isUsed }) => !isUsed);
      return extraIn(this.#bytes, 'a table that no pixel uses', [start, end], {
        content: Buffer.concat(unused.map((table) => this.#bytes.subarray(table.start, table.end))),
        ...(used.length > 0 && { instead: segmentOf(marker, Buffer.concat(content)) }),
      });
    });
  }
}

/** Returns a segment of a JPEG. */
export function segmentOf(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
