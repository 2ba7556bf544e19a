import { zip } from '../../../src/archive/zip.ts';
import { png } from '../../support/handmade-files.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

/** A file at `public/<slug><path>`: `path` is an ending, or a path below a folder. */
const file = (name: string, path: string, content: string | Buffer): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}${path}`]: content }),
});

/** Bytes of which each character of a string is one, with nothing or zeros after them. */
const bytes = (start: string, length = 0): Buffer =>
  Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(Math.max(0, length - start.length))]);

/** A file at an offset of zeros. */
const at = (offset: number, sign: string): Buffer => bytes(`${'\0'.repeat(offset)}${sign}`, 1024);

const ole = bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 1024);
const office = (...names: string[]) =>
  zip(names.map((path) => ({ path, bytes: Buffer.from('<a/>') })));
const text = 'متن بیانیه\n';
const base64 = 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ';
const pem = (label: string) => `-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----\n`;

const officeFiles: Planting[] = [
  file(
    'a Word file',
    '.docx',
    office('[Content_Types].xml', 'docProps/core.xml', 'word/document.xml'),
  ),
  file('a Word file named as a ZIP', '.zip', office('[Content_Types].xml', 'word/document.xml')),
  file('a Writer file named as an e-book', '.epub', office('mimetype', 'meta.xml', 'content.xml')),
  file('an old Word file named as a text', '.txt', ole),
  file('an old Word file without an extension', '', ole),
  file('an RTF file named as a text', '.txt', '{\\rtf1{\\info{\\author Sara Example}}}'),
  file(
    'a Pages file named as a ZIP',
    '.zip',
    office('Index/Document.iwa', 'Metadata/Properties.plist'),
  ),
  file(
    'a flat Writer file named as XML',
    '.xml',
    '<?xml version="1.0"?><office:document><dc:creator>Sara Example</dc:creator></office:document>',
  ),
  file(
    'a flat Word file named as XML',
    '.xml',
    '<?mso-application progid="Word.Document"?><pkg:package/>',
  ),
  file(
    'a LaTeX source named as a text',
    '.txt',
    '\\documentclass{article}\n\\author{Sara Example}\n',
  ),
  file('a Typst source', '.typ', '#set document(author: "Sara Example")\n'),
  file(
    'a page saved by a browser',
    '.mhtml',
    'MIME-Version: 1.0\nSnapshot-Content-Location: https://example.org/\n',
  ),
];

const sources: Planting[] = [
  file('a Photoshop document named as a PNG', '.png', bytes('8BPS\0\x01', 64)),
  file('a GIMP drawing', '.xcf', bytes('gimp xcf v011\0', 64)),
  file('an Illustrator drawing', '.ai', '%!PS-Adobe-3.0\n%%For: Sara Example\n'),
  file(
    'a PostScript drawing named as a text',
    '.txt',
    '%!PS-Adobe-3.0 EPSF-3.0\n%%Creator: Sara Example\n',
  ),
  file(
    'an InDesign document named as a PDF',
    '.pdf',
    bytes('\x06\x06\xed\xf5\xd8\x1d\x46\xe5', 64),
  ),
  file('a Sketch drawing', '.sketch', office('document.json', 'meta.json', 'user.json')),
  file('an Affinity document', '.afdesign', bytes('\0\xffKA', 64)),
  file('a CorelDRAW drawing named as a WebP', '.webp', bytes('RIFF\x10\0\0\0CDRDvrsn', 64)),
  file('a TIFF picture', '.tif', bytes('II*\0', 64)),
  file(
    'a drawing of draw.io named as XML',
    '.xml',
    '<mxfile host="Electron" modified="2026-11-28T10:30:12.000Z" agent="Mac"></mxfile>',
  ),
];

const archives: Planting[] = [
  file('a tar archive', '.tar', at(257, 'ustar\x0000')),
  file('a tar archive named as a text', '.txt', at(257, 'ustar\x0000')),
  file('a tar archive of the old form named as a text', '.txt', bytes('notes.txt', 1024)),
  file('a 7z archive', '.7z', bytes('7z\xbc\xaf\x27\x1c', 64)),
  file('a RAR archive named as a ZIP', '.zip', bytes('Rar!\x1a\x07\x01\0', 64)),
  file('an xz file', '.txt.xz', bytes('\xfd7zXZ\0', 64)),
  file('a bzip2 file', '.txt.bz2', bytes('BZh91AY&SY', 64)),
  file('an lz4 file', '.lz4', bytes('\x04\x22\x4d\x18', 64)),
  file('a Windows cabinet', '.cab', bytes('MSCF\0\0\0\0', 64)),
  file('a disk image of macOS', '.dmg', Buffer.concat([Buffer.alloc(512), bytes('koly', 512)])),
  file('a disk image', '.iso', at(32_769, 'CD001')),
  file('a cpio archive named as a text', '.txt', `070701${'0'.repeat(104)}`),
  file(
    'a package of Debian',
    '.deb',
    '!<arch>\ndebian-binary   1732790000  0     0     100644  4         `\n2.0\n',
  ),
];

