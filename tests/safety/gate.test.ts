import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { zip } from '../../src/archive/zip.ts';
import { searchScriptDigest } from '../../src/outputs/search/search-script.ts';
import { allowedFilesOf } from '../../src/safety/allowed-files.ts';
import { inspectSite } from '../support/inspect-site.ts';
import { privacyError } from '../../src/safety/privacy-error.ts';
import { gateSettings } from '../../src/build/gate-settings.ts';
import { handZip, png } from '../support/handmade-files.ts';
import { facts, findIn, page, plant } from '../support/planted.ts';
import { temporaryRoot } from '../support/roots.ts';
import { runBuild } from '../support/run.ts';
import { project, sites } from '../support/built-sites.ts';

describe('the safety gate', () => {
  for (const [name, { dist, root }] of Object.entries(sites)) {
    it(`passes the ${name} site, built on any machine`, async () => {
      const isPublic = (file: string) =>
        [root, project].some((folder) => existsSync(path.join(folder, 'public', file)));
      const script = await searchScriptDigest();
      const isMade = (file: string) => !isPublic(file);
      assert.deepEqual(await inspectSite(dist, facts, { isMade, script }), []);
    });
  }

  it('returns findings sorted by file, each once a file, symbolic links included', async (test) => {
    const bad = page('<!-- Shahla --><p>متن</p><!-- Shahla -->');
    const folder = await plant(test, {
      'b.html': bad,
      'a/c.txt': '/home/shahla/x',
      'empty.txt': '',
    });
    await symlink(path.join(folder, 'empty.txt'), path.join(folder, 'b.txt'));
    assert.deepEqual(await inspectSite(folder, facts), [
      {
        file: 'a/c.txt',
        found: 'the home folder of this machine: "/home/shahla/x"',
        advice: 'Write a relative path, or remove it.',
      },
      {
        file: 'b.html',
        found: 'a comment: "Shahla"',
        advice: 'Remove it: readers can see it.',
        sha256: hash('sha256', bad),
      },
      {
        file: 'b.txt',
        found: 'a symbolic link',
        advice: 'Put the file itself there, or remove the link.',
      },
    ]);
  });

  it('refuses a file of a type that it cannot prove, whatever is in it', async (test) => {
    const text = 'متن';
    const lines = await findIn(test, {
      'a.xyz': text,
      b: text,
      'c.txt': text,
      'd.PSD.txt': text,
      'e.png.abc': png(),
      'f.txt': png(),
      'g.txt': Buffer.from(text, 'utf16le'),
      'h.csv': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'i.html': Buffer.from('<title>\xe9</title>', 'latin1'),
      'j.css': 'a{}\0',
      'k.md': `متن${Array.from('Sara')
        .map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)))
        .join('')}`,
    });
    assert.deepEqual(lines, [
      'a.xyz: a file of a type that Bayan cannot check: .xyz',
      'b: a file of a type that Bayan cannot check, without an extension',
      'e.png.abc: a file of a type that Bayan cannot check: .abc',
      'f.txt: a PNG picture that is named .txt',
      'g.txt: cannot be read: it has the control character U+0006',
      'h.csv: cannot be read: it is UTF-16 text',
      'i.html: cannot be read: it is not UTF-8 text',
      'j.css: cannot be read: it has the control character U+0000',
      'k.md: invisible letters: "Sara"',
    ]);
  });

  it('passes texts, and files that hosts, services and search engines look for', async (test) => {
    const files = {
      'a.txt': '\ufeffمتن\r\n\tمتن\f🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      'b.csv': 'الف,ب\r\n',
      'c.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nمتن\n',
      'd.srt': '1\n00:00:01,000 --> 00:00:02,000\nمتن\n',
      SHA256SUMS: `${'0'.repeat(64)}  a.txt\n`,
      _headers: '/*\n  X-Frame-Options: DENY\n',
      _redirects: '/a /b 301\n',
      CNAME: 'example.org\n',
      '.nojekyll': '',
      '.htaccess': 'Options -Indexes\n',
      'robots.txt': 'User-agent: *\n',
      'google1234567890abcdef.html': 'google-site-verification: google1234567890abcdef.html',
      'yandex_1234567890abcdef.html':
        '<html>\n    <head>\n        <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\n    </head>\n    <body>Verification: 1234567890abcdef</body>\n</html>',
      'BingSiteAuth.xml':
        '<?xml version="1.0"?>\n<users>\n\t<user>0123456789ABCDEF</user>\n</users>',
      '.well-known/security.txt': 'Contact: mailto:a@example.org\n',
      '.well-known/apple-app-site-association': '{"applinks":{}}',
      '.well-known/host-meta': '<?xml version="1.0"?><XRD/>',
      '.well-known/matrix/server': '{"m.server":"matrix.example.org:443"}',
      '.well-known/openpgpkey/example.org/policy': '',
      '.well-known/openpgpkey/example.org/hu/iy9q119eutrkn8s1mk4r39qejnbu3n5q': Buffer.from(
        '\x98\x02\x04\x00\xb4\x04Sara',
        'latin1',
      ),
      '.well-known/acme-challenge/LoqXcYV8q5ONbJQxbmR7SCTNo3tiAXDfowyjxAjEuX0': 'LoqXcYV8.9jg46WB3',
    };
    assert.deepEqual(await findIn(test, files), []);
  });

  it('passes a file that the publisher allows by its digest, in archives too, but no key and no name of this machine', async (test) => {
    const [drawing, office] = ['a drawing', handZip([{ path: 'docProps/core.xml' }])];
    const key = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n';
    const name = 'saved by /home/shahla/x and /home/nima/x';
    const folder = await plant(test, {
      'a.xyz': drawing,
      'b.zip': zip([
        { path: 'a.xyz', bytes: Buffer.from(drawing) },
        { path: 'c/a.docx', bytes: office },
      ]),
      'key.txt': key,
      'name.xyz': name,
      'other.xyz': 'another drawing',
    });
    const all = [drawing, office, key, name, 'absent'].map((bytes) => hash('sha256', bytes));
    const allowed = allowedFilesOf(all);
    const findings = await inspectSite(folder, facts, { allowed });
    assert.deepEqual(
      findings.map(({ file, found, sha256 }) => [file, found, sha256 !== undefined]),
      [
        ['key.txt', 'a private key: "-----BEGIN PRIVATE KEY-----"', false],
        ['name.xyz', 'the home folder of this machine: "/home/shahla/x"', false],
        ['other.xyz', 'a file of a type that Bayan cannot check: .xyz', true],
      ],
    );
    assert.deepEqual(allowed.unused(), [hash('sha256', 'absent')]);
  });

  it('allows a file by the digest that it had before the build changed it, and reports that one', async (test) => {
    const [own, built] = [hash('sha256', 'own'), hash('sha256', 'a <!-- x -->')];
    const inspect = async (digests: readonly string[]) =>
      inspectSite(await plant(test, { 'a.html': 'a <!-- x -->' }), facts, {
        allowed: allowedFilesOf(digests, new Map([[built, own]])),
      });
    assert.deepEqual(
      (await inspect([])).map(({ sha256 }) => sha256),
      [own],
    );
    assert.deepEqual(await inspect([own]), []);
  });

  it('reports findings as one failure: by file, a shortened line each, at most 50', async (test) => {
    const folder = await plant(test, {
      'a.html': page(`<!-- for\n  Shahla ${'x'.repeat(90)} --><base href="/">`),
    });
    const { message, exitCode } = privacyError(await inspectSite(folder, facts));
    assert.equal(exitCode, 1);
    assert.equal(
      message,
      `The built site contains identifying information, or files that can contain it:

a.html
  <base>, which changes every link on the page   Remove it.
  a comment: "for Shahla ${'x'.repeat(48)}…"   Remove it: readers can see it.`,
    );
    const key = { file: 'b.key', found: 'a private key', advice: 'Remove it.' };
    const drawing = { ...key, file: 'c.psd', sha256: '0'.repeat(64) };
    const pageOfText = { ...drawing, file: 'd.html' };
    assert.equal(
      privacyError([key, drawing, pageOfText], ({ file }) => file !== 'd.html')
        .message.split('\n\n')
        .slice(-2)
        .join('\n'),
      `If a file is meant to be public with all that is in it, allow it in content/site.yaml:
allowedFiles:
  - sha256: ${'0'.repeat(64)}
    reason: "why c.psd may be published as it is"`,
    );
    const many = Array.from({ length: 53 }, (_, index) => ({
      file: `${index}.txt`,
      found: 'a',
      advice: 'b',
    }));
    assert.match(
      privacyError(many).message,
      /\n49\.txt\n {2}a {3}b\n\n… and 3 more, in these files too:\n {2}50\.txt\n {2}51\.txt\n {2}52\.txt$/,
    );
    assert.doesNotMatch(privacyError(many.slice(0, 50)).message, /more/);
  });

  it('refuses a folder with a finding, and passes one without', async (test) => {
    const { settings } = await gateSettings(project);
    const folder = await plant(test, { 'index.html': page(`<p>${project}/content</p>`) });
    const [finding, ...others] = await inspectSite(folder, settings.facts);
    assert.match(finding?.found ?? '', /^the project folder: /);
    assert.deepEqual(others, []);
    const clean = await plant(test, { 'index.html': page('<p>متن</p>') });
    assert.deepEqual(await inspectSite(clean, settings.facts), []);
  });

  it('fails a build after everything was made, and then writes nothing', async (test) => {
    // One page in one language: the smallest build.
    const root = await temporaryRoot(test, 'published', {
      statements: null,
      pages: null,
      'published.jsonl': null,
      'site.yaml': 'name: { de: Bayan }\nurl: https://example.org\nlocales: [de]\n',
      'statements/notiz/de.md': `---\ntitle: Notiz\nissued: 2021-07\nissuers: [worker-communist-party]\n---\n\n<!-- bayan-allow computer-path: Der Test sucht ihn. -->\n\nSiehe ${project}/notiz.md\n`,
    });
    const { code, stderr } = runBuild('--root', root);
    assert.equal(code, 1);
    const line = ' {2}the project folder: "[^"]+" {3}Write a relative path, or remove it\\.\n';
    for (const file of ['html', 'txt', 'epub › .*'])
      assert.match(stderr, new RegExp(`\nde/notiz\\.${file}\n${line}`));
    assert.doesNotMatch(stderr, /site\.zip/);
    assert.match(stderr, /Nothing was written; .* is unchanged\.\n$/);
    assert.deepEqual(await readdir(root), ['content']);
    assert.doesNotMatch(stderr, / at .*\.[jt]s:\d/);
  });
});
