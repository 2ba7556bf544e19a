import { brotliCompressSync, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { zip } from '../../../src/archive/zip.ts';
import { handZip, png, type HandEntry } from '../../support/handmade-files.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const file = (name: string, extension: string, bytes: Buffer): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.${extension}`]: bytes }),
});

const name = 'Sara Example';
const text = Buffer.from('متن بیانیه. '.repeat(40));
const a = { path: 'a.txt', content: text };
const b = { path: 'b.txt', content: text };
const mimetype = { path: 'mimetype', content: 'application/epub+zip', isStored: true };

/** A ZIP of two texts; the first has these metadata. */
const withFirst = (entry: Partial<HandEntry>): Buffer => handZip([{ ...a, ...entry }, b]);

/** An extra field of a ZIP or a gzip. */
const field = (id: number, content: string): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, Buffer.from(content, 'latin1')]);
};

/** 28 November 2026, 10:30:12. */
const time = (((2026 - 1980) << 25) | (11 << 21) | (28 << 16) | (10 << 11) | (30 << 5) | 6) >>> 0;

const zips: Planting[] = [
  file('a ZIP with the time of a file', 'zip', withFirst({ time })),
  file(
    'a ZIP with an owner',
    'zip',
    withFirst({ extra: field(0x7875, '\x01\x04\xe8\x03\0\0\x04\xe8\x03\0\0') }),
  ),
  file(
    'a ZIP with an exact time before the content only',
    'zip',
    withFirst({ localExtra: field(0x5455, '\x03\0\0\0\0') }),
  ),
  file('a ZIP with times of Windows', 'zip', withFirst({ extra: field(0x000a, '\0'.repeat(32)) })),
  file('a ZIP with an unknown extra field', 'zip', withFirst({ extra: field(0x4242, name) })),
  file('a ZIP with a mark of Java', 'zip', withFirst({ extra: field(0xcafe, '') })),
  file('a ZIP with bytes that are no extra field', 'zip', withFirst({ extra: Buffer.from('abc') })),
  file('a ZIP with fields of large files', 'zip', withFirst({ extra: field(1, name.padEnd(16)) })),
  file('a ZIP with a comment', 'zip', handZip([a], `by ${name}`)),
  file('a ZIP with a comment on a file', 'zip', withFirst({ comment: `by ${name}` })),
  file('a ZIP with bytes before the first file', 'zip', withFirst({ before: `PK\x03\x04${name}` })),
  file('a ZIP after a program that unpacks it', 'zip', withFirst({ before: `MZ\0\0${name}` })),
  file('a ZIP with bytes between two files', 'zip', withFirst({ after: name })),
  file('a ZIP with bytes after the last file', 'zip', handZip([a, { ...b, after: name }])),
  file('a ZIP with bytes after its directory', 'zip', handZip([a], '', name)),
  file('a ZIP with bytes after its end', 'zip', Buffer.concat([handZip([a]), Buffer.from(name)])),
  file('a ZIP with bytes after the content of a file', 'zip', withFirst({ hidden: name })),
  file(
    'a ZIP with a file that is not in its directory',
    'zip',
    withFirst({
      after: handZip([{ path: 'c.txt', content: name }])
        .subarray(0, 60)
        .toString('latin1'),
    }),
  ),
  file('a ZIP with two files of one name', 'zip', handZip([a, { ...a, content: name }])),
  file(
    'a ZIP with another name before the content',
    'zip',
    withFirst({ localPath: 'Sara Example.txt' }),
  ),
  file('a ZIP of Windows', 'zip', withFirst({ madeBy: 0x0a3f })),
  file('a ZIP of macOS', 'zip', withFirst({ madeBy: 0x1314 })),
  file('a ZIP with permissions of a group', 'zip', withFirst({ attributes: 0o100664 * 2 ** 16 })),
  file('a ZIP with a symbolic link', 'zip', withFirst({ attributes: 0o120777 * 2 ** 16 })),
  file('a ZIP with attributes of NTFS', 'zip', withFirst({ attributes: 0x2000 })),
  file('a ZIP with internal attributes', 'zip', withFirst({ internalAttributes: 0x0100 })),
  file('a ZIP with unknown flags', 'zip', withFirst({ flags: 0x4000 })),
  file('a ZIP with an encrypted file', 'zip', withFirst({ flags: 1 })),
  file(
    'a ZIP with an empty folder of a person',
    'zip',
    handZip([a, { path: 'home/.sara/', content: '', isStored: true }]),
  ),
  file('a ZIP with a folder that has content', 'zip', handZip([a, { path: 'fa/', content: name }])),
  file('a ZIP with a path that leads out of it', 'zip', withFirst({ path: '../a.txt' })),
  file('a ZIP with a file that states another size', 'zip', withFirst({ size: 5 })),
  file(
    'a ZIP with a Word file in it',
    'zip',
    zip([{ path: 'a.docx', bytes: zip([{ path: '[Content_Types].xml', bytes: text }]) }]),
  ),
  file('a ZIP with a hidden file', 'zip', zip([{ path: '__MACOSX/._a.txt', bytes: text }])),
  file(
    'a ZIP with a text that names a folder',
    'zip',
    zip([{ path: 'a.txt', bytes: Buffer.from('see /home/sara/texts/a.txt') }]),
  ),
  file(
    'a ZIP with such a ZIP in it',
    'zip',
    zip([{ path: 'a.zip', bytes: withFirst({ after: name }) }]),
  ),
];