const recordsOfPeople: Planting[] = [
  file('an SQLite database', '.db', bytes('SQLite format 3\0', 1024)),
  file('an SQLite database named as JSON', '.json', bytes('SQLite format 3\0', 1024)),
  file('an Access database', '.mdb', bytes('\0\x01\0\0Standard Jet DB\0', 64)),
  file('a mail', '.eml', 'From: Sara Example <sara@example.org>\n\nمتن\n'),
  file(
    'a mailbox named as a text',
    '.txt',
    'From sara@example.org Sat Nov 28 10:30:12 2026\nSubject: x\n\nمتن\n',
  ),
  file('a mail of Outlook', '.msg', ole),
  file(
    'contacts named as a text',
    '.txt',
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sara Example\r\nEND:VCARD\r\n',
  ),
  file('contacts', '.vcf', 'BEGIN:VCARD\nFN:Sara Example\nEND:VCARD\n'),
  file('a calendar', '.ics', 'BEGIN:VCALENDAR\nPRODID:-//x//EN\nEND:VCALENDAR\n'),
  file(
    'a log of visits named as a text',
    '.txt',
    '192.0.2.7 - - [28/Nov/2026:10:30:12 +0330] "GET /fa/ HTTP/1.1" 200 512\n',
  ),
  file('a log', '.log', '2026-11-28 10:30:12 started\n'),
  file(
    'a log of a system named as a text',
    '.txt',
    'Nov 28 10:30:12 laptop sshd[812]: Accepted publickey for sara\n',
  ),
  file('a memory dump', '/core.8123', bytes('\x7fELF\x02\x01\x01', 64)),
];

