import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { group } from '../leaks/corpus/fonts.ts';
import {
  fontTables,
  fontTime,
  headTable,
  nameTable,
  ttf,
  utf16,
  woff2,
} from '../support/handmade-fonts.ts';
import { testPlantings } from '../support/plant-group.ts';
import { findIn } from '../support/planted.ts';
import { project } from '../support/sites.ts';

testPlantings(group);

describe('a font', () => {
  it('passes if it is one of the fonts of Bayan', async (test) => {
    const names = ['bayan-arabic', 'leaflet-regular', 'leaflet-bold', 'leaflet-letters-regular'];
    const files = await Promise.all(
      names.map(async (name): Promise<[string, Buffer]> => [
        `${name}.ttf`,
        await readFile(path.join(project, `src/fonts/${name}.ttf`)),
      ]),
    );
    assert.deepEqual(await findIn(test, Object.fromEntries<Buffer>(files)), []);
  });

  it('is refused with what is in it and in which table', async (test) => {
    const found = await findIn(test, {
      'a.ttf': ttf(fontTables({ PfEd: Buffer.from('Comment of Sara') })),
      'b.ttf': ttf(fontTables({ head: headTable(undefined, fontTime('2026-11-26T10:30:12Z')) })),
      'c.ttf': ttf(fontTables({ name: nameTable([[4, 'Shelf, sara@example.org']]) })),
      'd.ttf': ttf(fontTables(), { after: 'for Sara' }),
      'e.woff2': woff2(fontTables(), { secret: 'for Sara' }),
      'f.woff2': woff2(fontTables()).subarray(0, 120),
      'g.ttf': ttf(fontTables()).subarray(0, 300),
      'i.woff2': woff2(
        fontTables({
          gasp: Buffer.from('\0\x01\0\0', 'latin1'),
          fpgm: Buffer.from('/home/shahla/a.sfd'),
        }),
      ),
      'h.ttf': ttf(fontTables({ name: nameTable([[3, '/home/shahla/a.sfd']]) })),
    });
    assert.deepEqual(found, [
      'a.ttf: a table PfEd in a font: "Comment of Sara"',
      'b.ttf: the time when a font was changed: "2026-11-26T10:30:12.000Z"',
      'c.ttf: an e-mail address in name record 4 of a font: "Shelf, sara@example.org"',
      'd.ttf: 8 bytes after the end in a font: "for Sara"',
      'e.woff2: a block of private data in a font: "for Sara"',
      'f.woff2: cannot be read: it is truncated',
      'g.ttf: cannot be read: it is truncated',
      'h.ttf: the home folder of this machine: "/home/shahla/a.sfd" in a name record',
      'i.woff2: the home folder of this machine: "/home/shahla/a.sfd"',
    ]);
  });

  it('is refused if its names, tables or documents share bytes until they are very long', async (test) => {
    const text = utf16('a'.repeat(30_000));
    const records = nameTable([[0, text]]);
    const many = Buffer.concat([
      Buffer.from([0, 0, 0xff, 0xff, 0, 18]),
      ...Array<Buffer>(0xffff).fill(Buffer.concat([records.subarray(6, 16), Buffer.from([0, 0])])),
      text,
    ]);
    const found = await findIn(test, { 'a.ttf': ttf(fontTables({ name: many })) });
    assert.deepEqual(found, ['a.ttf: cannot be read: it is truncated']);
  });

  it('is read to its end or refused, whatever its bytes are', async (test) => {
    // Numbers that point outside, and counts that are too large.
    const whole = ttf(fontTables());
    const files: Record<string, Buffer> = {};
    for (let at = 4; at < whole.length; at += 7) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(0xff, at);
      files[`${at}.ttf`] = bytes;
    }
    await assert.doesNotReject(findIn(test, files));
  });
});
