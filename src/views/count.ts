import type { Locale } from '../domain/locale.ts';
import { fill } from '../text/date-display.ts';
import { withNumerals } from '../text/digits.ts';
import { pluralForm } from '../text/plural.ts';

/** Returns a number of statements in words: `7 statements`, `۷ بیانیه`. It is the number alone if the locale has no words for it. */
export const statementCount = (count: number, locale: Locale): string =>
  counted('statements', count, locale) ?? withNumerals(count, locale.numerals);

/**
 * Returns the time that it takes to read a text, on one line: `3 min read`, `۳ دقیقه`; `undefined` if the locale has no words for it.
 */
export const readingTime = (minutes: number, locale: Locale): string | undefined =>
  counted('minutes', minutes, locale)?.replaceAll(' ', '\u00a0');

/** Returns words for the issuers that are not named: `and 6 more`; `undefined` if the locale has none. */
export const otherIssuers = (count: number, locale: Locale): string | undefined =>
  counted('others', count, locale);

function counted(
  of: keyof Locale['counts'],
  count: number,
  { counts, numerals, tag }: Locale,
): string | undefined {
  const forms = counts[of];
  if (!forms) return undefined;
  // A line never ends between a number and its unit.
  const pattern = pluralForm(forms, count, tag).replace('{count} ', '{count}\u00a0');
  return fill(pattern, { count: withNumerals(count, numerals) });
}
