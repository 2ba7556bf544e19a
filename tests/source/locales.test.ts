import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { stringsSchema } from '../../src/domain/locale.ts';
import { formatProblems, isError } from '../../src/domain/problem.ts';
import { readContent } from '../../src/source/read-content.ts';
import { shippedLocale } from '../../src/locales/shipped-locales.ts';
import { temporaryRoot, type Files } from '../support/roots.ts';
import { project } from '../support/sites.ts';

/** The file is cut at `strings:`, because `year` is also a key of the patterns above it. */
const [dates = '', strings = ''] = (
  await readFile(path.join(project, 'src/locales/de.yaml'), 'utf8')
).split(/(?=^strings:)/m);
const german = dates + strings;

/** Returns the errors in the locale of a language that does not ship with Bayan. */
const reportOf = (test: TestContext, locale: string): Promise<string> =>
  errorsIn(test, { 'locales/nl.yaml': locale });

/** Returns the errors of a site with these files, which has the languages of its locales. */
async function errorsIn(test: TestContext, files: Files): Promise<string> {
  const own = Object.keys(files).map((file) => path.basename(file, '.yaml'));
  const tags = [...new Set(['fa', 'en', 'ar', 'ckb', 'de', ...own])].join(', ');
  const { problems } = await readContent(
    await temporaryRoot(test, 'published', {
      ...files,
      'site.yaml': `name: { fa: x }\nurl: https://bayan.alt\nlocales: [${tags}]\n`,
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
      assert.match(report, /^content\/locales\/nl\.yaml\n/);
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
      /3:6 {2}error {2}dir is rtl, but nl is written ltr; write dir: ltr, or name the language with its script/,
    );
  });

  it('may not decide the direction of a language whose script is not known', async (test) => {
    assert.match(
      await errorsIn(test, { 'locales/soj.yaml': german.replace('dir: ltr', 'dir: rtl') }),
      /the direction of soj is not known; name the language with its script, such as soj-Arab/,
    );
    const named = { 'locales/soj-Arab.yaml': german.replace('dir: ltr', 'dir: rtl') };
    assert.doesNotMatch(await errorsIn(test, named), /soj/);
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

describe('a file about a locale that ships with Bayan', () => {
  /** Returns the locale of a site with this file. */
  const localeOf = async (test: TestContext, tag: string, file: string) => {
    const root = await temporaryRoot(test, 'published', { [`locales/${tag}.yaml`]: file });
    const locale = (await readContent(root)).locales.get(tag);
    assert.ok(locale);
    return locale;
  };

  it('changes the values that it has, and no others', async (test) => {
    const shipped = shippedLocale('de');
    assert.ok(shipped);
    const file =
      "patterns: { year: 'Jahr {year}' }\nstrings: { home: Anfang }\nlanguageNames: { fa: Farsi }\n";
    assert.deepEqual(await localeOf(test, 'de', file), {
      ...shipped,
      patterns: { ...shipped.patterns, year: 'Jahr {year}' },
      strings: { ...shipped.strings, home: 'Anfang' },
      languageNames: { ...shipped.languageNames, fa: 'Farsi' },
    });
  });

  it('may choose another calendar: Gregorian dates are those of the locale', async (test) => {
    const { months, gregorian } = await localeOf(test, 'fa', 'calendar: gregory\n');
    assert.deepEqual([months, gregorian], [shippedLocale('fa')?.gregorian?.months, undefined]);
    const german = await localeOf(
      test,
      'de',
      'calendar: persian\nmonths: [Farwardin, Ordibehescht, Chordad, Tir, Mordad, Schahriwar, Mehr, Aban, Asar, Dei, Bahman, Esfand]\n',
    );
    assert.deepEqual(german.gregorian?.months[0], 'Januar');
    assert.match(
      await errorsIn(test, { 'locales/de.yaml': 'calendar: persian\n' }),
      /months is missing; add it/,
    );
  });

  it('has the same strict keys', async (test) => {
    assert.match(
      await errorsIn(test, { 'locales/de.yaml': "strings: { hom: x, year: 'x' }\nmonth: [x]\n" }),
      /there is no key "strings\.hom"; did you mean "home"\?.*\n.*strings\.year: \{year\} is missing[^]*there is no key "month"; did you mean "months"\?/,
    );
  });
});

describe('words in another language', () => {
  const warningsOf = async (test: TestContext, files: Files) => {
    const { problems } = await readContent(await temporaryRoot(test, 'published', files));
    return problems
      .filter(({ rule }) => rule === 'untranslated-words')
      .map(({ message }) => message);
  };

  it('are found by a phrase that is the same, or by their script', async (test) => {
    assert.deepEqual(await warningsOf(test, { 'locales/nl.yaml': german }), [
      'strings.siteDescription, strings.skipToText, strings.navigation, strings.languages, strings.notYetInLanguage and 89 more are the same as in the locale de; translate them into nl',
    ]);
    assert.deepEqual(
      await warningsOf(test, {
        'locales/ar.yaml': 'strings: { home: Startpunkt, feed: RSS, topics: Темы, years: أرشيف }\n',
      }),
      ['strings.home, strings.topics are not in the script of العربية; translate them into ar'],
    );
  });

  it('are no fault in another form of the same language, or where single words are the same', async (test) => {
    const persian = await readFile(path.join(project, 'src/locales/fa.yaml'), 'utf8');
    const files = {
      'locales/prs.yaml': persian,
      'locales/de.yaml':
        'strings: { note: Note, home: Home, image: Image, siteDescription: Alles. }\n',
    };
    assert.deepEqual(await warningsOf(test, files), []);
  });
});
