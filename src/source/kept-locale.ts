import type { LocaleData } from '../domain/locale.ts';
import { shippedLocale } from '../locales/shipped-locales.ts';
import type { ReadingRecord } from './reading-record.ts';

/**
 * Returns the locale of a language that ships with Bayan, from the record if it is there: parsing five takes 60 ms. The fingerprint
 * of the record has the files of the locales. `undefined` if none ships.
 */
export function keptLocale(tag: string, record: ReadingRecord): LocaleData | undefined {
  const name = `locale ${tag}`;
  const known = record.note(name);
  if (isLocale(known)) return known;
  const locale = shippedLocale(tag);
  if (locale) record.setNote(name, locale);
  return locale;
}

/** Whether a note is a locale, and not what is left of a damaged one. */
const isLocale = (note: unknown): note is LocaleData =>
  typeof note === 'object' && note !== null && 'strings' in note && 'patterns' in note;
