import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameScanner } from '../../src/safety/name-scanner.ts';
import type { MachineFacts } from '../../src/safety/machine-facts.ts';
import { facts, findIn, page } from '../support/planted.ts';

describe('names of the machine', () => {
  it('are found in paths, URLs, metadata fields and values, each with its kind', async (test) => {
    const planted: Record<string, [text: string, what: RegExp]> = {
      'project.txt': ['read from /srv/texts/bayan/content/x.md', /the project folder/],
      'encoded.txt': ['url=%2Fsrv%2Ftexts%2Fbayan', /the project folder/],
      'home.html': [page('<a href="/home/shahla/x.html">x</a>'), /the home folder/],
      // The folder alone may be an ordinary word, so this needs a file below it.
      'root.json': [JSON.stringify({ at: ['', 'root', 'site', 'x'].join('/') }), /the home folder/],
      'other.css': ['a{--from:"/home/nima/x.css"}', /a path on a computer/],
      'mac.xml': ['<a b="/Users/nima/Desktop/x"/>', /a path on a computer/],
      'windows.txt': ['C:\\Users\\nima\\Normal.dotm', /a path on a computer/],
      'windows.json': ['{"at":"C:\\\\Users\\\\nima\\\\x"}', /a path on a computer/],
      'address.txt': ['file:///etc/hosts', /a file: address/],
      'user.txt': ['/data/shahla/x', /the user name on this machine/],
      'author.bib': ['@misc{a, author = {shahla}}', /the user name on this machine/],
      'author.json': ['{"author":"shahla"}', /the user name on this machine/],
      'host.json': ['{"builtOn":"thinkpad-x1"}', /the host name of this machine/],
      'serve.txt': ['http://thinkpad-x1.local:4321/', /the host name of this machine/],
      'name.html': [page('<p>Typed by Shahla Rad.</p>'), /the name that git commits with/],
      'mail.txt': ['Write to shahla@rad.example', /the e-mail address that git commits with/],
      'zone.json': ['{"zone":"Asia/Tehran"}', /the time zone of this machine/],
    };
    for (const [file, [content, what]] of Object.entries(planted)) {
      const [first = 'nothing', ...others] = await findIn(test, { [file]: content });
      assert.match(first, new RegExp(`^${RegExp.escape(file)}: ${what.source}`));
      assert.deepEqual(others, [], file);
    }
  });

  it('are found in names of files and of accounts on the web', () => {
    const find = (name: string, gitName = 'Shahla Rad') =>
      nameScanner({ ...facts, gitName })
        .inText(name)
        .map(({ found }) => found.slice(0, found.indexOf(': ')));
    const git = ['the name that git commits with'];
    for (const name of ['by-Shahla-Rad.pdf', 'letter_shahla_rad_2026.txt', 'see @shahlarad'])
      assert.deepEqual(find(name), git, name);
    for (const name of ['گزارش-شهلا-راد.txt', 'راد، شهلا'])
      assert.deepEqual(find(name, 'شهلا راد'), git, name);
  });

  it('are not found in words and addresses of a site, if a user has the name of a word', () => {
    const { inText } = nameScanner({
      folders: [{ path: '/home/azadi/book', what: 'the project folder' }],
      user: 'azadi',
      host: 'book',
      otherUsers: ['iran'],
    });
    for (const text of [
      'Azadi wrote a book in Iran.',
      '<a href="/azadi/index.html">azadi</a>',
      '/fa/iran/azadi/',
      '{"author":"Iran Human Rights"}',
      'creator: Azadi movement',
    ])
      assert.deepEqual(inText(text), [], text);
    for (const path of ['/home/azadi/x', '/data/azadi/x', 'D:\\texts\\azadi\\x', 'user=iran'])
      assert.equal(inText(path).length, 1, path);
  });

  it('are found in binary files, in UTF-8 and in UTF-16', () => {
    const utf16 = Buffer.from('/home/shahla/x', 'utf16le');
    const inBytes = (...parts: (string | number[] | Buffer)[]) =>
      nameScanner(facts)
        .inBytes(Buffer.concat(parts.map((part) => Buffer.from(part as string))))
        .map(({ found }) => found.slice(0, found.indexOf(': ')));
    const home = ['the home folder of this machine'];
    assert.deepEqual(inBytes([0, 1, 0xff], '/home/shahla/x'), home);
    assert.deepEqual(inBytes([0, 1], utf16), home);
    assert.deepEqual(inBytes([0, 1, 2, 3], Buffer.from(utf16).swap16()), home);
    assert.deepEqual(inBytes('\0\0 homework of shahla'), []);

    // Only the text around a possible name is read.
    const noise = Buffer.alloc(100_000, ':/\0\0');
    const deep = `${`/${'folder'.repeat(9)}`.repeat(6)}/shahla/x`;
    assert.deepEqual(inBytes(noise, deep, noise), ['the user name on this machine']);
    assert.deepEqual(inBytes(noise, 'x'.repeat(5000), [10, 0], Buffer.from(utf16), noise), home);
    const named = Buffer.from('\tShahla\r\nRad\t');
    assert.deepEqual(inBytes(noise, named, noise), ['the name that git commits with']);
  });

  it('are found in any case and encoding', async (test) => {
    const spellings = [
      '/HOME/SHAHLA/x',
      '%2Fhome%2Fshahla%2Fx',
      '%252Fhome%252Fshahla%252Fx',
      '&#x2f;home&#47;shahla&sol;x',
      '"\\/home\\/shahla\\/x"',
      '"\\u002fhome\\x2fshahla"',
      'a{content:"\\2f home\\2f shahla"}',
      '=2Fhome=2Fsha=\nhla=2Fx',
      '/ｈｏｍｅ/ｓｈａｈｌａ',
      '/home/sha\u00adhla/x',
      '\\\\home\\\\shahla\\\\x',
      'file:\\\\\\home\\shahla',
      Buffer.from('see /home/shahla/x').toString('base64'),
    ];
    for (const spelling of spellings) {
      const [found = 'nothing'] = await findIn(test, { 'a.txt': `متن ${spelling} متن` });
      assert.match(found, /the home folder of this machine/, spelling);
    }
    const names = [
      'SHAHLA RAD',
      'shahla.rad',
      'Rad, Shahla',
      'Shahla&nbsp;Rad',
      '<b>Shahla</b> Rad',
    ];
    for (const name of names) {
      const [found = 'nothing'] = await findIn(test, { 'a.txt': `متن ${name} متن` });
      assert.match(found, /the name that git commits with/, name);
    }
    const persian = { ...facts, gitName: 'سارا یکتا' };
    for (const name of ['سارا يكتا', 'سارا\u200cیکتا', 'سَارا یکتا']) {
      const [found = 'nothing'] = await findIn(test, { 'a.txt': `متن ${name} متن` }, persian);
      assert.match(found, /the name that git commits with/, name);
    }
  });

  it('are found if they are of another account, a committer or the machine', async (test) => {
    const machine: MachineFacts = {
      ...facts,
      otherUsers: ['nima'],
      accountNames: ['Jürgen Müller'],
      committerName: 'Mina Rad',
      email: 'mina@rad.example',
      keys: ['0xDEADBEEF12345678'],
      machineIds: ['0123456789abcdef0123456789abcdef'],
      zoneOffsets: ['+03:30', '+0330'],
    };
    const planted: Record<string, RegExp> = {
      'artist: "nima"': /the name of another user of this machine/,
      'JÜRGEN MÜLLER': /the full name of the account on this machine/,
      'Mina Rad': /the name that git commits with/,
      'mina%40rad.example': /the e-mail address that git commits with/,
      '0xdeadbeef12345678': /the key that git signs with/,
      '0123456789ABCDEF0123456789ABCDEF': /an id of this machine/,
      '{"timezone":"+03:30"}': /the time zone of this machine/,
    };
    for (const [text, what] of Object.entries(planted)) {
      const [found = 'nothing'] = await findIn(test, { 'a.txt': `متن ${text} متن` }, machine);
      assert.match(found, what, text);
    }
  });

  it('are not found in the prose of a statement', async (test) => {
    const prose = `The folder /home is on every machine, and so is /root; /Users too. In ساعت 10:30+03:30 گفت: root یعنی ریشه.
      شهلا راد و shahla و Rad امضا کردند. Asia/Tehran and "Asia/Tehran" are zones; file:// is an address.
      https://example.org/home/nima/x, https://example.org/Users/nima/x, https://example.org/~shahla/x, http://x.org/shahla/y
      ../home/nima/x, a/home/nima/b, thinkpad-x10, a ThinkPad X1, shahla@rad.example.org.uk2, Shahla Radmanesh,
      drive C: is of Users, /srv/texts/bayanat, /srv/texts/bayan-2, /texts/bayan`;
    const found = await findIn(test, {
      'fa/a.html': page(`<p>${prose}</p>`),
      'fa/a.txt': prose,
      'fa/a.json': JSON.stringify({ text: prose }),
      'fa/a.xml': `<a>${prose}</a>`,
    });
    assert.deepEqual(found, []);
  });

  it('are ignored if they are common or too short', async (test) => {
    const text = 'author: root, host = "vm", user="user", /data/root/x, //localhost/';
    const machine = { ...facts, user: 'root', host: 'vm', gitName: 'Al', gitEmail: 'none' };
    assert.deepEqual(await findIn(test, { 'a.txt': text }, machine), []);
    assert.deepEqual(await findIn(test, { 'a.txt': text }, { ...machine, host: 'localhost' }), []);
  });

  it('that are one word are only found in metadata fields', async (test) => {
    const machine = { ...facts, user: 'azadi', host: 'azadi', gitName: 'azadi' };
    const harmless = 'azadi is freedom; azadi! https://example.org/azadi/';
    assert.deepEqual(await findIn(test, { 'a.txt': harmless }, machine), []);
    const found = await findIn(test, { 'a.json': '{"creator": "azadi"}' }, machine);
    assert.equal(found.length, 3);
  });
});
