import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readStatement } from '../../src/markdown/statement.ts';
import { project, sites } from '../support/sites.ts';
import { reviewNotesOf, importBytes, importText } from './imported.ts';

const lines = (...all: string[]) => all.join('\n');
const published = path.join(sites.published.root, 'content/statements/khuzestan-detainees/fa.md');

describe('a plain text', () => {
  it('becomes the published text exactly, for the first statement as it was received', async () => {
    const received = await readFile(
      path.join(project, 'tests/fixtures/received/khuzestan-detainees.txt'),
    );
    const { title, markdown, dropped } = await importBytes(received, '.txt');
    const [, front = '', body] = (await readFile(published, 'utf8')).split(/^---\n/m);
    assert.equal(`\n${markdown}`, body);
    assert.match(front, new RegExp(`^title: ${title ?? 'none'}$`, 'm'));
    assert.deepEqual(dropped, ['1 bookmark', '1 no-break space replaced by a space']);
  });

  const encodings: [name: string, bytes: (text: string) => Buffer][] = [
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little-endian', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big-endian', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without a byte order mark', (text) => Buffer.from(text, 'utf16le')],
  ];
  for (const [name, bytes] of encodings) {
    it(`is decoded from ${name}, with Windows line ends`, async () => {
      const text = 'بیانیه درباره آب\r\n\r\nآبان ۹۸ بود؛ می‌خواهیم.\r\n\r\nپایان کار.\r\n';
      const imported = await importBytes(bytes(text), '.txt');
      assert.deepEqual(
        [imported.title, imported.markdown, reviewNotesOf(imported)],
        ['بیانیه درباره آب', 'آبان ۹۸ بود؛ می‌خواهیم.\n\nپایان کار.\n', []],
      );
    });
  }

  it('is decoded from Windows-1256, with a note that digits are lost', async () => {
    // «بیانیه», an empty line, and «آبان ??» with چ, پ, گ and ZWNJ.
    const bytes = Buffer.from(
      'c8edc7e4ede5 0d0a0d0a c2c8c7e4203f3f 20 8d81909dc7'.replaceAll(' ', ''),
      'hex',
    );
    const imported = await importBytes(bytes, '.txt');
    assert.deepEqual([imported.title, imported.markdown], ['بيانيه', 'آبان ?? چپگ‌ا\n']);
    const reviewNotes = reviewNotesOf(imported).join('\n');
    assert.match(reviewNotes, /^the file is encoded in Windows-1256, which has no Persian digits/m);
    assert.match(reviewNotes, /^1: "\?\?" can be digits/m);
  });

  it('is decoded from Windows-1252 if the language uses Latin letters', async () => {
    const imported = await importBytes(
      Buffer.from('Freiheit f\xfcr\n\nalle!\n', 'latin1'),
      '.txt',
      'de',
    );
    assert.equal(imported.title, 'Freiheit für');
  });

  it('is decoded from ISO-8859-6, which has the letters of Windows-1256 at other places', async () => {
    const bytes = Buffer.from(
      'c7d9e4c7e520cad6c7e5e60a0acad9e4e620c7e4e6e2c7c8c920cad6c7e5e6e7c720e5d920c7e4d9e5c7e42e0a',
      'hex',
    );
    const imported = await importBytes(bytes, '.txt', 'ar');
    assert.deepEqual(
      [imported.title, imported.markdown],
      ['اعلام تضامن', 'تعلن النقابة تضامنها مع العمال.\n'],
    );
    assert.match(reviewNotesOf(imported).join('\n'), /^the file is encoded in ISO-8859-6, which/);
  });

  it('is refused in an old encoding of another script', async () => {
    const arabic = Buffer.from('c8edc7e4ede50d0a0d0ac2c8c7e4', 'hex');
    const russian = Buffer.from('cff0e8e2e5f220ece8f00a0ad1e2eee1eee4e0', 'hex');
    for (const [bytes, tag] of [
      [arabic, 'de'],
      [russian, 'fa'],
    ] as const)
      await assert.rejects(importBytes(bytes, '.txt', tag), {
        message: `is not Unicode, and is no text of ${tag} in an old encoding that is known here: check --lang; or open it in the program that made it, save it as plain text (UTF-8), and import that.`,
      });
  });

  it('names the place of a byte that is not UTF-8, and stays UTF-8', async () => {
    const [head, tail] = ['عنوان\n\nمتن ', ' درست است و همه چیز خوب است.\n'];
    const bytes = Buffer.concat([Buffer.from(head), Buffer.from([0xe2]), Buffer.from(tail)]);
    const imported = await importBytes(bytes, '.txt');
    assert.equal(imported.markdown, 'متن \ufffd درست است و همه چیز خوب است.\n');
    assert.deepEqual(reviewNotesOf(imported), [
      'line 3, column 5 of the file (byte 20), after "⁨متن⁩" has E2, which is not UTF-8: it is the sign U+FFFD in the text now, so write what the original has there',
    ]);
    const surrogate = Buffer.concat([
      Buffer.from('\ufeffعنوان\n\nمتن ', 'utf16le'),
      Buffer.from([0x00, 0xd8]),
      Buffer.from(' است.\n', 'utf16le'),
    ]);
    assert.match(
      reviewNotesOf(await importBytes(surrogate, '.txt')).join('\n'),
      /^line 3, column 5 of the file \(byte 25\), after "⁨متن⁩" has 00D8, which is not UTF-16/,
    );
  });

  it('is refused in UTF-32', async () => {
    const bytes = Buffer.from('fffe000041000000', 'hex');
    await assert.rejects(importBytes(bytes, '.txt'), { message: /^is encoded in UTF-32: open it/ });
  });

  it('loses U+FEFF and U+0000 inside it, which are counted, and has any line ends', async () => {
    const imported = await importText('\ufeffعنوان\r\rمت\ufeffن\u0000 یک.\r\n\r\nدو.\n\nسه.');
    assert.deepEqual([imported.title, imported.markdown], ['عنوان', 'متن یک.\n\nدو.\n\nسه.\n']);
    assert.deepEqual(imported.dropped, [
      '1 invisible character without effect',
      '1 control character',
    ]);
  });

  it('is UTF-8 also if it is short and has one U+0000', async () => {
    const imported = await importText('عنوان\n\nمتن\0 یک\n');
    assert.deepEqual([imported.title, imported.markdown], ['عنوان', 'متن یک\n']);
  });

  it('keeps lines of verse with gaps, although they are as long as wrapped lines', async () => {
    const [one, two] = ['چو عضوی به درد آورد روزگار', 'دگر عضوها را نماند قرار'] as const;
    for (const gap of ['      ', '\t']) {
      const line = `${one}${gap}${two}`;
      const imported = await importText(`شعر\n\n${line}\n${line}\n\nپایان.\n`);
      assert.equal(imported.markdown.split('\n\n')[0], [one, two, one, two].join('\\\n'));
    }
  });

  it('has a paragraph for each line if there are no empty lines, as Word saves it', async () => {
    const { title, markdown } = await importText(lines('عنوان', 'بند یکم.', 'بند دوم.'));
    assert.deepEqual([title, markdown], ['عنوان', 'بند یکم.\n\nبند دوم.\n']);
    const long = await importText(
      lines('عنوان', ...Array.from({ length: 900 }, () => 'بندی از یک متن بسیار دراز.')),
    );
    assert.equal(long.markdown.split('\n\n').length, 900);
  });

  it('keeps the lines of an address, joins lines that a mail program wrapped, and notes both', async () => {
    const text = lines(
      'A title',
      '',
      'This paragraph was broken by a mail program at seventy columns, as',
      'they do, so that its lines are of about one length, and the last is',
      'short.',
      '',
      'Sara Ahmadi',
      'Tehran',
    );
    const imported = await importText(text, 'en');
    assert.equal(
      imported.markdown,
      'This paragraph was broken by a mail program at seventy columns, as they do, so that its lines are of about one length, and the last is short.\n\nSara Ahmadi\\\nTehran\n',
    );
    assert.deepEqual(reviewNotesOf(imported), [
      '1: the lines of this paragraph were joined',
      '3: the line breaks of this paragraph were kept: join the lines that belong together',
    ]);
  });

  it('has no title if its first line is too long or all there is', async () => {
    const long = 'آزادی '.repeat(60).trim();
    assert.equal((await importText(`${long}\n\nمتن.`)).title, undefined);
    assert.equal((await importText('آزادی')).title, undefined);
  });

  const traps = [
    '# نه سرتیتر',
    '1400. سال',
    '1357) سال',
    '- خط',
    '+ خط',
    '* خط',
    '> نقل',
    '``` کد',
    '~~~ کد',
    '    تورفته',
    '===',
    '---',
    '***',
    '**پررنگ** و *کج* و _زیر_ و __دو__ و ~~خط~~ و `کد`',
    '**«متن»**است',
    '[متن](https://example.org) و [متن][متن] و ![عکس](a.jpg)',
    '[متن]: https://example.org',
    '[^1] و [^1]: یادداشت',
    '<b>پررنگ</b> و <!-- پنهان --> و <https://example.org>',
    '&amp; و &#1740; و \\* و \\',
    '| a | b |',
    ':::quote و ::quote و :::',
    ':lang[x]{tag=en} و 10:30 و متن:کلمه و :name[x]',
    'a_b@example.org و https://example.org/a_b_c، و www.example.org.',
    'می‌خواهیم؛ «نه»! عفو! (۹۸) … – — ٪',
    '\u200f# نشان',
  ];
  for (const trap of traps) {
    it(`does not become Markdown by accident: ${trap}`, async () => {
      const { markdown, notes } = await importText(`عنوان\n\nپیش.\n\n${trap}\n\nپس.\n`);
      const { blocks, messages, tree } = readStatement({ path: 'fa.md', markdown });
      assert.deepEqual(blocks, ['پیش.', trap.trim(), 'پس.']);
      assert.deepEqual(
        tree.children.map(({ type }) => type),
        ['paragraph', 'paragraph', 'paragraph'],
      );
      assert.deepEqual([messages, notes], [[], []]);
    });
  }

  it('does not become a table, a quotation or code by several lines', async () => {
    for (const trap of [
      ['| a | b |', '| - | - |', '| c | d |'],
      [':::quote', 'متن', ':::'],
      ['```', 'کد', '```'],
      ['متن', '---'],
      ['متن', '# نه'],
    ]) {
      const { markdown } = await importText(`عنوان\n\n${trap.join('\n')}\n\nپس.\n`);
      const { blocks, messages } = readStatement({ path: 'fa.md', markdown });
      assert.deepEqual([blocks, messages], [[trap.join('\n'), 'پس.'], []]);
    }
  });

  it('gets a review note where it looks like a list', async () => {
    const reviewNotes = reviewNotesOf(
      await importText(
        'عنوان\n\n۱- آزادی\n۲- نان\n\n• کار\n\na) bread\n\n2021-07-01 روزی\n\nU.S. بود\n\n۱۴-۱۵ تیر\n\n12.5 درصد',
      ),
    );
    assert.deepEqual(
      reviewNotes.map((reviewNote) => Number.parseInt(reviewNote)),
      [1, 4, 6],
    );
  });
});