const books: Planting[] = [
  file('an e-book whose mimetype is not first', 'epub', handZip([a, mimetype])),
  file(
    'an e-book with a compressed mimetype',
    'epub',
    handZip([{ ...mimetype, isStored: false }, a]),
  ),
  file(
    'an e-book with more in its mimetype',
    'epub',
    handZip([{ ...mimetype, content: `${mimetype.content} ${name}` }, a]),
  ),
  file(
    'an e-book with an extra field of its mimetype',
    'epub',
    handZip([{ ...mimetype, extra: field(0x4242, name) }, a]),
  ),
  file(
    'a drawing of Krita named as an e-book',
    'epub',
    handZip([{ ...mimetype, content: 'application/x-krita' }, a]),
  ),
  file('an app of Webxdc with bytes between its files', 'xdc', withFirst({ after: name })),
];

const gzip = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = gzipSync(text);
  change(bytes);
  return bytes;
};

/** A gzip with more in its header, for a flag. */
const gzipWith = (flag: number, header: Buffer): Buffer => {
  const bytes = gzipSync(text);
  bytes[3] = flag;
  return Buffer.concat([bytes.subarray(0, 10), header, bytes.subarray(10)]);
};

const skippable = Buffer.concat([Buffer.from('502a4d180c000000', 'hex'), Buffer.from(name)]);

/** A Brotli file of a stored block, before which a block is skipped (RFC 7932, section 9.2). */
function brotliWithSkipped(content: Buffer): Buffer {
  const skipped = Buffer.from(name);
  const first = 0b0101100 + ((skipped.length - 1) << 7);
  const second = (content.length - 1) * 8 + 2 ** 19;
  return Buffer.concat([
    Buffer.from([first & 0xff, first >> 8]),
    skipped,
    Buffer.from([second & 0xff, (second >> 8) & 0xff, second >> 16]),
    content,
    Buffer.from([3]),
  ]);
}