const leftovers: Planting[] = [
  file('a shortcut of Windows', '.lnk', bytes('L\0\0\0\x01\x14\x02\0', 64)),
  file(
    'an Internet shortcut named as a text',
    '.txt',
    '[InternetShortcut]\nURL=https://example.org/\n',
  ),
  file('a shortcut of Linux', '.desktop', '[Desktop Entry]\nExec=x\n'),
  file('a shortcut of macOS', '.webloc', '<?xml version="1.0"?><!DOCTYPE plist><plist/>'),
  file('a program named as a text', '.txt', '#!/bin/sh\necho x\n'),
  file('a program of Linux without an extension', '', bytes('\x7fELF\x02\x01\x01', 64)),
  file('a program of Windows named as a picture', '.jpg', bytes('MZ\x90\0', 64)),
  file(
    'a source map named as JSON',
    '.json',
    '{"version":3,"sources":["../src/x.ts"],"mappings":"AAAA"}',
  ),
  file('a folder record of macOS', '/.DS_Store', bytes('\0\0\0\x01Bud1', 64)),
  file('a resource fork of macOS', '/._a.png', bytes('\0\x05\x16\x07', 64)),
  file('thumbnails of Windows', '/Thumbs.db', ole),
  file('the icon of a folder of macOS', '/Icon\r', ''),
  file('settings of an editor', '/.vscode/settings.json', '{}'),
  file(
    'the settings of a git repository',
    '/.git/config',
    '[core]\n\trepositoryformatversion = 0\n',
  ),
  file('the settings of git named as a text', '.txt', '[user]\n\tname = Sara Example\n'),
  file(
    'a bundle of git named as a text',
    '.txt',
    `# v2 git bundle\n${'0'.repeat(40)} refs/heads/main\n\nPACK`,
  ),
  file(
    'a patch',
    '.patch',
    `From ${'0'.repeat(40)} Mon Sep 17 00:00:00 2001\nFrom: Sara Example <sara@example.org>\n`,
  ),
  file(
    'a patch named as a text',
    '.txt',
    'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n',
  ),
  file(
    'a commit of git named as a text',
    '.txt',
    'author Sara Example <sara@example.org> 1795000000 +0330\n',
  ),
  file('packages of npm', '/node_modules/x/index.js', 'export {};\n'),
  file('a hidden file', '/.notes.txt', text),
  file('an open file of Word', '/~$report.txt', text),
  file('an open file of LibreOffice', '/.~lock.report.txt#', ',sara,laptop,28.11.2026 10:30;\n'),
  file('an open file of Emacs', '/#report.txt#', text),
  file('an earlier version by Vim', '/report.txt~', text),
  file('a backup', '/report.txt.bak', text),
  file('a backup before the extension', '/report.bak.txt', text),
  file('an unfinished download', '/report.txt.crdownload', text),
  file('a file that was deleted while it was open', '/.fuse_hidden0000000100000002', text),
];

const copyNames: readonly (readonly [name: string, path: string])[] = [
  ['a conflict of Dropbox, with a name', '/report (Sara Example’s conflicted copy 2026-11-28).txt'],
  [
    'a conflict of Dropbox in German',
    '/report (In Konflikt stehende Kopie von Sara 2026-11-28).txt',
  ],
  ['a conflict of Nextcloud', '/report (conflicted copy 2026-11-28 103012).txt'],
  ['a conflict of Syncthing', '/report.sync-conflict-20261128-103012-ABCDEF7.txt'],
  ['a conflict of Seafile', '/report (SFConflict sara@example.org 2026-11-28-10-30-12).txt'],
  ['a conflict of OneDrive, with a machine', '/report-DESKTOP-AB12CD3.txt'],
  ['a copy by Windows', '/report - Copy.txt'],
  ['a second copy by Windows in German', '/report - Kopie (2).txt'],
  ['a copy by Windows in Persian', '/گزارش - رونوشت.txt'],
  ['a copy by Google in German', '/Kopie von report.txt'],
  ['a copy by GNOME', '/report (another copy).txt'],
  ['the rest of a merge', '/report_LOCAL_8123.txt'],
];

const copies: Planting[] = [
  ...copyNames.map(([name, path]) => file(name, path, text)),
  {
    name: 'a second download beside the first',
    files: (slug) => ({ [`public/${slug}.png`]: png(), [`public/${slug} (1).png`]: png() }),
  },
];

