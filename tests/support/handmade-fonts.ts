import { brotliCompressSync, deflateSync } from 'node:zlib';
import { woff2Tags } from '../../src/safety/fonts/woff2-tags.ts';

/** Tables of a font by their tags. */
export type Tables = Readonly<Record<string, Buffer>>;

const shorts = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2));
  return bytes;
};

const longs = (...values: readonly number[]): Buffer =>
  Buffer.concat(values.map((value) => shorts(value >>> 16, value)));

export const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** A record of the table `name`; for Windows in English if it does not say otherwise. */
export type NameRecord = readonly [
  id: number,
  text: string | Buffer,
  platform?: number,
  language?: number,
];

/** A table `name` with these records, and more bytes after their texts. */
export function nameTable(records: readonly NameRecord[], after = ''): Buffer {
  let start = 0;
  const texts: Buffer[] = [];
  const entries = records.map(([id, text, platform = 3, language = 0x409]) => {
    const content =
      typeof text !== 'string' ? text : platform === 1 ? Buffer.from(text, 'latin1') : utf16(text);
    const encoding = platform === 3 ? 1 : 0;
    const entry = shorts(platform, encoding, language, id, content.length, start);
    start += content.length;
    texts.push(content);
    return entry;
  });
  const head = shorts(0, records.length, 6 + records.length * 12);
  return Buffer.concat([head, ...entries, ...texts, Buffer.from(after, 'latin1')]);
}

