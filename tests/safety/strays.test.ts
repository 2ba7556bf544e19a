import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findIn } from '../support/planted.ts';

const latin = (bytes: string) => Buffer.from(bytes, 'latin1');
const tar = Buffer.concat([Buffer.alloc(257), latin('ustar\0'), Buffer.alloc(250)]);
const disk = Buffer.concat([Buffer.alloc(32_769), latin('CD001'), Buffer.alloc(100)]);

describe('a stray file', () => {
  it('is recognised by what is in it, whatever its name', async (test) => {
    const found = await findIn(test, {
      'a.txt': '{\\rtf1{\\info{\\author Sara}}}',
      'b.png': latin('8BPS\0\x01'),
      'c.txt': tar,
      'd.zip': latin('7z\xbc\xaf\x27\x1c'),
      'e.br': disk,
      'f.json': latin('SQLite format 3\0'),
      g: latin('\x7fELF\x02'),
      'h.txt': '#!/bin/sh\n',
      'i.txt': 'From sara@example.org Sat Nov 28 10:30:12 2026\n',
      'j.xml': '<office:document/>',
      'k.md': 'diff --git a/x b/x\n',
      'l.txt': '127.0.0.1 - - [28/Nov/2026:10:30:12 +0330] "GET / HTTP/1.1" 200\n',
      'm.xml': '<mxfile host="Electron"><svg xmlns="http://www.w3.org/2000/svg"/></mxfile>',
    });
    assert.deepEqual(found, [
      'a.txt: an office document',
      'b.png: a Photoshop document',
      'c.txt: a tar archive',
      'd.zip: a 7z archive',
      'e.br: a disk image',
      'f.json: an SQLite database',
      'g: a program',
      'h.txt: a program',
      'i.txt: a mailbox: "From sara@example.org Sat Nov 28 10:30:12"',
      'j.xml: the source of a document: "<office:document"',
      'k.md: a patch: "diff --git"',
      'l.txt: a log of visits: "127.0.0.1 - - [28/Nov/2026:10:30:12 +0330] "GET / HTTP/1.1"',
      'm.xml: a drawing of draw.io: "<mxfile host="Electron""',
    ]);
  });

  it('is no text that only begins like one', async (test) => {
    const found = await findIn(test, {
      'a.txt': 'MZ is a newspaper. BZh, MSCF and 070701 are letters and digits.',
      'b.txt': '070701 is a day, and 8BPS is no word.',
      'c.txt': 'BM and II* begin this line.',
      'd.txt':
        'From Monday on: the strike. Diff and patch are programs; [user] is a word.\nauthor Sara\n',
      'e.csv': 'url,reason for the password\nhttps://example.org,none\n',
      'f.md': '10:30: INFO: the meeting begins.\n--- \n+++ \n',
    });
    assert.deepEqual(found, []);
  });

  it('is a copy or a conflict that a program named, and not a number or a word that a person wrote', async (test) => {
    const copies = [
      'Kopie von a.txt',
      'a (1).txt',
      'b - Copy.txt',
      'b - رونوشت.txt',
      'b (Sara’s conflicted copy 2026-11-28).txt',
      'b-LAPTOP-AB12CD3.txt',
      'b.sync-conflict-20261128-103012-ABCDEF7.txt',
      'رونوشت a.txt',
    ];
    const fine = [
      'a.txt',
      'fa/a (1).txt',
      'chapter (2).txt',
      'chapter (3).txt',
      'report (2026).txt',
      'فصل (۱).txt',
      'The law (armed conflict).txt',
      'Copy of the letter.txt',
      'رونوشت حکم.txt',
      'hard copy.txt',
    ];
    const files = Object.fromEntries([...copies, ...fine].map((file) => [file, 'متن']));
    const found = await findIn(test, files);
    assert.deepEqual(found.map((line) => line.slice(0, line.indexOf(': '))).sort(), copies.sort());
    assert.match(found[0] ?? '', /: a copy of another file, named by a program$/);
  });

  it('may not be named by a time of day, or by a name of this machine', async (test) => {
    const found = await findIn(test, {
      'IMG_20261128_103012.txt': 'متن',
      'Screenshot 2026-11-28 at 10.30.12.txt': 'متن',
      'a/Shahla Rad/b.txt': 'متن',
      'a/home/nima/b.txt': 'متن',
      'report-2026-11-28.txt': 'متن',
      '2026-11-28 10 Punkte.txt': 'متن',
      '20261128103012345.txt': 'متن',
    });
    assert.deepEqual(found, [
      'IMG_20261128_103012.txt: a file name with a date and a time of day',
      'Screenshot 2026-11-28 at 10.30.12.txt: a file name with a date and a time of day',
      'a/Shahla Rad/b.txt: the name that git commits with: "Shahla Rad/b.txt"',
    ]);
  });

  it('is a text with the records of a program', async (test) => {
    const bib = (field: string) => `@misc{a,\n  title = {بیانیه},\n  ${field}\n}\n`;
    const found = await findIn(test, {
      'a.bib': bib('owner = {sara},'),
      'b.vtt': 'WEBVTT\n\nNOTE by Sara\n\n00:01.000 --> 00:02.000\nمتن\n',
      'c.json': '{"cells":[],"nbformat":4}',
      'd.bib': bib('note = {owner and file}'),
      'e.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nNOTE this\n',
      'f.js': 'const a = 1;\nfile = {};\nowner = { a };\n',
    });
    assert.deepEqual(found, [
      'a.bib: a record of a program for bibliographies: "owner = {sara},"',
      'b.vtt: a text that is no subtitle: "NOTE by Sara"',
      'c.json: a notebook of Jupyter: ""nbformat":"',
    ]);
  });
});