describe('direction marks in a text', () => {
  const cases: [name: string, text: string, kept: string][] = [
    [
      'are removed next to a letter of their direction',
      'سلام\u200f دوست (abc\u200e) است',
      'سلام دوست (abc) است',
    ],
    ['are removed at the ends of a line of their direction', '\u200fسلام\u200f', 'سلام'],
    [
      'are removed if a pair is empty or incomplete',
      'سلام \u202a\u202cدوست\u2069 و \u2067نیمه',
      'سلام دوست و نیمه',
    ],
    ['stay if they move a sign', 'C++\u200e است', 'C++\u200e است'],
    ['stay next to a character that is not a letter', '😀\u200e! بله', '😀\u200e! بله'],
    ['stay before a number', 'سلام\u200f-12', 'سلام\u200f-12'],
    ['stay in pairs around words', 'نام \u2066C++\u2069 بود', 'نام \u2066C++\u2069 بود'],
    ['never take ZWNJ or ZWJ along', 'می‌خواهیم ه‍', 'می‌خواهیم ه‍'],
  ];
  for (const [name, text, kept] of cases) {
    it(name, async () => {
      const { markdown } = await importText(`عنوان\n\n${text}.\n`);
      assert.equal(markdown, `${kept}.\n`);
    });
  }

  it('get a review note if they stay', async () => {
    const reviewNotes = reviewNotesOf(await importText('عنوان\n\nزبان C++\u200e است و U\u200bS'));
    assert.match(
      reviewNotes.join('\n'),
      /1: .* contains a zero width space \(U\+200B\).*\n1: .* contains an invisible direction mark \(U\+200E\)/,
    );
  });
});

