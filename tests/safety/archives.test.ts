import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
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

const text = { path: 'a.txt', bytes: Buffer.from('متن') };

describe('an archive', () => {
  it('made by src/archive passes, with pages that load files in it', async (test) => {
    const files = [
      { path: 'fa/a.html', bytes: Buffer.from(page('<img src="../a.png" alt="">')) },
      { path: 'a.png', bytes: png() },
    ];
    assert.deepEqual(
      await findIn(test, { 'a.zip': zip(files), 'a.epub': zip([text]), 'b.zip': handZip([text]) }),
      [],
    );
  });

  it('is read file by file, with archives inside it, down to a maximum depth', async (test) => {
    const picture = { path: 'fa/a.jpg', bytes: jpeg(segment(0xfe, 'by Shahla')) };
    const inner = zip([picture, { path: '.DS_Store', bytes: Buffer.from('x') }]);
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
    const dots = handZip([{ path: 'a..b/..c.txt', content: 'see ../x and C:\\ and /etc' }]);
    assert.deepEqual(await findIn(test, { 'a.zip': dots }), []);
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
});
