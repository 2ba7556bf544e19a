import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { directionOf } from '../../src/domain/language-tag.ts';
import {
  countsSchema,
  localeSchema,
  stringsSchema,
  type LocaleData,
} from '../../src/domain/locale.ts';
import { shippedLocale, shippedTags } from '../../src/locales/shipped-locales.ts';
import { checkUntranslatedWords } from '../../src/source/checks/untranslated-words.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { project } from '../support/sites.ts';

const locales = shippedTags().map((tag): [string, LocaleData] => {
  const locale = shippedLocale(tag);
  assert.ok(locale);
  return [tag, locale];
});

/** Names of months that are not those of `Intl`, and why. */
const otherMonths: Readonly<Record<string, string>> = {
  'ar gregory': 'the names of the Levant and Iraq with those of Egypt and the Gulf',
  'ckb gregory': 'Intl has one spelling for two of the same word',
  'ckb persian': 'Intl has Latin letters',
  'ps gregory': 'February is written as in Afghan schoolbooks',
  'ps persian': 'Intl writes gaf as Persian does',
};

/** Returns the names of the months of a calendar in a language. */
function monthsOf(tag: string, calendar: string, options: Intl.DateTimeFormatOptions): string[] {
  const format = new Intl.DateTimeFormat(`${tag}-u-ca-${calendar}`, {
    ...options,
    timeZone: 'UTC',
  });
  // The Persian year begins in March.
  const first = calendar === 'persian' ? 3 : 0;
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(
      Date.UTC(2021, first + month, calendar === 'persian' ? 5 : 15),
    );
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
}

describe('the locales that ship with Bayan', () => {
  it('are those of the languages that publishers were promised', () => {
    assert.deepEqual(shippedTags(), 'ar az ckb de en es fa fr he it ku ps ru sv tr ur'.split(' '));
  });

  for (const [tag, locale] of locales) {
    it(`has every word, with a name for each language: ${tag}`, () => {
      assert.ok(locale.search);
      const purposes = ['ebookFor', 'messagesFor', 'everythingFor'];
      const missing = [
        ...Object.keys(stringsSchema.shape).filter((key) => !(key in locale.strings)),
        ...Object.keys(countsSchema.shape).filter((key) => !(key in locale.counts)),
      ].filter((key) => !(tag === 'ar' && purposes.includes(key)));
      assert.deepEqual(missing, []);
      assert.deepEqual(Object.keys(locale.languageNames).sort(), shippedTags());
    });

    it(`has the direction of its language, and says whether a speaker has reviewed it: ${tag}`, () => {
      assert.equal(locale.dir, directionOf(tag));
      assert.notEqual(locale.reviewed, undefined);
    });

    it(`has the months of Unicode: ${tag}`, () => {
      const { calendar, gregorian } = locale;
      const dates = [
        { ...locale, calendar },
        ...(gregorian ? [{ ...gregorian, calendar: 'gregory' }] : []),
      ];
      for (const { calendar, months, monthsAfterDay } of dates) {
        if (`${tag} ${calendar}` in otherMonths) continue;
        assert.deepEqual(months, monthsOf(tag, calendar, { month: 'long' }), calendar);
        if (!monthsAfterDay) continue;
        const afterDay = monthsOf(tag, calendar, { month: 'long', day: 'numeric' });
        assert.deepEqual(monthsAfterDay, afterDay, calendar);
      }
    });

    it(`has one form for all numbers, or one for each category of Unicode: ${tag}`, () => {
      const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      for (const [phrase, forms] of Object.entries(locale.counts)) {
        const own = Object.keys(forms ?? {}).sort();
        // No text has zero other organisations.
        const needed = categories.filter((category) => phrase !== 'others' || category !== 'zero');
        assert.deepEqual(own, own.length === 1 ? ['other'] : needed.toSorted(), phrase);
      }
    });

    it(`has no words of another language: ${tag}`, async () => {
      const file = path.join(project, 'src/locales', `${tag}.yaml`);
      const text = await readFile(file, 'utf8');
      const read = readYaml({ path: file, text, linesAbove: 0 }, () => localeSchema);
      assert.deepEqual(checkUntranslatedWords(file, tag, read), []);
    });
  }
});
