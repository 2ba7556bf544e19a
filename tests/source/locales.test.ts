import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { stringsSchema } from '../../src/domain/locale.ts';
import { formatProblems, isError } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { temporaryRoot } from '../support/roots.ts';
import { project } from '../support/sites.ts';

/** The file is cut at `strings:`, because `year` is also a key of the patterns above it. */
const [dates = '', strings = ''] = (
  await readFile(path.join(project, 'content/locales/de.yaml'), 'utf8')
).split(/(?=^strings:)/m);
const german = dates + strings;

async function reportOf(
  test: Parameters<typeof temporaryRoot>[0],
  locale: string,
): Promise<string> {
  const { problems } = await readContent(
    await temporaryRoot(test, 'published', {
      'locales/de.yaml': locale,
      // Otherwise all texts would be read again for each word.
      statements: null,
      'published.jsonl': null,
    }),
  );
  return formatProblems(problems.filter(isError));
}

describe('the words of the interface', () => {
  it('must be complete: the error names the file and the missing key', async (test) => {
    for (const [key, schema] of Object.entries(stringsSchema.shape)) {
      if (schema.safeParse(undefined).success) continue;
      const report = await reportOf(
        test,
        dates + strings.replace(new RegExp(`^  ${key}: .*\n`, 'm'), ''),
      );
      assert.match(report, /^content\/locales\/de\.yaml\n/);
      assert.match(
        report,
        new RegExp(`error {2}strings\\.${key} is missing; add it {3}missing-field`),
      );
    }
  });

  it('may lack the name of the messages, which is newer than many locales', async (test) => {
    assert.equal(await reportOf(test, german.replace(/^ {2}messages: .*\n/m, '')), '');
  });

  it('must keep their placeholders', async (test) => {
    const report = await reportOf(test, german.replace('auf {language}', 'auf {sprache}'));
    assert.match(report, /strings\.readOriginal: \{language\} is missing; write it where/);
    assert.match(
      report,
      /strings\.readOriginal: \{sprache\} has no value here; write only \{language\}/,
    );
  });

  it('must have the direction of their language', async (test) => {
    assert.match(
      await reportOf(test, german.replace('dir: ltr', 'dir: rtl')),
      /2:6 {2}error {2}dir is rtl, but de is written ltr; write dir: ltr, or name the language with its script/,
    );
  });

  it('must include twelve months', async (test) => {
    assert.match(await reportOf(test, german.replace('Januar,', '')), /months: write twelve names/);
  });

  it('must include Gregorian dates if the calendar is another one', async (test) => {
    assert.match(
      await reportOf(test, german.replace('calendar: gregory', 'calendar: persian')),
      /gregorian: a locale of another calendar also shows Gregorian dates/,
    );
  });
});
