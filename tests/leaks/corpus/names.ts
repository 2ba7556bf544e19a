import { project } from '../../support/sites.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const file = (name: string, extension: string, content: string | Buffer): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.${extension}`]: content }),
});

const percent = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const codes = (text: string, code: (hex: string, decimal: number) => string): string =>
  Array.from(text, (sign) =>
    code((sign.codePointAt(0) ?? 0).toString(16), sign.codePointAt(0) ?? 0),
  ).join('');

/** Every way of writing a path that text files know, by its name. */
const spellings: readonly (readonly [name: string, spell: (path: string) => string])[] = [
  ['as it is', (path) => path],
  ['in capitals', (path) => path.toUpperCase()],
  ['percent-encoded', (path) => percent(path)],
  ['percent-encoded twice', (path) => percent(path).replaceAll('%', '%25')],
  ['in decimal entities', (path) => codes(path, (_, decimal) => `&#${decimal};`)],
  ['in hexadecimal entities', (path) => codes(path, (hex) => `&#x${hex};`)],
  ['with a named entity', (path) => path.replaceAll('/', '&sol;')],
  ['in escapes of JSON', (path) => codes(path, (hex) => `\\u${hex.padStart(4, '0')}`)],
  ['with escaped slashes', (path) => path.replaceAll('/', '\\/')],
  ['with doubled backslashes', (path) => path.replaceAll('/', '\\\\')],
  ['in escapes of JavaScript', (path) => codes(path, (hex) => `\\x${hex}`)],
  ['in escapes of CSS', (path) => path.replaceAll('/', '\\2f ')],
  ['quoted-printable', (path) => path.replaceAll('/', '=2F')],
  [
    'in wide letters',
    (path) =>
      path.replaceAll(/[!-~]/g, (sign) =>
        String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
      ),
  ],
  ['in Base64', (path) => Buffer.from(`see ${path}/text.md`).toString('base64')],
];

const ofProject = spellings.map(([name, spell]) =>
  file(`the project folder, ${name}`, 'txt', `متن ${spell(project)} متن\n`),
);
const ofPerson = spellings.map(([name, spell]) =>
  file(`the home folder of a person, ${name}`, 'txt', `متن ${spell('/home/sara/bayan')} متن\n`),
);

