import { handZip } from '../../support/handmade-files.ts';
import {
  fontTables,
  fontTime,
  headTable,
  nameTable,
  postTable,
  publicNames,
  ttc,
  ttf,
  utf16,
  woff,
  woff2,
  type NameRecord,
} from '../../support/handmade-fonts.ts';
import { page } from '../../support/planted.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const font = (name: string, bytes: Buffer, extension = 'ttf'): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.${extension}`]: bytes }),
});

const inStyle = (name: string, bytes: Buffer): Planting => ({
  name,
  files: (slug) => ({
    [`public/${slug}.css`]: `@font-face{font-family:S;src:url(data:font/woff2;base64,${bytes.toString('base64')})}`,
  }),
});

const inPage = (name: string, bytes: Buffer): Planting => ({
  name,
  files: (slug) => ({
    [`public/${slug}.html`]: page(
      '<p>متن</p>',
      `<style>@font-face{font-family:S;src:url(data:font/woff2;base64,${bytes.toString('base64')})}</style>`,
    ),
  }),
});

const inZip = (name: string, bytes: Buffer): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.zip`]: handZip([{ path: 'fonts/a.ttf', content: bytes }]) }),
});

const named = (...records: readonly NameRecord[]) =>
  fontTables({ name: nameTable([...publicNames, ...records]) });

const table = (tag: string, content: Buffer | string) =>
  fontTables({ [tag]: Buffer.from(content) });

const withTail = (tag: string) =>
  fontTables({
    [tag]: Buffer.concat([fontTables()[tag] ?? Buffer.alloc(0), Buffer.from('for Sara')]),
  });

const today = fontTime('2026-11-26T10:30:12Z');

/** A table `meta` with one entry. */
const metaTable = (tag: string, text: string): Buffer => {
  const head = Buffer.alloc(28);
  head.writeUInt32BE(1, 0);
  head.writeUInt32BE(28, 8);
  head.writeUInt32BE(1, 12);
  head.write(tag, 16, 'latin1');
  head.writeUInt32BE(28, 20);
  head.writeUInt32BE(text.length, 24);
  return Buffer.concat([head, Buffer.from(text)]);
};

/** A table FFTM with the times of the source. */
const fftm = (made: number, changed: number): Buffer => {
  const bytes = Buffer.alloc(28);
  bytes.writeUInt32BE(1, 0);
  [fontTime('2020-01-01'), made, changed].forEach((time, index) =>
    bytes.writeBigUInt64BE(BigInt(time), 4 + index * 8),
  );
  return bytes;
};

/** A table `SVG ` with one document. */
const svgTable = (svg: string): Buffer => {
  const head = Buffer.alloc(24);
  head.writeUInt32BE(10, 2);
  head.writeUInt16BE(1, 10);
  head.writeUInt16BE(1, 12);
  head.writeUInt16BE(1, 14);
  head.writeUInt32BE(14, 16);
  head.writeUInt32BE(svg.length, 20);
  return Buffer.concat([head, Buffer.from(svg)]);
};

const secret = 'Draft for Sara Example, Enghelab Street 12';
const home = '/home/sara/Documents/fonts/shelf.sfd';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg">';

export const group: PlantingGroup = {
  title: 'Fonts',
  leaks: [
    font('a font with a path in its name for systems', ttf(named([3, home]))),
    font('a font with a path in its version', ttf(named([5, `Version 1; ${home}`]))),
    font('a font with a path in the copyright of the Macintosh', ttf(named([0, home, 1, 0]))),
    font('a font with a path in a name in Persian', ttf(named([4, home, 3, 0x429]))),
    font('a font with an e-mail address as its full name', ttf(named([4, 'sara@example.org']))),
    font(
      'a font with an e-mail address in its version',
      ttf(named([5, 'Version 1, sara@example.org'])),
    ),
    font('a font with a name record 15', ttf(named([15, secret]))),
    font('a font with a name record 200', ttf(named([200, secret]))),
    font('a font with a private name record 40000', ttf(named([40000, secret]))),
    font(
      'a font with a letter under one of its own names',
      ttf(named([300, `${secret}\nCall me`])),
    ),
    font('a font with a name record of an unknown platform', ttf(named([4, secret, 7, 0]))),
    font(
      'a font with a text after its name records',
      ttf(fontTables({ name: nameTable(publicNames, secret) })),
    ),
    font(
      'a font saved today, with the time',
      ttf(fontTables({ head: headTable(undefined, today) })),
    ),
    font('a font made today, with the time', ttf(fontTables({ head: headTable(today) }))),
    font('a font with the table FFTM of other dates', ttf(table('FFTM', fftm(today, today)))),
    font('a font with a text in the table FFTM', ttf(table('FFTM', secret))),
    font(
      'a font with a signature',
      ttf(table('DSIG', Buffer.from(`\0\0\0\x01\0\x01\0\0${secret}`, 'latin1'))),
    ),
    font('a font with comments of FontForge', ttf(table('PfEd', secret))),
    font(
      'a font with the table meta and a text in it',
      ttf(table('meta', metaTable('appl', secret))),
    ),
    font(
      'a font with a name in the languages of its table meta',
      ttf(table('meta', metaTable('dlng', 'Sara Example of the circle, Tehran'))),
    ),
    font('a font with a table for TeX', ttf(table('TeX ', secret))),
    font('a font with a table of a bitmap font', ttf(table('BDF ', secret))),
    font('a font with the sources of its hints', ttf(table('TSI1', secret))),
    font('a font with a private table', ttf(table('Sara', 'x'))),
    font('a font with a text before its first table', ttf(fontTables(), { between: secret })),
    font('a font with a text after its end', ttf(fontTables(), { after: secret })),
    font(
      'a font with a ZIP after its end',
      ttf(fontTables(), { after: handZip([{ path: 'a' }]).toString('latin1') }),
    ),
    ...['head', 'hhea', 'maxp', 'OS/2', 'hmtx', 'loca', 'glyf', 'cmap', 'post'].map((tag) =>
      font(`a font with a text after the table ${tag}`, ttf(withTail(tag))),
    ),
    font('a font with a text in its hints', ttf(table('fpgm', secret))),
    font('a font with a text in UTF-16 in its layout', ttf(table('GSUB', utf16(secret)))),
    font(
      'a font with a Persian text in its layout',
      ttf(table('GPOS', 'پیش‌نویس برای سارا، خیابان انقلاب')),
    ),
    font(
      'a font with a sentence as the name of a glyph',
      ttf(fontTables({ post: postTable('drawn by Sara Example') })),
    ),
    font('a font with a path as the name of a glyph', ttf(fontTables({ post: postTable(home) }))),
    font(
      'a font of SVG with metadata',
      ttf(table('SVG ', svgTable(`${drawing}<metadata>Sara</metadata></svg>`))),
    ),
    font(
      'a font of SVG with a comment',
      ttf(table('SVG ', svgTable(`${drawing}<!-- for Sara --></svg>`))),
    ),
    font(
      'an OpenType font with a private name',
      ttf(named([200, secret]), { flavor: 'OTTO' }),
      'otf',
    ),
    font('a collection of fonts with a private name', ttc(named([200, secret])), 'ttc'),
    font('a collection of fonts with a text after its end', ttc(fontTables(), secret), 'ttc'),
    font(
      'a WOFF with metadata',
      woff(fontTables(), { metadata: `<metadata><credit name="Sara"/></metadata>` }),
      'woff',
    ),
    font('a WOFF with private data', woff(fontTables(), { secret }), 'woff'),
    font('a WOFF with a text after its end', woff(fontTables(), { after: secret }), 'woff'),
    font('a WOFF with a private name', woff(named([200, secret])), 'woff'),
    font('a WOFF2 with metadata', woff2(fontTables(), { metadata: '<metadata/>' }), 'woff2'),
    font('a WOFF2 with private data', woff2(fontTables(), { secret }), 'woff2'),
    font('a WOFF2 with a text after its end', woff2(fontTables(), { after: secret }), 'woff2'),
    font(
      'a WOFF2 with a text after its compressed data',
      woff2(fontTables(), { packedAfter: secret }),
      'woff2',
    ),
    font('a WOFF2 with a path in a name', woff2(named([3, home])), 'woff2'),
    inStyle('a WOFF2 with a private table in a stylesheet', woff2(table('Sara', secret))),
    inPage('a WOFF2 with private data in a page', woff2(fontTables(), { secret })),
    inZip('a font saved today in a ZIP', ttf(fontTables({ head: headTable(undefined, today) }))),
  ],
  harmless: [
    font('a TrueType font with the names of its foundry', ttf(fontTables())),
    font('an OpenType font', ttf(fontTables(), { flavor: 'OTTO' }), 'otf'),
    font('a collection of fonts of one font', ttc(fontTables()), 'ttc'),
    font('a WOFF', woff(fontTables()), 'woff'),
    font('a WOFF2', woff2(fontTables()), 'woff2'),
    font(
      'a font with an empty signature',
      ttf(table('DSIG', Buffer.from('\0\0\0\x01\0\0\0\0', 'latin1'))),
    ),
    font('a font with its languages', ttf(table('meta', metaTable('dlng', 'fa, ar, ckb-Arab')))),
    font(
      'a font of FontForge, which repeats its dates',
      ttf(table('FFTM', fftm(fontTime('2017-05-04T08:12:44Z'), fontTime('2022-09-13T14:01:59Z')))),
    ),
    font(
      'a font without glyph names',
      ttf(fontTables({ post: Buffer.concat([Buffer.from([0, 3, 0, 0]), Buffer.alloc(28)]) })),
    ),
    font(
      'a font dated midnight',
      ttf(fontTables({ head: headTable(undefined, fontTime('2026-11-26')) })),
    ),
    font('a font with names in Persian', ttf(named([1, 'قفسه', 3, 0x429], [4, 'قفسه', 3, 0x429]))),
    font('a font of SVG', ttf(table('SVG ', svgTable(`${drawing}<path d="M0 0h9"/></svg>`)))),
    inStyle('a WOFF2 in a stylesheet', woff2(fontTables())),
    inPage('a WOFF2 in a page', woff2(fontTables())),
    inZip('a font in a ZIP', ttf(fontTables())),
  ],
};
