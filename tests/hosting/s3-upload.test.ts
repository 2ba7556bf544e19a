import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { contentTypeOf, mediaTypes } from '../../src/domain/media-types.ts';
import { objectMetadata } from '../../src/hosting/settings/objects.ts';
import { temporaryFolder, writeInto } from '../support/roots.ts';
import { project } from '../support/sites.ts';

const script = path.join(project, 'hosting/s3/upload.sh');

/** Takes the place of aws: writes which file it would upload, with which metadata, by the filters that it was given. */
const fakeAws = `#!${process.execPath}
const { appendFileSync, readdirSync, statSync } = require('node:fs');
const [, , , , folder, target, ...args] = process.argv;
const value = (name) => args[args.indexOf(name) + 1];
const filters = args.flatMap((word, at) => /^--(in|ex)clude$/.test(word) ? [[word === '--include', args[at + 1]]] : []);
const fits = (pattern, file) => new RegExp('^' + pattern.split('*').map((part) => part.replace(/[.+]/g, '\\\\$&')).join('.*') + '$').test(file);
for (const file of readdirSync(folder, { recursive: true })) {
  if (!statSync(folder + '/' + file).isFile()) continue;
  let is = true;
  for (const [include, pattern] of filters) if (fits(pattern, file)) is = include;
  if (!is) continue;
  const kind = args.includes('--delete') ? 'delete' : value('--content-type') + ' | ' + value('--cache-control');
  appendFileSync(process.env.UPLOADS, file + ' | ' + kind + (args.includes('--content-encoding') ? ' | ' + value('--content-encoding') : '') + (args.includes('--dryrun') ? ' | dry' : '') + '\\n');
}
`;

describe('the upload to an S3-like store', () => {
  it('gives each file its type and its caching once, and pages come last', async (test) => {
    const folder = await temporaryFolder(test);
    const files = [
      'index.html',
      'fa/azadi.html',
      'fa/azadi.txt',
      'fa/azadi.csl.json',
      'fa/feeds/statements.json',
      'feeds/statements.xml',
      'sitemap.xml',
      'fa/azadi.png',
      'drawing.svgz',
      'LICENSE',
    ];
    await writeInto(path.join(folder, 'site'), {
      ...Object.fromEntries(files.map((file) => [file, 'x'])),
      'fa/azadi.html.br': 'x',
    });
    await writeFile(path.join(folder, 'aws'), fakeAws);
    await chmod(path.join(folder, 'aws'), 0o755);
    const uploads = path.join(folder, 'uploads');
    execFileSync('sh', [script, path.join(folder, 'site'), 's3://bucket', '--dryrun'], {
      env: {
        ...process.env,
        PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`,
        UPLOADS: uploads,
      },
    });
    const lines = (await readFile(uploads, 'utf8')).trim().split('\n');
    const sent = lines.filter((line) => !line.includes(' | delete'));
    assert.deepEqual(
      sent.toSorted(),
      files
        .map((file) => {
          const caching = file.endsWith('.png') ? 'public, max-age=86400' : 'no-cache';
          const encoding = file.endsWith('.svgz') ? ' | gzip' : '';
          return `${file} | ${contentTypeOf(`/${file}`)} | ${caching}${encoding} | dry`;
        })
        .toSorted(),
    );
    assert.deepEqual(
      sent
        .slice(-2)
        .map((line) => line.split(' ')[0])
        .toSorted(),
      ['fa/azadi.html', 'index.html'],
    );
    const last = lines.slice(sent.length).map((line) => line.split(' ')[0] ?? '');
    assert.deepEqual(last.toSorted(), files.toSorted());
  });

  it('says what it needs', () => {
    const { status, stderr } = spawnSync('sh', [script, 'nowhere'], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(
      stderr,
      /^Name the folder of a built site and a bucket: sh upload\.sh dist s3:\/\/our-bucket$/m,
    );
  });

  it('has a row for every type', () => {
    const rows = objectMetadata().trim().split('\n');
    assert.equal(rows.length, mediaTypes.length);
    for (const row of rows) assert.match(row, /^\S[^\t]*\t[^\t]+\t[^\t]+\t(?:-|gzip)$/);
  });
});