/** Paths on all systems. */
const paths: readonly (readonly [name: string, path: string])[] = [
  ['a home folder of macOS', '/Users/sara/Desktop/a.txt'],
  ['a home folder of Windows', 'C:\\Users\\Sara\\a.txt'],
  ['a home folder of Windows with slashes', 'c:/users/sara/a.txt'],
  ['a home folder of old Windows', 'C:\\Documents and Settings\\Sara\\a.txt'],
  ['a home folder of WSL', '/mnt/c/Users/Sara/a.txt'],
  ['a home folder of Git Bash', '/c/Users/Sara/a.txt'],
  ['a home folder of Cygwin', '/cygdrive/c/Users/Sara/a.txt'],
  ['a home folder on a server', '/export/home/sara/a.txt'],
  ['a document on a drive', 'D:\\Texte\\2021\\Brief.docx'],
  ['a folder of OneDrive', 'OneDrive - Verein Licht\\Texte\\a.docx'],
  ['a share in a network', '\\\\NAS-1\\redaktion\\a.docx'],
  ['a share by its address', 'smb://nas-1/redaktion/a.docx'],
  ['a file: address', 'file:///D:/texte/a.txt'],
  ['a file: address with a bar', 'FILE:///C|/texte/a.txt'],
  ['a temporary folder of macOS', '/private/var/folders/zz/zyxvpxvq6csfxvn_n000/T/a'],
  ['a temporary file', '/tmp/lu12345.tmp/a.odt'],
  ['a folder of root', '/root/site/content/a.md'],
  ['a folder of a server', '/srv/texts/site/a.md'],
  ['a stick on Linux', '/run/media/sara/KINGSTON/a.txt'],
  ['a stick on Ubuntu', '/media/sara/KINGSTON/a.txt'],
  ['a disk on macOS', '/Volumes/Sara/a.txt'],
  ['a folder of a session', '/run/user/1000/doc/a.txt'],
  ['a build of GitLab', '/builds/sara/site/a.md'],
  ['a build of GitHub', '/home/runner/work/site/site/a.md'],
  ['a build of GitHub on macOS', '/Users/runner/work/site/site/a.md'],
  ['a build of GitHub on Windows', 'D:\\a\\site\\site\\a.md'],
  ['a workspace of GitHub', '/github/workspace/a.md'],
  ['a photo on Android', '/storage/emulated/0/DCIM/Camera/a.jpg'],
  ['a file on a card', '/sdcard/Download/a.pdf'],
  ['a folder of an app', '/data/data/org.example.app/files/a.db'],
  ['a content: address', 'content://media/external/images/media/12'],
  ['a folder of an iPhone', '/var/mobile/Containers/Data/a.txt'],
  ['a computer in a network', 'http://saras-computer.local/a'],
  ['a name of a MacBook', 'Saras-MacBook-Pro.local'],
  ['a name of a Windows computer', 'DESKTOP-7F3K2QA'],
  ['a prompt of a terminal', 'sara@laptop:~/texte$ ls'],
  ['a Persian name in a path', 'C:\\Users\\سارا\\متن.docx'],
];

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>متن</title>${head}</head><body>${body}</body></html>`;

const path = '/home/sara/texts/a.md';
const places: Planting[] = [
  file('a path in a text of a page', 'html', page(`<p>${path}</p>`)),
  file('a path in a link of a page', 'html', page(`<a href="${path}">متن</a>`)),
  file('a path in a title of an element', 'html', page(`<p title="${path}">متن</p>`)),
  file(
    'a path in a description of a page',
    'html',
    page('', `<meta name="description" content="${path}">`),
  ),
  file('a path across elements of a page', 'html', page('<p>/home/<b>sara</b>/texts/a.md</p>')),
  file('a path in a style sheet', 'css', `p{--from:"${path}"}`),
  file('a path in a comment of a style sheet', 'css', `/* ${path} */p{color:red}`),
  file('a path in JSON', 'json', JSON.stringify({ path })),
  file('a path in XML', 'xml', `<?xml version="1.0"?><a><b>${path}</b></a>`),
  file('a path in a table', 'csv', `a,b\n1,${path}\n`),
  file('a path in subtitles', 'vtt', `WEBVTT\n\n00:00.000 --> 00:01.000\n${path}\n`),
  file('a path with a zero-width space', 'txt', `متن /home/sa\u200bra/texts/a.md متن\n`),
];

/** What no machine shows. */
const ordinary: readonly (readonly [name: string, text: string])[] = [
  [
    'examples of paths',
    '/home/user/Documents/ /Users/you/a /Users/name C:\\Users\\Public C:\\Users\\<name>\\a ~/a /home/…/a $HOME/a /path/to/file.md',
  ],
  [
    'paths of every system',
    '/etc/passwd /var/log/syslog /usr/bin/env /home /root /tmp C:\\Windows\\System32 /opt/google/chrome',
  ],
  [
    'addresses with such parts',
    'https://example.org/home/sara/a https://example.org/Users/sara https://example.org/~sara/ https://example.org/a%20b',
  ],
  ['paths of a site', '/users/login /home/about/ /media/2021/07/a.jpg /data/a.json ../home/sara/a'],
  ['examples of networks', '\\\\server\\share http://example.local/ printer.local user@host:~/a'],
  [
    'numbers and times',
    '+98 21 1234 5678, 10/12, 2021/07/23, 12:30 (UTC+3:30), D:2026 report, a:b',
  ],
  ['signs of programmers', '\\alpha \\begin{a} \\u and %s 100% &c; a=b; file: see below'],
];

/** Names and paths of machines, in every spelling and place. */
export const group: PlantingGroup = {
  title: 'Names and paths of machines',
  leaks: [
    ...ofProject,
    ...ofPerson,
    ...paths.map(([name, text]) => file(name, 'txt', `متن\n${text}\nمتن\n`)),
    ...places,
  ],
  harmless: ordinary.map(([name, text]) => file(name, 'txt', `${text}\n`)),
};