const compressed: Planting[] = [
  file(
    'a gzip with a time',
    'txt.gz',
    gzip((bytes) => bytes.writeUInt32LE(1_795_000_000, 4)),
  ),
  file('a gzip with the name of a file', 'txt.gz', gzipWith(8, Buffer.from('Sara.txt\0'))),
  file('a gzip with a comment', 'txt.gz', gzipWith(16, Buffer.from('by Sara Example\0'))),
  file(
    'a gzip with an extra field',
    'txt.gz',
    gzipWith(4, Buffer.concat([Buffer.from([16, 0]), field(0x4242, name)])),
  ),
  file(
    'a gzip of Windows',
    'txt.gz',
    gzip((bytes) => bytes.writeUInt8(11, 9)),
  ),
  file('a gzip with a second file', 'txt.gz', Buffer.concat([gzipSync(text), gzipSync(name)])),
  file('a gzip with bytes after it', 'txt.gz', Buffer.concat([gzipSync(text), Buffer.from(name)])),
  file(
    'a gzip of a tar archive',
    'tar.gz',
    gzipSync(Buffer.concat([Buffer.alloc(257), Buffer.from('ustar'), Buffer.alloc(250)])),
  ),
  file('a gzip of a text with a folder', 'txt.gz', gzipSync('see /home/sara/texts/a.txt')),
  file(
    'a Zstandard file with a skipped frame after it',
    'txt.zst',
    Buffer.concat([zstdCompressSync(text), skippable]),
  ),
  file(
    'a Zstandard file with a skipped frame before it',
    'txt.zst',
    Buffer.concat([skippable, zstdCompressSync(text)]),
  ),
  file(
    'a Zstandard file with a second frame',
    'txt.zst',
    Buffer.concat([zstdCompressSync(text), zstdCompressSync(name)]),
  ),
  file(
    'a Brotli file with bytes after it',
    'txt.br',
    Buffer.concat([brotliCompressSync(text), Buffer.from(name)]),
  ),
  file('a Brotli file with a skipped block', 'txt.br', brotliWithSkipped(text)),
  file('a stream of deflate', 'txt.deflate', deflateRawSync(text)),
  file('a CAR', 'car', Buffer.from(`\x3a\xa2eroots\x80gversion\x01${name}`, 'latin1')),
];

const page = Buffer.from(
  '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="fa" dir="rtl"><head><title>متن</title></head><body><p>متن</p></body></html>',
);

/** What archives record besides their files, and what is hidden between them. */
export const group: PlantingGroup = {
  title: 'Archives and compressed files',
  leaks: [...zips, ...books, ...compressed],
  harmless: [
    file(
      'a ZIP with pictures and texts',
      'zip',
      zip([
        { path: 'a.png', bytes: png() },
        { path: 'fa/متن.txt', bytes: text },
      ]),
    ),
    file(
      'a ZIP of a program of Windows without times',
      'zip',
      withFirst({ madeBy: 20, attributes: 0x20, time: 0, flags: 0x0802 }),
    ),
    file(
      'a ZIP with a folder of its own',
      'zip',
      handZip([
        { path: 'fa/', content: '', isStored: true, attributes: 0o40755 * 2 ** 16 + 16 },
        { ...a, path: 'fa/a.txt' },
      ]),
    ),
    file(
      'a ZIP with a ZIP in it',
      'zip',
      zip([{ path: 'a.zip', bytes: zip([{ path: 'a.txt', bytes: text }]) }]),
    ),
    file('an empty ZIP', 'zip', handZip([])),
    file(
      'an e-book',
      'epub',
      zip(
        [
          { path: 'mimetype', bytes: Buffer.from(mimetype.content) },
          { path: 'a.xhtml', bytes: page },
        ],
        ['mimetype'],
      ),
    ),
    file('a gzip of a text', 'txt.gz', gzipSync(text)),
    file('a gzip of a stronger program', 'txt.gz', gzipSync(text, { level: 9 })),
    file('a Zstandard file of a text', 'txt.zst', zstdCompressSync(text)),
    file('a Brotli file of a text', 'txt.br', brotliCompressSync(text)),
    file(
      'a compressed SVG',
      'svgz',
      gzipSync('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'),
    ),
  ],
};
