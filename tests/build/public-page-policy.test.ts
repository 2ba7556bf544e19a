import assert from 'node:assert/strict';
import { createHash, hash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { addPolicies, withPolicy } from '../../src/build/public-page-policy.ts';
import { findIn } from '../support/planted.ts';
import { temporaryFolder, writeInto } from '../support/roots.ts';

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const isPolicy =
  /<meta http-equiv="content-security-policy" content="default-src 'none';[^"]*"\/?>/;

describe('a page made by hand', () => {
  it('gets a policy behind its character set, and stays as it is otherwise', () => {
    const page = `<!doctype html>\n<html><head>\n<meta charset="utf-8"><title>x</title><style>p{color:red}</style></head><body><p style="color:blue">متن</p></body></html>`;
    const finished = withPolicy(page);
    const [policy = ''] = isPolicy.exec(finished) ?? [];
    assert.equal(finished.replace(isPolicy, ''), page);
    assert.ok(finished.includes(`<meta charset="utf-8">${policy}<title>`));
    assert.ok(policy.includes(`style-src 'self' file: ${digest('p{color:red}')};`));
    assert.ok(policy.includes(`style-src-attr 'unsafe-hashes' ${digest('color:blue')};`));
    assert.doesNotMatch(policy, /script-src|unsafe-inline|https?:|\*/);
  });

  it('gets it before anything that it rules, also without a head, in XHTML and as a fragment', () => {
    const pages: readonly (readonly [page: string, start: string])[] = [
      [
        '<html><head><link rel="stylesheet" href="a.css"><meta charset="utf-8"></head>',
        '<html><head>',
      ],
      ['<!DOCTYPE html><title>x</title><p>x', '<!DOCTYPE html>'],
      ['<p>x', ''],
      ['', ''],
      ['<html><body><p>x</body></html>', '<html>'],
      [
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body/></html>',
        '<html xmlns="http://www.w3.org/1999/xhtml"><head>',
      ],
    ];
    for (const [page, start] of pages) {
      const finished = withPolicy(page);
      assert.match(finished.slice(start.length), new RegExp(`^${isPolicy.source}`), page);
      assert.equal(finished.replace(isPolicy, ''), page);
    }
    assert.match(withPolicy(pages[5]?.[0] ?? ''), /form-action 'none'"\/>/);
  });

  it('gets only what it needs, and keeps a policy of its own', () => {
    assert.match(withPolicy('<video src="a.mp4"></video>'), /media-src data: 'self' file:/);
    assert.match(withPolicy('<iframe src="a.html"></iframe>'), /frame-src 'self' file:/);
    assert.match(withPolicy('<form action="a.html"></form>'), /form-action 'self'/);
    const own = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;
    assert.equal(withPolicy(own), own);
    const deep = '<div>'.repeat(20_000);
    assert.equal(withPolicy(deep), deep);
  });

  it('is found in every folder of public/, and then passes the privacy gate', async (test) => {
    const folder = await temporaryFolder(test);
    const [site, own] = [path.join(folder, 'site'), path.join(folder, 'public')];
    const names = ['a.html', 'b/c.HTM', '.well-known/d.xhtml', '404.html'];
    const page =
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p style="color:red">x</p></body></html>';
    const files = Object.fromEntries(names.map((name) => [name, page]));
    await writeInto(own, files);
    await writeInto(site, { ...files, 'built.html': page, 'e.txt': 'x' });
    await mkdir(path.join(own, 'not-copied'));
    await writeFile(path.join(own, 'not-copied', 'f.html'), page);
    const digests = await addPolicies(site, [own, path.join(folder, 'missing')]);
    const read = (name: string) => readFile(path.join(site, name), 'utf8');
    for (const name of names) assert.match(await read(name), isPolicy, name);
    assert.equal(await read('built.html'), page);
    assert.deepEqual(await findIn(test, { 'a.html': await read('a.html') }), []);
    const changed = hash('sha256', await read('a.html'));
    assert.deepEqual([...digests], [[changed, hash('sha256', page)]]);
  });
});
