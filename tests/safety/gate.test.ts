import assert from 'node:assert/strict';
import { readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import { inspectSite } from '../../src/safety/gate.ts';
import { privacyError } from '../../src/safety/privacy-error.ts';
import { checkPrivacy } from '../../src/build/check-privacy.ts';
import { facts, page, plant } from '../support/planted.ts';
import { temporaryRoot } from '../support/roots.ts';
import { runBayan } from '../support/run.ts';
import { project, sites } from '../support/built-sites.ts';

describe('the safety gate', () => {
  for (const [name, { dist }] of Object.entries(sites)) {
    it(`passes the ${name} site, built on any machine`, async () => {
      assert.deepEqual(await inspectSite(dist, facts), []);
    });
  }

  it('returns findings sorted by file, each once a file, symbolic links included', async (test) => {
    const folder = await plant(test, {
      'b.html': page('<!-- Shahla --><p>متن</p><!-- Shahla -->'),
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
      },
      {
        file: 'b.txt',
        found: 'a symbolic link',
        advice: 'Put the file itself there, or remove the link.',
      },
    ]);
  });

  it('reports findings as one failure: by file, a shortened line each, at most 50', async (test) => {
    const folder = await plant(test, {
      'a.html': page(`<!-- for\n  Shahla ${'x'.repeat(90)} --><base href="/">`),
    });
    const { message, exitCode } = privacyError(await inspectSite(folder, facts));
    assert.equal(exitCode, 1);
    assert.equal(
      message,
      `The built site contains identifying information:

a.html
  <base>, which changes every link on the page   Remove it.
  a comment: "for Shahla ${'x'.repeat(48)}…"   Remove it: readers can see it.`,
    );
    const many = Array.from({ length: 53 }, (_, index) => ({
      file: `${index}.txt`,
      found: 'a',
      advice: 'b',
    }));
    assert.match(privacyError(many).message, /\n49\.txt\n {2}a {3}b\n\n… and 3 more$/);
    assert.doesNotMatch(privacyError(many.slice(0, 50)).message, /more/);
  });

  it('refuses a folder with a finding, and passes one without', async (test) => {
    const folder = await plant(test, { 'index.html': page(`<p>${project}/content</p>`) });
    await assert.rejects(checkPrivacy(folder, project), (error) => {
      assert.ok(isBayanError(error, 'privacy'));
      assert.match(error.message, /\nindex\.html\n {2}the project folder: /);
      return true;
    });
    await checkPrivacy(await plant(test, { 'index.html': page('<p>متن</p>') }), project);
  });

  it('fails a build after everything was made, and then writes nothing', async (test) => {
    // One page in one language: the smallest build.
    const root = await temporaryRoot(test, 'published', {
      statements: null,
      pages: null,
      'published.jsonl': null,
      'site.yaml': 'name: { de: Bayan }\nurl: https://example.org\nlocales: [de]\n',
      'statements/notiz/de.md':
        '---\ntitle: Notiz\nissued: 2021-07\nissuers: [worker-communist-party]\n---\n\nSiehe /home/shahla/notiz.md\n',
    });
    const { code, stderr } = runBayan('build', '--root', root);
    assert.equal(code, 1);
    const line =
      ' {2}a path on a computer: "/home/shahla/notiz\\.md" {3}Write a relative path, or remove it\\.\n';
    for (const file of ['html', 'txt', 'epub › .*'])
      assert.match(stderr, new RegExp(`\nde/notiz\\.${file}\n${line}`));
    assert.doesNotMatch(stderr, /site\.zip/);
    assert.match(stderr, /Nothing was written; .* is unchanged\.\n$/);
    assert.deepEqual(await readdir(root), ['content']);
    assert.doesNotMatch(stderr, / at .*\.[jt]s:\d/);
  });
});