const secrets: Planting[] = [
  file('a key of OpenSSH', '/id_ed25519', pem('OPENSSH PRIVATE KEY')),
  file(
    'a key of OpenSSH in a page',
    '.html',
    `<!doctype html><title>x</title><pre>${pem('OPENSSH PRIVATE KEY')}</pre>`,
  ),
  ...[
    'PRIVATE KEY',
    'ENCRYPTED PRIVATE KEY',
    'RSA PRIVATE KEY',
    'EC PRIVATE KEY',
    'PGP PRIVATE KEY BLOCK',
  ].map((label) => file(`a key in PEM: ${label}`, '.txt', pem(label))),
  file(
    'a key in DER named as a signature',
    '.sig',
    bytes('0\x82\x04\xa4\x02\x01\0\x02\x82\x01\x01\0', 1024),
  ),
  file('a key store PKCS #12', '.p12', bytes('0\x82\x09\x41\x02\x01\x03\x30\x82', 1024)),
  file('a key store of Java', '.jks', bytes('\xfe\xed\xfe\xed\0\0\0\x02', 64)),
  file('a key of OpenPGP in binary', '.gpg', bytes('\x95\x01\xd8\x04', 475)),
  file('a key of PuTTY', '.ppk', 'PuTTY-User-Key-File-3: ssh-ed25519\nComment: sara@laptop\n'),
  file(
    'a key of age',
    '.txt',
    `AGE-SECRET-KEY-1${'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'.repeat(2).slice(0, 58)}\n`,
  ),
  file('a key of minisign', '.txt', 'untrusted comment: minisign encrypted secret key\nRWRTY0Iy\n'),
  file('a key of WireGuard', '.txt', `[Interface]\nPrivateKey = ${'a'.repeat(43)}=\n`),
  file(
    'a key of Nostr',
    '.txt',
    `nsec1${'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.repeat(2).slice(0, 58)}\n`,
  ),
  file(
    'a key as JSON (JWK)',
    '.json',
    '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg","d":"nWGxne_9WmC6hEr0kuwsxE"}',
  ),
  file('a wallet', '.json', '{"crypto":{"ciphertext":"00","kdf":"scrypt","kdfparams":{}}}'),
  file('a database of passwords', '.kdbx', bytes('\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5', 64)),
  file('settings of a program', '/.env', 'API_KEY=0123456789\n'),
  file('settings of a program named as a text', '.txt', 'export DB_PASSWORD="correct-horse"\n'),
  file('passwords for machines', '/.netrc', 'machine example.org login sara password x\n'),
  file(
    'passwords of a web server named as a text',
    '.txt',
    `sara:$apr1$${'x'.repeat(8)}$${'y'.repeat(22)}\n`,
  ),
  file('a list of passwords', '.csv', 'name,url,username,password\nx,https://example.org,sara,x\n'),
  file('a token of Amazon', '.txt', `AKIAABCDEFGH23456723\n`),
  file(
    'a token of GitHub in a page',
    '.html',
    `<!doctype html><title>x</title><p>ghp_${'a1B2'.repeat(9)}`,
  ),
  file('a token of GitLab', '.json', `{"token":"glpat-${'a1B2'.repeat(5)}"}`),
  file('a token of a Telegram bot', '.txt', `123456789:AA${'a1B2c'.repeat(6)}xyz\n`),
  file(
    'the address of a service of Slack',
    '.txt',
    `https://hooks.slack.com/services/T00000000/B00000000/xyz123\n`,
  ),
  file(
    'a public key with a user and a machine',
    '.pub',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk sara@laptop\n',
  ),
  file('a public key with a photograph', '.gpg', bytes('\xd1\x0a', 12)),
];

const recordsOfPrograms: Planting[] = [
  file('a memory of translators named as XML', '.xml', '<tmx><tu creationid="SARA"/></tmx>'),
  file(
    'the header of a list of feeds (OPML)',
    '.xml',
    '<opml><head><ownerName>Sara Example</ownerName></head></opml>',
  ),
  file(
    'a translation with its translator',
    '.txt',
    '"Last-Translator: Sara Example <sara@example.org>\\n"\n',
  ),
  file('a notebook of Jupyter named as JSON', '.json', '{"cells":[],"nbformat":4}'),
  file(
    'a bibliography with the records of a program',
    '.bib',
    '@misc{a,\n  title = {x},\n  owner = {sara},\n}\n',
  ),
  file(
    'subtitles with a comment',
    '.vtt',
    'WEBVTT\n\nNOTE by Sara Example\n\n00:01.000 --> 00:02.000\nمتن\n',
  ),
  file('a certificate in a text', '.txt', pem('CERTIFICATE')),
  file(
    'an encrypted message',
    '.asc',
    '-----BEGIN PGP MESSAGE-----\n\nhF4D\n-----END PGP MESSAGE-----\n',
  ),
  file(
    'a key in a text with the program that made it',
    '.txt',
    '-----BEGIN PGP PUBLIC KEY BLOCK-----\nVersion: GnuPG v2.0 (Darwin)\n\nmAIEAA==\n=AAAA\n-----END PGP PUBLIC KEY BLOCK-----\n',
  ),
  file('the settings of a project', '/package.json', '{"author":"Sara Example"}'),
  file('a password in lower case', '.txt', 'aws_secret_access_key = abcdefgh12345678\n'),
  file('a password in JSON', '.json', '{"user":"sara","password":"hunter22"}'),
  file('a screenshot named by its time', '/Screenshot 2026-11-28 at 10.30.12.png', png()),
  file('a photograph named by its time', '/IMG_20261128_103012.png', png()),
  file('a picture of a messenger named by its time', '/signal-2026-11-28-10-30-12-345.png', png()),
  file('a recovered file', '/report (Recovered).txt', text),
];