/** The names of a published font. */
export const publicNames: readonly NameRecord[] = [
  [0, 'Copyright 2017 The Shelf Project Authors (shelf@example.org)'],
  [1, 'Shelf'],
  [2, 'Regular'],
  [3, '1.002;EXMP;Shelf-Regular'],
  [4, 'Shelf Regular'],
  [5, 'Version 1.002; ttfautohint (v1.8.3)'],
  [6, 'Shelf-Regular'],
  [8, 'Example Foundry'],
  [9, 'Example Foundry, Type Department'],
  [11, 'https://example.org/type'],
  [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
  [14, 'https://openfontlicense.org'],
  [1, 'Shelf', 1, 0],
  [256, 'Weight'],
];

/** Seconds since 1904, as fonts count. */
export const fontTime = (iso: string): number => Date.parse(iso) / 1000 + 2_082_844_800;

/** The table `head` with the times when a font was made and changed. */
export const headTable = (
  made = fontTime('2017-05-04T08:12:44Z'),
  changed = fontTime('2022-09-13T14:01:59Z'),
): Buffer =>
  Buffer.concat([
    longs(0x10000, 0x10042, 0, 0x5f0f3cf5),
    shorts(3, 1000),
    ...[made, changed].map((time) => longs(Math.floor(time / 2 ** 32), time % 2 ** 32)),
    shorts(0, 0, 500, 700, 0, 8, 2, 0, 0),
  ]);

/** The table `post` with names of the glyphs after `.notdef`. */
export const postTable = (...names: readonly string[]): Buffer =>
  Buffer.concat([
    longs(0x20000, 0, 0, 0, 0, 0, 0, 0),
    shorts(names.length + 1, 0, ...names.map((_, index) => 258 + index)),
    ...names.map((name) => Buffer.from(`${String.fromCharCode(name.length)}${name}`, 'latin1')),
  ]);

/** The tables of a font of two glyphs: nothing and a triangle, which is drawn for the letter A. */
export function fontTables(changes: Readonly<Record<string, Buffer | undefined>> = {}): Tables {
  const triangle = Buffer.concat([
    shorts(1, 0, 0, 500, 700, 2, 0),
    Buffer.from([1, 1, 1]),
    shorts(0, 500, -250, 0, 0, 700),
    Buffer.from([0]),
  ]);
  const cmap = Buffer.concat([
    shorts(0, 1, 3, 1),
    longs(12),
    shorts(4, 32, 0, 4, 4, 1, 0, 65, 0xffff, 0, 65, 0xffff, -64, 1, 0, 0),
  ]);
  const tables: Record<string, Buffer | undefined> = {
    'OS/2': Buffer.concat([
      shorts(4, 500, 400, 5, 0, ...Array<number>(11).fill(50), 0, 0, 0, 0, 0),
      longs(1, 0, 0, 0),
      Buffer.from('EXMP'),
      shorts(64, 65, 65, 700, -200, 0, 700, 200),
      longs(1, 0),
      shorts(500, 700, 0, 32, 1),
    ]),
    cmap,
    glyf: triangle,
    head: headTable(),
    hhea: Buffer.concat([
      longs(0x10000),
      shorts(800, -200, 0, 500, 0, 0, 500, 1, 0, 0),
      shorts(0, 0, 0, 0, 0, 2),
    ]),
    hmtx: shorts(500, 0, 500, 0),
    loca: shorts(0, 0, triangle.length / 2),
    maxp: Buffer.concat([longs(0x10000), shorts(2, 3, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: nameTable(publicNames),
    post: postTable('A'),
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(tables).flatMap(([tag, bytes]) => (bytes ? [[tag, bytes]] : [])),
  );
}

const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** A TrueType font with these tables, with bytes between the tables and after the end. */
export function ttf(
  tables: Tables,
  { between = '', after = '', flavor = '\0\x01\0\0' } = {},
): Buffer {
  const tags = Object.keys(tables);
  let at = 12 + tags.length * 16 + between.length;
  const entries: Buffer[] = [];
  const contents: Buffer[] = [];
  for (const tag of tags) {
    const bytes = tables[tag] ?? Buffer.alloc(0);
    entries.push(Buffer.concat([Buffer.from(tag), longs(0, at, bytes.length)]));
    contents.push(padded(bytes));
    at += padded(bytes).length;
  }
  return Buffer.concat([
    Buffer.from(flavor, 'latin1'),
    shorts(tags.length, 0, 0, 0),
    ...entries,
    Buffer.from(between, 'latin1'),
    ...contents,
    Buffer.from(after, 'latin1'),
  ]);
}

interface Blocks {
  readonly metadata?: string;
  readonly secret?: string;
  readonly after?: string;
}

/** A WOFF with these tables, with blocks of metadata and private data. */
export function woff(
  tables: Tables,
  { metadata = '', secret = '', after = '' }: Blocks = {},
): Buffer {
  const tags = Object.keys(tables);
  const entries: Buffer[] = [];
  const contents: Buffer[] = [];
  let at = 44 + tags.length * 20;
  for (const tag of tags) {
    const bytes = tables[tag] ?? Buffer.alloc(0);
    const packed = deflateSync(bytes);
    const stored = packed.length < bytes.length ? packed : bytes;
    entries.push(Buffer.concat([Buffer.from(tag), longs(at, stored.length, bytes.length, 0)]));
    contents.push(padded(stored));
    at += padded(stored).length;
  }
  const [about, rest] = [
    metadata === '' ? Buffer.alloc(0) : deflateSync(metadata),
    Buffer.from(secret),
  ];
  const start = at + padded(about).length;
  const total = start + rest.length;
  return Buffer.concat([
    Buffer.from('wOFF\0\x01\0\0', 'latin1'),
    longs(total),
    shorts(tags.length, 0),
    longs(
      0,
      0x10000,
      about.length && at,
      about.length,
      metadata.length,
      rest.length && start,
      rest.length,
    ),
    ...entries,
    ...contents,
    padded(about),
    rest,
    Buffer.from(after, 'latin1'),
  ]);
}

/** A WOFF2 with these tables, none of them transformed, with bytes after its compressed data. */
export function woff2(
  tables: Tables,
  {
    metadata = '',
    secret = '',
    after = '',
    packedAfter = '',
  }: Blocks & { packedAfter?: string } = {},
): Buffer {
  const tags = Object.keys(tables);
  const number = (value: number): number[] =>
    value < 128
      ? [value]
      : [...number(Math.floor(value / 128)).map((byte) => byte | 128), value % 128];
  const entries = tags.map((tag) => {
    const index = woff2Tags.indexOf(tag);
    const version = /^(?:glyf|loca)$/.test(tag) ? 0xc0 : 0;
    return Buffer.concat([
      Buffer.from([version | (index < 0 ? 63 : index)]),
      Buffer.from(index < 0 ? tag : ''),
      Buffer.from(number(tables[tag]?.length ?? 0)),
    ]);
  });
  const packed = Buffer.concat([
    brotliCompressSync(Buffer.concat(Object.values(tables))),
    Buffer.from(packedAfter),
  ]);
  const head = Buffer.concat(entries);
  const data = padded(Buffer.concat([head, packed]));
  const about = metadata === '' ? Buffer.alloc(0) : brotliCompressSync(Buffer.from(metadata));
  const [at, start] = [48 + data.length, 48 + data.length + padded(about).length];
  return Buffer.concat([
    Buffer.from('wOF2\0\x01\0\0', 'latin1'),
    longs(start + secret.length),
    shorts(tags.length, 0),
    longs(
      0,
      packed.length,
      0x10000,
      about.length && at,
      about.length,
      metadata.length,
      secret && start ? start : 0,
      secret.length,
    ),
    data,
    padded(about),
    Buffer.from(secret),
    Buffer.from(after, 'latin1'),
  ]);
}

/** A collection of one font. */
export const ttc = (tables: Tables, after = ''): Buffer => {
  const font = ttf(tables, { after });
  const header = Buffer.concat([Buffer.from('ttcf'), longs(0x10000, 1, 16)]);
  // The positions in a collection count from its start.
  for (let entry = 12; entry < 12 + Object.keys(tables).length * 16; entry += 16)
    font.writeUInt32BE(font.readUInt32BE(entry + 8) + 16, entry + 8);
  return Buffer.concat([header, font]);
};
