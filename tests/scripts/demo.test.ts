import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { writeDemo } from '../../scripts/demo/write-demo.ts';
import { isRetraction, isTranslation } from '../../src/domain/edition.ts';
import { cacheFolder } from '../../src/environment.ts';
import type { Content } from '../../src/source/content.ts';
import { readContent } from '../../src/source/read-content.ts';
import { runBuild } from '../support/run.ts';
import { tags } from '../support/sites.ts';

const root = cacheFolder('tests/demo');
let content: Content;

before(async () => {
  await writeDemo(root);
  content = await readContent(root);
});

/** Returns the editions, each with its front matter. */
const editions = () =>
  content.editions.flatMap(({ id, tag, data }) => (data ? [{ id, tag, data }] : []));

const translations = () =>
  editions().flatMap(({ id, tag, data }) => (isTranslation(data) ? [{ id, tag, data }] : []));

describe('the demo', () => {
  it('has 50 statements of at least four years, each in one to five languages', () => {
    const ids = Map.groupBy(editions(), ({ id }) => id);
    assert.equal(ids.size, 50);
    const counts = new Set(Array.from(ids.values(), ({ length }) => length));
    assert.deepEqual([...counts].sort(), [1, 2, 3, 4, 5]);
    const dates = editions().flatMap(({ data }) => (isTranslation(data) ? [] : [data.issued]));
    assert.ok(new Set(dates.map((date) => date.slice(0, 4))).size > 4);
    for (const form of [/^\d{4}$/, /^\d{4}-\d\d$/, /\//])
      assert.ok(
        dates.some((date) => form.test(date)),
        `no statement has a date like ${form}`,
      );
  });

  it('has at least ten texts in each language', () => {
    for (const tag of tags)
      assert.ok(editions().filter((one) => one.tag === tag).length >= 10, tag);
  });

  it('has no error, and no warning but those about its address and the state of translations', () => {
    assert.deepEqual(
      content.problems
        .filter(({ rule }) => rule !== 'example-address' && rule !== 'missing-digest')
        .map(({ file, rule }) => `${file}: ${rule}`),
      ['content/statements/ferry-strike/fa.md: stale-translation'],
    );
  });

  it('has retracted and corrected statements, and translations that are reviewed and that are not', () => {
    const notes = new Set(
      editions().flatMap(({ data }) => data.corrections.map(({ kind }) => kind)),
    );
    assert.deepEqual([...notes].sort(), ['clarification', 'correction', 'retraction', 'update']);
    assert.equal(editions().filter(({ data }) => data.corrections.some(isRetraction)).length, 2);
    const states = new Set(translations().map(({ data }) => data.review));
    assert.deepEqual([...states].sort(), ['none', 'reviewed']);
  });

  it('is built', async () => {
    await appendFile(path.join(root, 'content/site.yaml'), 'formats: []\n');
    const { code, stderr } = runBuild('--root', root, '--out', path.join(root, 'dist'));
    assert.equal(code, 0, stderr);
  });
});
