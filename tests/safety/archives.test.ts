import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { zip } from '../../src/archive/zip.ts';
import { findIn, page } from '../support/planted.ts';
import { handZip, jpeg, png, segment } from '../support/handmade-files.ts';

/** An extra field of a ZIP entry. */
const field = (id: number, content: string) => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, Buffer.from(content, 'latin1')]);
};

const mimetype = { path: 'mimetype', bytes: Buffer.from('application/epub+zip') };
const text = { path: 'a.txt', bytes: Buffer.from('متن') };

describe('an archive', () => {
  it('made by src/archive passes, with pages that load files in it', async (test) => {
    const files = [
      { path: 'fa/a.html', bytes: Buffer.from(page('<img src="../a.png" alt="">')) },
      { path: 'a.png', bytes: png() },
    ];
    assert.deepEqual(
      await findIn(test, {
        'a.zip': zip(files),
        'a.epub': zip([mimetype, text], ['mimetype']),
        'b.zip': handZip([text]),
      }),
      [],
    );
  });

  it('is read file by file, with archives inside it, down to a maximum depth', async (test) => {
    const picture = { path: 'fa/a.jpg', bytes: jpeg(segment(0xfe, 'by Shahla')) };
    const inner = zip(
      [mimetype, picture, { path: '.DS_Store', bytes: Buffer.from('x') }],
      ['mimetype'],
    );
    let deep = zip([text]);
    for (let depth = 0; depth < 6; depth += 1) deep = zip([{ path: 'a.xdc', bytes: deep }]);
    assert.deepEqual(await findIn(test, { 'a.zip': zip([{ path: 'b.epub', bytes: inner }]) }), [
      'a.zip › b.epub › .DS_Store: a file that does not belong in a site: macOS wrote it, and it lists a folder',
      'a.zip › b.epub › fa/a.jpg: a comment in an image: "by Shahla"',
    ]);
    assert.deepEqual(await findIn(test, { 'a.xdc': deep }), [
      'a.xdc › a.xdc › a.xdc › a.xdc › a.xdc › a.xdc: cannot be read: it is nested too deeply in other files',
    ]);
  });

  it('is refused if it records a time, a user or a system', async (test) => {
    const time =
      (((2026 - 1980) << 25) | (11 << 21) | (26 << 16) | (10 << 11) | (30 << 5) | 6) >>> 0;
    const owner = field(0x7875, '\x01\x04\xe8\x03\0\0\x04\xe8\x03\0\0');
    const planted: Record<string, Buffer> = {
      'a.zip': handZip([
        { path: 'a.txt', time },
        { path: 'b.txt', time },
      ]),
      'b.zip': handZip([{ path: 'a.txt', extra: owner }]),
      'c.zip': handZip([{ path: 'a.txt', localExtra: field(0x5455, '\x03\0\0\0\0') }]),
      'd.zip': handZip([{ path: 'a.txt', extra: field(0x1234, 'x') }]),
      'e.zip': handZip([{ path: 'a.txt', comment: 'by Shahla' }]),
      'f.zip': handZip([{ path: 'a.txt' }], 'by Shahla'),
      'g.zip': handZip([{ path: '../a.txt' }, { path: '/b.txt' }, { path: 'c/../d.txt' }]),
      'h.zip': handZip([{ path: 'C:\\b.txt' }]),
    };
    assert.deepEqual(await findIn(test, planted), [
      'a.zip › a.txt: an entry timestamp: 2026-11-26 10:30:12 (and 1 more like it)',
      'b.zip › a.txt: an extra field: a user ID',
      'c.zip › a.txt: an extra field: exact timestamps',
      'd.zip › a.txt: an extra field: field 0x1234',
      'e.zip › a.txt: an entry comment: "by Shahla"',
      'f.zip: an archive comment: "by Shahla"',
      'g.zip › ../a.txt: a path that leads outside the archive (and 2 more like it)',
      'h.zip › C:\\b.txt: a path that leads outside the archive',
    ]);
    const dots = handZip([{ path: 'a..b/c..d.txt', content: 'see ../x and C:\\ and /etc' }]);
    assert.deepEqual(await findIn(test, { 'a.zip': dots }), []);
  });

  it('is refused if it has bytes that belong to no file, or to two', async (test) => {
    const [a, b] = [{ path: 'a.txt' }, { path: 'b.txt' }];
    const planted: Record<string, Buffer> = {
      'a.zip': handZip([{ ...a, before: 'PK\x03\x04Shahla' }, b]),
      'b.zip': handZip([{ ...a, after: 'Shahla' }, b]),
      'c.zip': handZip([a, { ...b, after: 'Shahla' }]),
      'd.zip': handZip([a], '', 'Shahla'),
      'e.zip': handZip([{ ...a, hidden: 'Shahla' }]),
      'f.zip': handZip([a, { path: 'a.txt' }]),
      'g.zip': handZip([{ ...a, localPath: 'Shahla.txt' }]),
      'h.zip': Buffer.concat([handZip([a]), Buffer.from('Shahla')]),
      'i.zip': handZip([{ ...a, extra: Buffer.from('xyz') }]),
    };
    assert.deepEqual(await findIn(test, planted), [
      'a.zip: data before the first entry',
      'b.zip: data between two entries',
      'c.zip: data after the last entry',
      'd.zip: data after the directory',
      'e.zip › a.txt: cannot be read: there is data after its content',
      'f.zip › a.txt: two entries of this name',
      'g.zip › a.txt: two different values of path: "Shahla.txt"',
      'h.zip: cannot be read: it has no central directory',
      'i.zip › a.txt: an extra field: field 0x0000',
    ]);
  });

  it('is refused if it records a system or permissions of a machine', async (test) => {
    const planted: Record<string, Buffer> = {
      'a.zip': handZip([{ path: 'a.txt', madeBy: 0x0a3f }]),
      'b.zip': handZip([{ path: 'a.txt', attributes: 0o100664 * 2 ** 16 }]),
      'c.zip': handZip([{ path: 'a.txt', attributes: 0x2000 }]),
      'd.zip': handZip([{ path: 'a.txt', internalAttributes: 0x0102 }]),
      'e.zip': handZip([{ path: 'a.txt', flags: 0x1000 }]),
    };
    assert.deepEqual(await findIn(test, planted), [
      'a.zip › a.txt: the system that packed it: Windows NTFS, version 63',
      'b.zip › a.txt: file permissions: 100664',
      'c.zip › a.txt: file attributes: 0x2000',
      'd.zip › a.txt: file attributes: 0x102',
      'e.zip › a.txt: unknown flags: 0x1000',
    ]);
    const harmless = {
      'a.zip': handZip([
        { path: 'a/', isStored: true, content: '', attributes: 0o40755 * 2 ** 16 + 16 },
      ]),
      'b.zip': handZip([{ path: 'a.txt', madeBy: 20, attributes: 0x20, time: 0, flags: 0x0802 }]),
    };
    assert.deepEqual(await findIn(test, harmless), []);
  });

  it('is no e-book if it does not begin with the mimetype of one', async (test) => {
    const reason = 'cannot be read: it is no e-book: its first file is not an EPUB mimetype';
    const stored = { path: 'mimetype', content: mimetype.bytes, isStored: true };
    const found = await findIn(test, {
      'a.epub': zip([text, mimetype], ['mimetype']),
      'b.epub': handZip([{ ...stored, isStored: false }, { path: 'a.txt' }]),
      'c.zip': handZip([{ ...stored, content: 'application/vnd.oasis.opendocument.text' }]),
      'd.epub': handZip([stored, { path: 'a.txt' }]),
    });
    assert.deepEqual(found, [
      `a.epub: ${reason}`,
      `b.epub: ${reason}`,
      'c.zip › mimetype: a file of an office document or a drawing',
    ]);
  });

  it('is refused if it is an office document under any name, or cannot be read', async (test) => {
    const unread = (reason: string) => `cannot be read: ${reason}`;
    const planted: Record<string, [Buffer, string]> = {
      'a.zip': [handZip([{ path: '[Content_Types].xml' }]), 'an office document'],
      'b.zip': [handZip([{ path: 'meta.xml' }]), 'an office document'],
      'd.zip': [zip([text]).subarray(0, 60), unread('it has no central directory')],
      'e.zip': [Buffer.from('Rar!'), unread('it is not a .zip file, since it begins with "Rar!"')],
    };
    for (const [file, [bytes, expected]] of Object.entries(planted))
      assert.deepEqual(await findIn(test, { [file]: bytes }), [`${file}: ${expected}`]);
    const bomb = { path: 'a.txt', content: Buffer.alloc(1 << 20), size: 1000 };
    const locked = { path: 'a.txt', flags: 1 };
    assert.deepEqual(await findIn(test, { 'a.zip': handZip([bomb]), 'b.zip': handZip([locked]) }), [
      `a.zip › a.txt: ${unread('its content does not have the size that its directory states')}`,
      `b.zip › a.txt: ${unread('it is encrypted')}`,
    ]);
  });

  it('does not repeat the findings of a file that is also in the site', async (test) => {
    const bad = page('<!-- Shahla -->');
    const entries = [
      { path: 'fa/a.html', bytes: Buffer.from(bad) },
      { path: 'fa/b.html', bytes: Buffer.from(bad) },
    ];
    assert.deepEqual(await findIn(test, { 'fa/a.html': bad, 'a.zip': zip(entries) }), [
      'a.zip › fa/b.html: a comment: "Shahla"',
      'fa/a.html: a comment: "Shahla"',
    ]);
  });

  it('of one compressed file is read as that file', async (test) => {
    const bad = page('<!-- Shahla -->');
    const stamped = gzipSync(bad);
    stamped.writeUInt32LE(1_795_000_000, 4);
    const found = await findIn(test, {
      'a.html.br': brotliCompressSync(bad),
      'b.html.zst': zstdCompressSync(bad),
      'c.html.gz': stamped,
      'd.html.br': brotliCompressSync(page('متن')),
      'e.html.gz': gzipSync(page('متن')),
      'f.html.br': 'no brotli',
    });
    assert.deepEqual(found, [
      'a.html.br: a comment: "Shahla"',
      'b.html.zst: a comment: "Shahla"',
      'c.html.gz: a comment: "Shahla"',
      'c.html.gz: a timestamp in the gzip header',
      'f.html.br: cannot be read: it cannot be decompressed',
    ]);
  });

  it('of one compressed file has nothing but that file', async (test) => {
    const plain = Buffer.from('متن '.repeat(100));
    const gzip = (change: (bytes: Buffer) => void) => {
      const bytes = gzipSync(plain);
      change(bytes);
      return bytes;
    };
    const [br, gz, zst] = [brotliCompressSync(plain), gzipSync(plain), zstdCompressSync(plain)];
    const skippable = Buffer.from('502a4d1806000000536861686c61', 'hex');
    const found = await findIn(test, {
      'a.txt.gz': Buffer.concat([gz, gz]),
      'b.txt.gz': gzip((bytes) => bytes.writeUInt8(11, 9)),
      'c.txt.gz': gzip((bytes) => bytes.writeUInt32LE(0, bytes.length - 8)),
      'd.txt.zst': Buffer.concat([zst, skippable]),
      'e.txt.zst': Buffer.concat([skippable, zst]),
      'f.txt.br': Buffer.concat([br, Buffer.from('Shahla')]),
      'g.txt.br': withMetadata(plain),
    });
    assert.deepEqual(found, [
      'a.txt.gz: data after the compressed file',
      'b.txt.gz: the system that packed it, in the gzip header: 11',
      'c.txt.gz: cannot be read: it cannot be decompressed',
      'd.txt.zst: data after the compressed file',
      'e.txt.zst: cannot be read: it is not a .zst file, since it begins with "P*M Shahla(µ"',
      'f.txt.br: data after the compressed file',
      'g.txt.br: a Brotli file that differs from what Brotli makes of its content',
    ]);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 };
    const harmless = {
      'a.txt.gz': gz,
      'b.txt.zst': zst,
      'c.txt.br': br,
      'd.txt.br': brotliCompressSync(plain, { params }),
      'e.svgz': gzipSync('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    };
    assert.deepEqual(await findIn(test, harmless), []);
  });
});

/** A Brotli file of one stored block, with a block of metadata before it, byte by byte (RFC 7932, section 9.2). */
function withMetadata(content: Buffer): Buffer {
  // From the lowest bit: window 16 (0), not last (0), metadata (11), reserved (0), one byte of length (10), the length less one.
  const metadata = Buffer.from([0b10101100, 0b10, ...Buffer.from('Shahla')]);
  // Not last (0), four nibbles (00), the length less one in 16 bits, stored (1).
  const bits = (content.length - 1) * 8 + 2 ** 19;
  const head = Buffer.from([bits & 0xff, (bits >> 8) & 0xff, bits >> 16]);
  // Last (1) and empty (1).
  return Buffer.concat([metadata, head, content, Buffer.from([3])]);
}
