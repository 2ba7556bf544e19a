import assert from 'node:assert/strict';
import { createHash, hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { CarReader } from '@ipld/car';
import * as dagPb from '@ipld/dag-pb';
import { readZip } from '../support/read-zip.ts';
import { cacheVariable } from '../../src/environment.ts';
import { digestFolder } from '../support/folder-digest.ts';
import { temporaryFolder, temporaryRoot } from '../support/roots.ts';
import { onOneCore, runBuild, runNode } from '../support/run.ts';
import { agreeingSite, buildSmall } from '../support/small-site.ts';
import { project, sites } from '../support/built-sites.ts';

describe('a build', () => {
  it('that fails reports all errors, exits with 1 and leaves the previous site unchanged', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/bad/fa.md': '---\ntitel: x\n---\n\n<b>\n',
      'locales/de.yaml': 'dir: rtl\n',
    });
    const out = path.join(root, 'dist');
    await buildSmall(out, 'previous');
    const { code, stderr } = runBuild('--root', root, '--out', out);
    assert.equal(code, 1);
    for (const expected of ['unknown-key', 'raw-html', 'content/locales/de.yaml', 'is unchanged'])
      assert.ok(stderr.includes(expected), expected);
    assert.doesNotMatch(stderr, / at .*\.[jt]s:\d/);
    assert.equal(await agreeingSite(out), 'previous');
    assert.deepEqual((await readdir(root)).sort(), [
      '.dist.bayan',
      'content',
      'dist',
      'dist.car',
      'dist.cid',
    ]);
  });

  it('fails if the markup of pages is too heavy, names each page and what is heavy, and writes nothing', async (test) => {
    const noise = Array.from({ length: 120 }, (_, index) =>
      createHash('sha256').update(String(index)).digest('hex').slice(0, 40),
    ).join(' ');
    const site = await readFile(path.join(sites.published.root, 'content/site.yaml'), 'utf8');
    const root = await temporaryRoot(test, 'published', {
      'site.yaml': `${site}formats: []\n`,
      'locales/de.yaml': `strings: { independence: '{site} ${noise}' }\n`,
    });
    const { code, stderr } = runBuild('--root', root);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /\n {2}de\/\S+\.html: its markup and styles are [\d,]+ B, [\d,]+ B over the limit of 4,000 B: /,
    );
    assert.match(stderr, /\n {2}and \d+ more pages\n/);
    assert.doesNotMatch(stderr, /\n {2}fa\/| at .*\.[jt]s:\d/);
    assert.deepEqual(await readdir(root), ['content']);
  });

  it('does not replace a folder with files of others', async (test) => {
    const out = await temporaryFolder(test);
    await writeFile(path.join(out, 'thesis.txt'), 'mine');
    const { code, stderr } = runBuild('--out', out);
    assert.equal(code, 2);
    assert.match(stderr, /would delete them:\n {2}\S+thesis\.txt\n/);
    assert.deepEqual(await readdir(out), ['thesis.txt']);
    await mkdir(path.join(out, 'dist.car'));
    assert.match(
      runBuild('--out', path.join(out, 'dist')).stderr,
      /dist\.car is a folder, but a build writes a file of that name\. Move it, or name another/,
    );
    assert.deepEqual((await readdir(out)).sort(), ['dist.car', 'thesis.txt']);
  });

  it('packs everything that it publishes into a ZIP with checksums', async () => {
    const { dist } = sites.published;
    const published = Object.entries(digestFolder(dist));
    const files = readZip(await readFile(path.join(dist, 'site.zip')));
    const unpacked = new Map(files.map(({ path, bytes }) => [path, Buffer.from(bytes)]));
    const sums = unpacked.get('SHA256SUMS')?.toString() ?? '';
    unpacked.delete('SHA256SUMS');
    const digests = [...unpacked].map(([path, bytes]) => [path, hash('sha256', bytes)] as const);
    assert.deepEqual(
      digests,
      published.filter(([path]) => !path.endsWith('.zip')),
    );
    assert.equal(sums, digests.map(([path, digest]) => `${digest}  ${path}\n`).join(''));
  });

  it('packs a site into a CAR with its CID only if it asks for it', async () => {
    const { dist } = sites.shelf;
    const beside = ['.car', '.cid'].map((ending) => `${sites.published.dist}${ending}`);
    assert.deepEqual(beside.filter(existsSync), []);
    const lines = (await readFile(`${dist}.cid`, 'utf8')).split('\n');
    assert.match(lines[0] ?? '', /^bafybei[a-z2-7]{52}$/);
    assert.deepEqual(lines.slice(1), ['unixfs-v1-2025', '']);
    const car = await CarReader.fromBytes(await readFile(`${dist}.car`));
    const [root] = await car.getRoots();
    assert.ok(root);
    assert.equal(root.toString(), lines[0]);
    const { Links: links } = dagPb.decode((await car.get(root))?.bytes ?? new Uint8Array());
    assert.deepEqual(links.map(({ Name }) => Name).sort(), (await readdir(dist)).sort());
  });

  it('reports on one line that a root has no content, an option is unknown or the output is a file', () => {
    const { code, stderr } = runBuild('--root', path.join(project, 'src'));
    assert.deepEqual([code, stderr.split('\n').length], [2, 2]);
    assert.match(stderr, /There is no folder .*content/);
    assert.match(
      runBuild('--outt', 'x').stderr,
      /^There is no option --outt\. Did you mean --out\? .*\n$/,
    );
    assert.match(
      runBuild('--out', path.join(project, 'README.md')).stderr,
      /README\.md is a file\. Name a folder with --out\.\n$/,
    );
  });

  it('writes the same bytes in another folder, time zone, language and day, after another site there, and from a damaged cache, which it repairs', async (test) => {
    const root = await temporaryRoot(test, 'published');
    const cache = path.join(root, 'cache');
    const env = { TZ: 'Asia/Tehran', LANG: 'fa_IR.UTF-8', LC_ALL: 'C', SOURCE_DATE_EPOCH: '0' };
    const build = async (folder: string) => {
      const out = path.join(root, folder, 'dist');
      const task = [path.join(project, 'bayan.js'), 'build', '--root', root, '--out', out];
      const { code, stderr } = runNode(task, {
        ...onOneCore,
        ...env,
        [cacheVariable]: cache,
        BAYAN_DEBUG: '1',
      });
      assert.equal(code, 0, stderr);
      assert.match(stderr, /^content read: 1$/m);
      return { files: digestFolder(out), cache: await entriesOf(cache), stderr };
    };
    const published = digestFolder(sites.published.dist);
    const locale = path.join(root, 'content/locales/de.yaml');
    await mkdir(path.dirname(locale));
    await writeFile(locale, 'strings: { topics: Sachen }\n');
    assert.notDeepEqual((await build('a folder')).files, published);
    // It makes again what has changed, and takes the rest from the last site.
    await rm(locale);
    const again = await build('a folder');
    assert.deepEqual(again.files, published);
    assert.match(again.stderr, /^Made \d\d files, kept \d+ files from the last build/m);
    const first = again.cache;
    const damaged = Object.keys(first).find((file) => file.startsWith('fonts/')) ?? '';
    const bytes = await readFile(path.join(cache, damaged));
    bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
    await writeFile(path.join(cache, damaged), bytes);
    // Into another folder, so that nothing can be taken from the last build.
    const { files, cache: second } = await build('another folder');
    assert.deepEqual(files, published);
    const written = Object.keys(second).filter((file) => second[file] !== first[file]);
    assert.deepEqual(
      written.filter((file) => file.startsWith('fonts/')),
      [damaged],
    );
  });

  it('contains no draft', () => {
    const files = Object.keys(digestFolder(sites.shelf.dist));
    assert.ok(files.includes('fa/tall-shelves.html'));
    assert.ok(!files.some((file) => file.includes('unfinished')));
  });
});

/** The inode of each file of a cache: a file that was written again has another one. */
async function entriesOf(cache: string): Promise<Record<string, number>> {
  const entries = await readdir(cache, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(cache, file), (await stat(file)).ino] as const;
      }),
    ),
  );
}
