import type { Locale } from '../domain/locale.ts';
import { fill } from '../text/date-display.ts';
import { withNumerals } from '../text/digits.ts';
import { pluralForm } from '../text/plural.ts';

/** Returns a number of statements in words: `7 statements`, `۷ بیانیه`. It is the number alone if the locale has no words for it. */
export function statementCount(count: number, { counts, numerals, tag }: Locale): string {
  const number = withNumerals(count, numerals);
  const forms = counts.statements;
  return forms ? fill(pluralForm(forms, count, tag), { count: number }) : number;
}