const encodings: Planting[] = [
  file(
    'a text with a hidden message',
    '.txt',
    `متن${Array.from('Sara', (letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')}\n`,
  ),
  file(
    'a text with bytes after it',
    '.txt',
    Buffer.concat([Buffer.from(text), bytes('\0\0Sara Example')]),
  ),
  file('a text in UTF-16', '.txt', Buffer.from(`\ufeff${text}`, 'utf16le')),
  {
    name: 'a page of a search engine with more in it',
    files: (slug) => ({
      [`public/yandex_${slug}.html`]: `Verification: ${slug} for Sara Example`,
    }),
  },
];

const honest: readonly (readonly [path: string, content?: string])[] = [
  ['/report (2026).txt'],
  ['/فصل (۱).txt'],
  ['/chapter (2).txt'],
  ['/chapter (3).txt'],
  ['/Statement on armed conflict (Sudan conflict).txt'],
  ['/رونوشت حکم دادگاه.txt'],
  ['/Copy of the letter.txt'],
  ['/hard copy.txt'],
  ['/how-to-secure-your-iPhone.txt'],
  ['/secret-police.txt'],
  ['/log.txt', 'A log of the strike: on 28 November at 10:30 we began.\n'],
  ['/core/index.txt'],
  ['/keys.txt', 'Publish your public key, never your private key.\n'],
  ['/minutes.md', '# دقایق\n\nFrom Monday on, diff and patch are two programs.\n'],
  ['/table.csv', '\ufeffنام,شهر\r\nSara Example,Bonn\r\n'],
  ['/film.vtt', 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nمتن\n'],
  ['/film.srt', '1\r\n00:00:01,000 --> 00:00:02,000\r\nمتن\r\n'],
  ['/editors.pub', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk\n'],
  [
    '/editors.minisig',
    'untrusted comment: signature from minisign secret key\nRUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF\ntrusted comment: timestamp:1795000000\tfile:x.txt\nQtKMXWyYcwdpZAlPF7tE2ENJkRd1ujvKjlj1m9RtHTBnZPa5WKU5uWRs5GoP5M\n',
  ],
  ['/SHA256SUMS', `${'0'.repeat(64)}  report.txt\n`],
  ['/security-2026-11-28.txt'],
  ['/2026-11-28 10 Punkte.txt'],
  ['/words.json', '{"password":"رمز","token":"نشانه"}'],
  ['/books.bib', '@book{a,\n  title = {بیانیه},\n  year = {2021},\n  note = {in file}\n}\n'],
  ['/.htaccess', 'Options -Indexes\n'],
  ['/LICENSE', 'CC BY 4.0\n'],
];

/** Files that were left in `public/` and do not belong in a site: by their names, and by what is in them whatever their names. */
export const group: PlantingGroup = {
  title: 'Stray files and secrets',
  leaks: [
    ...officeFiles,
    ...sources,
    ...archives,
    ...recordsOfPeople,
    ...leftovers,
    ...copies,
    ...secrets,
    ...recordsOfPrograms,
    ...encodings,
  ],
  harmless: honest.map(([path, content = text]) =>
    file(`an ordinary file: ${path.slice(1)}`, path, content),
  ),
};