describe('a secret', () => {
  it('is refused in any text, and a report does not repeat it', async (test) => {
    const found = await findIn(test, {
      'a.txt': '-----BEGIN PGP PRIVATE KEY BLOCK-----\n',
      'b.json': JSON.stringify({ key: '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA' }),
      'c.html': '<!doctype html><title>x</title><p>AGE-SECRET-KEY-1QPZRY9X8GF2TVDW0S3JN54KH',
      'd.txt': `ghp_${'a1B2'.repeat(9)}`,
      'e.txt': 'export DB_PASSWORD="correct-horse"',
      'f.gpg': latin('\x95\x00\x01\x04'),
      'g.sig': latin('0\x82\x04\xa4\x02\x01\0\x02\x82\x01\x01\0'),
    });
    assert.deepEqual(found, [
      'a.txt: a private key: "-----BEGIN PGP PRIVATE KEY BLOCK-----"',
      'b.json: a private key: "-----BEGIN OPENSSH PRIVATE KEY-----"',
      'c.html: a private key: "AGE-SECRET-K…"',
      'd.txt: a password or token for GitHub: "ghp_a1B2a1B2…"',
      'e.txt: a password or token for a program: "export DB_PASSWORD=…"',
      'f.gpg: a private key of OpenPGP',
      'g.sig: a private key, or a store of keys',
    ]);
  });

  it('is no public key, no signature and no word about keys', async (test) => {
    const armor = (label: string, packets: string, header = '') =>
      `-----BEGIN PGP ${label}-----\n${header}\n${latin(packets).toString('base64')}\n=AAAA\n-----END PGP ${label}-----\n`;
    const owner = '\x98\x02\x04\x00\xb4\x04Sara';
    const files = {
      'a.asc': armor('PUBLIC KEY BLOCK', owner),
      'b.asc': armor('PUBLIC KEY BLOCK', owner, 'Comment: Sara\n'),
      'c.sig': latin('\x88\x02\x04\x00'),
      'd.pub': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk\n',
      'g.asc': 'متن',
      'e.minisig': 'untrusted comment: signature from minisign secret key\nRUQf6LRCGA9i\n',
      'f.txt': 'Never publish a PRIVATE KEY. PASSWORD = a word; TOKEN=a\n',
    };
    assert.deepEqual(await findIn(test, files), []);
    const found = await findIn(test, {
      'a.asc': armor('PUBLIC KEY BLOCK', owner, 'Version: GnuPG v2 (Darwin)\n'),
      'b.gpg': latin(`${owner}\xd1\x01x`),
      'c.pub': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk sara@laptop\n',
      'd.sig': latin('\x88\x09\x04'),
      'e.txt': armor('PUBLIC KEY BLOCK', `${owner}\xd1\x01x`),
      'f.txt': '-----BEGIN CERTIFICATE-----\n',
    });
    assert.deepEqual(found, [
      'a.asc: a line in a key or signature: "Version: GnuPG v2 (Darwin)"',
      'b.gpg: a photograph of the owner',
      'c.pub: a comment after a key: "sara@laptop"',
      'd.sig: cannot be read: it is no public key and no signature',
      'e.txt: a photograph of the owner',
      'f.txt: a block that Bayan cannot check: "-----BEGIN CERTIFICATE-----"',
    ]);
  });
});
