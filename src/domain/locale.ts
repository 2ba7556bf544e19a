import { z } from 'astro/zod';
import { calendars } from '../text/calendar.ts';
import { numberingSystems } from '../text/digits.ts';

const text = z.string().trim().min(1);

/** A text with `{placeholders}`: exactly those named, so that a translation can neither lose one nor invent one. */
function template(...placeholders: string[]) {
  return text.superRefine((value, context) => {
    const found = new Set(Array.from(value.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? ''));
    for (const name of placeholders) {
      if (!found.has(name))
        context.addIssue({
          code: 'custom',
          message: `{${name}} is missing from it; write it where its value belongs`,
        });
    }
    for (const name of found) {
      if (!placeholders.includes(name))
        context.addIssue({
          code: 'custom',
          message: `{${name}} has no value here; it may hold ${placeholders.map((known) => `{${known}}`).join(', ') || 'none'}`,
        });
    }
  });
}

const dateWords = {
  /** From the first month of the calendar's year. */
  months: z.array(text).length(12, 'write twelve names, from the first month of the year'),
  patterns: z.strictObject({
    day: template('day', 'month', 'year'),
    dayOfMonth: template('day', 'month'),
    days: template('start', 'end', 'month', 'year'),
    month: template('month', 'year'),
    year: template('year'),
    range: template('start', 'end'),
  }),
};

/** The words of the interface. One list: a locale that lacks one does not build. */
export const stringsSchema = z.strictObject({
  siteDescription: text,
  skipToText: text,
  navigation: text,
  languages: text,
  home: text,
  statement: text,
  statements: text,
  newest: text,
  years: text,
  year: template('year'),
  topics: text,
  issuers: text,
  languageOfOriginal: text,
  translatedFrom: text,
  translator: text,
  review: text,
  reviewed: text,
  notReviewed: text,
  source: text,
  corrections: text,
  correction: text,
  clarification: text,
  update: text,
  /** A whole sentence: the heading of the notice on a retracted statement. */
  retraction: text,
  /** The same in short, in lists, on cards and among the corrections. */
  retracted: text,
  /** Over the links to the files of a statement, then the name of each file. */
  download: text,
  print: text,
  ebook: text,
  offlinePage: text,
  plainText: text,
  everything: text,
  /** The units after the size of a file. */
  kilobytes: text,
  megabytes: text,
  /** Of links that open a messenger or a mail program. */
  share: text,
  telegram: text,
  whatsapp: text,
  x: text,
  email: text,
  permanentAddress: text,
  /** On a leaflet, before the address. */
  leafletOnline: text,
  /** In a file that is read without a network: over the address, that its links need one. */
  needsNetwork: text,
  unreviewedNotice: text,
  /** Over `staleNotice`, where it is known when, and of a translation in the list of all. */
  sourceChanged: text,
  staleNotice: text,
  draftNotice: text,
  readOriginal: template('language'),
  availableIn: text,
  newer: text,
  older: text,
  neighbours: text,
  colophon: text,
  demands: text,
  signatories: text,
  note: text,
  /** In plain text, before the description of an image. */
  image: text,
  footnotes: text,
  footnoteBack: template('number'),
  noStatements: text,
  notFound: text,
  notFoundText: text,
  chooseLanguage: text,
  /** The page for editors: its heading, what is not on it, and how an edition stands. */
  translationStatus: text,
  statusNote: text,
  statusOriginal: text,
  statusFresh: text,
  statusUntraced: text,
  statusMissing: text,
  statusUnpublished: text,
  statusMore: template('count'),
  /** `{site}` is the name of the site, which claims to be no issuer's organ. */
  independence: template('site'),
});

/** The words of the interface in one language. */
export type Strings = z.infer<typeof stringsSchema>;

/** `content/locales/<tag>.yaml`: one language of the site. */
export const localeSchema = z
  .strictObject({
    /** In the language itself. */
    name: text,
    dir: z.enum(['ltr', 'rtl']),
    numerals: z.enum(numberingSystems),
    calendar: z.enum(calendars),
    ...dateWords,
    /** How Gregorian dates are written beside those of another calendar. */
    gregorian: z.strictObject(dateWords).optional(),
    /** Names of languages in this one, by tag. A language that is missing here goes by its own `name`. */
    languageNames: z.record(text, text).default({}),
    strings: stringsSchema,
  })
  .superRefine((locale, context) => {
    if ((locale.calendar === 'gregory') === (locale.gregorian === undefined)) return;
    const message =
      locale.gregorian === undefined
        ? 'a locale of another calendar also shows Gregorian dates; write `gregorian:` with `months` and `patterns`'
        : '`months` and `patterns` are Gregorian already; remove `gregorian`';
    context.addIssue({ code: 'custom', path: ['gregorian'], message });
  });

export type LocaleData = z.infer<typeof localeSchema>;

/** One language of the site with its BCP 47 tag. */
export interface Locale extends LocaleData {
  readonly tag: string;
}