describe('a Markdown file', () => {
  const importMarkdown = (text: string, tag?: string) => importBytes(Buffer.from(text), '.md', tag);

  it('stays unchanged, with the front matter keys that editions have', async () => {
    const body =
      '## سر\n\nمتن **پررنگ**[^1] و [پیوند](https://example.org).\n\n- یک\n- دو\n\n[^1]: منبع.\n';
    const imported = await importMarkdown(
      `\ufeff---\r\ntitle: عنوان\r\nissued: 2021-07\r\nauthor: CANARY\r\n---\r\n\r\n${body.replaceAll('\n', '\r\n')}`,
    );
    assert.deepEqual([imported.title, imported.markdown], ['عنوان', body]);
    assert.deepEqual(imported.frontMatter, { title: 'عنوان', issued: '2021-07' });
    assert.match(
      reviewNotesOf(imported).join('\n'),
      /keys that statements do not have, which were left out: author$/,
    );
  });

  it('takes its title from a first heading of level 1', async () => {
    const { title, markdown } = await importMarkdown('# عنوان **بیانیه**\n\nمتن.\n');
    assert.deepEqual([title, markdown], ['عنوان بیانیه', 'متن.\n']);
  });

  it('loses its comments, except those that allow a finding', async () => {
    const imported = await importMarkdown(
      'متن <!-- CANARY --> است.\n\n<!-- CANARY\nCANARY -->\n\n<!-- bayan-allow quotes: as printed -->\nپایان `<!-- این نه -->`.\n',
    );
    assert.equal(
      imported.markdown,
      'متن  است.\n\n<!-- bayan-allow quotes: as printed -->\nپایان `<!-- این نه -->`.\n',
    );
    assert.deepEqual(imported.dropped, ['2 HTML comments']);
  });

  it('keeps tracked insertions of pandoc, and loses deletions, comments and the names of reviewers', async () => {
    const imported = await importMarkdown(
      [
        'یک [دو]{.insertion author="Canary Ahmadi" date="2021-08-01T10:30:00Z"} سه [چهار]{.deletion author="Canary"} پنج.',
        '',
        'متن[یادداشت CANARY [درون]{.x} است.]{.comment-start id="0" author="Canary" date="2021"} شش[]{.comment-end id="0"}.',
        '',
        'نیمه[]{.paragraph-deletion author="Canary"}',
        '',
        'دیگر [بند **پررنگ**]{author="Canary" .insertion} و [پیوند](https://example.org/?utm_source=canary&a=1) و `[کد]{.insertion author="x"}`.',
        '',
      ].join('\n'),
    );
    assert.equal(
      imported.markdown,
      'یک دو سه پنج.\n\nمتن شش.\n\nنیمهدیگر بند **پررنگ** و [پیوند](https://example.org/?a=1) و `[کد]{.insertion author="x"}`.\n',
    );
    assert.deepEqual(imported.dropped, ['1 comment', '5 names of reviewers', '1 tracked deletion']);
    assert.match(reviewNotesOf(imported).join('\n'), /^2 tracked insertions are part of the text/m);
    assert.match(reviewNotesOf(imported).join('\n'), /it is now https:\/\/example\.org\/\?a=1$/m);
  });

  it('has empty lines where a line is a no-break space', async () => {
    const { markdown } = await importMarkdown('یک\n\u00a0\nدو\u00a0سه\n');
    assert.equal(markdown, 'یک\n\nدو سه\n');
  });
});
