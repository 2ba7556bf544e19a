import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Found } from '../../src/lint/rule.ts';
import { project } from '../support/sites.ts';
import { lintOf } from './texts.ts';

/** The most warnings in a thousand words. More would be noise. */
const mostWarnings = 2;

interface Checked {
  readonly file: string;
  readonly tag: string;
  readonly words: number;
  readonly found: readonly Found[];
}

async function check(pattern: string): Promise<Checked[]> {
  const checked: Checked[] = [];
  for await (const file of glob(pattern, { cwd: project })) {
    const value = await readFile(path.join(project, file), 'utf8');
    const tag = path.basename(file).replace(/\.mdx?$/, '');
    const words = value.match(/\p{L}[^\s]*/gu)?.length ?? 0;
    checked.push({ file, tag, words, found: lintOf(tag, value).found });
  }
  assert.ok(checked.length > 0, pattern);
  return checked.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

const lines = ({ file, found }: Checked) =>
  found.map(({ rule, severity, message }) => `${file}: ${severity} ${rule}: ${message}`);

function assertQuiet(checked: readonly Checked[]): void {
  const errors = checked.flatMap((one) =>
    lines({ ...one, found: one.found.filter(({ severity }) => severity === 'error') }),
  );
  assert.deepEqual(errors, []);
  const words = checked.reduce((sum, one) => sum + one.words, 0);
  const warnings = checked.flatMap(lines);
  assert.ok((warnings.length / words) * 1000 <= mostWarnings, warnings.join('\n'));
}

describe('the rules', () => {
  it('find nothing in the published translations', async () => {
    const translations = (await check('tests/fixtures/first/content/statements/*/*.md')).filter(
      ({ tag }) => tag !== 'fa',
    );
    assert.deepEqual([...new Set(translations.map(({ tag }) => tag))].toSorted(), [
      'ar',
      'ckb',
      'de',
      'en',
    ]);
    assert.deepEqual(translations.flatMap(lines), []);
  });

  it('find only missing ZWNJ in the first statement, as warnings', async () => {
    const [statement] = await check(
      'tests/fixtures/first/content/statements/khuzestan-detainees/fa.md',
    );
    const found = statement?.found ?? [];
    assert.deepEqual([...new Set(found.map(({ rule }) => rule))], ['missing-zwnj']);
    assert.ok(found.every(({ severity }) => severity === 'warning'));
    assert.ok(found.length > 26, String(found.length));
  });

  it('find nothing in the pages of the site', async () => {
    assert.deepEqual(
      (await check('tests/fixtures/first/content/pages/*/*.mdx')).flatMap(lines),
      [],
    );
  });

  it('find no errors and few warnings in the statements of the fixture', async () => {
    assertQuiet(await check('tests/fixtures/shelf/content/statements/*/*.md'));
  });

  for (const tag of ['fa', 'prs', 'ar', 'ckb', 'ur', 'ps', 'ug', 'en', 'de']) {
    it(`find nothing in a well-written text of names, numbers, quotations and verse in ${tag}`, async () => {
      assert.deepEqual((await check(`tests/fixtures/clean/${tag}.md`)).flatMap(lines), []);
    });
  }
});
