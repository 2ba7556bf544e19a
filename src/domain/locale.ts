import { z } from 'astro/zod';
import { calendars } from '../text/calendar.ts';
import { numberingSystems } from '../text/digits.ts';

const text = z.string().trim().min(1);

/** Returns the schema of a text with exactly these `{placeholders}`, so that a translation cannot lose or add one. */
function template(...placeholders: string[]) {
  return text.superRefine((value, context) => {
    const found = new Set(Array.from(value.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? ''));
    for (const name of placeholders) {
      if (!found.has(name))
        context.addIssue({
          code: 'custom',
          message: `{${name}} is missing; write it where its value belongs`,
        });
    }
    const remedy =
      placeholders.length > 0
        ? `write only ${placeholders.map((name) => `{${name}}`).join(', ')}`
        : 'remove it';
    for (const name of found) {
      if (!placeholders.includes(name))
        context.addIssue({
          code: 'custom',
          message: `{${name}} has no value here; ${remedy}`,
        });
    }
  });
}

const monthNames = z.array(text).length(12, 'write twelve names, from the first month of the year');

const dateWords = {
  /** From the first month of the calendar's year. */
  months: monthNames,
  /** The names after a day, where they have another form: `августа` for `август`. */
  monthsAfterDay: monthNames.optional(),
  patterns: z.strictObject({
    day: template('day', 'month', 'year'),
    dayOfMonth: template('day', 'month'),
    days: template('start', 'end', 'month', 'year'),
    month: template('month', 'year'),
    year: template('year'),
    range: template('start', 'end'),
  }),
};

/** The forms of a phrase with a number, by the plural categories of Unicode. `one` and `two` may say the number in words. */
const plural = z.strictObject({
  zero: text.optional(),
  one: text.optional(),
  two: text.optional(),
  few: template('count').optional(),
  many: template('count').optional(),
  other: template('count'),
});

/** The interface strings. Every locale must have all that are not optional. */
export const stringsSchema = z.strictObject({
  siteDescription: text,
  skipToText: text,
  navigation: text,
  languages: text,
  /** At the link to this language on a page that does not exist in it, and above statements that are not in it. */
  notYetInLanguage: text.optional(),
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
  /** A short form of the same, in lists, on cards, among the corrections and above a retracted translation. */
  retracted: text,
  /** A whole sentence after `retraction`. Without it, nothing is asked: older locales go on working. */
  doNotPassOn: text.optional(),
  /** The name of the link to a paragraph, for screen readers; by default its number alone. */
  paragraph: template('number').optional(),
  /** Above the links to the parts of a long text, and below the text. */
  contents: text.optional(),
  toTop: text.optional(),
  /** Above all that one can take along from a page, and a link to it. By default, the next one. */
  take: text.optional(),
  /** Above the links to the files of a statement, then the name of each file, and what it is good for. */
  download: text,
  print: text,
  printFor: text.optional(),
  ebook: text,
  ebookFor: text.optional(),
  offlinePage: text,
  offlinePageFor: text.optional(),
  plainText: text,
  plainTextFor: text.optional(),
  /** The text in parts that each fit into a message. Without it, pages do not offer them: older locales go on working. */
  messages: text.optional(),
  messagesFor: text.optional(),
  /** Formats that few sites offer. Without the name of one, pages do not offer it. */
  poster: text.optional(),
  posterFor: text.optional(),
  handbill: text.optional(),
  handbillFor: text.optional(),
  pictures: text.optional(),
  picturesFor: text.optional(),
  stories: text.optional(),
  storiesFor: text.optional(),
  everything: text,
  everythingFor: text.optional(),
  /** The units after the size of a file. */
  kilobytes: text,
  megabytes: text,
  /** Above the links that open a messenger or a mail program, then the name of each. */
  share: text,
  telegram: text,
  whatsapp: text,
  x: text,
  email: text,
  permanentAddress: text,
  /** On a leaflet, before the address. */
  leafletOnline: text,
  /** In the offline page, above the address: its links need the internet. */
  needsNetwork: text,
  unreviewedNotice: text,
  /** The heading of `staleNotice` if the date is known, and a state on the page for editors. */
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
  /** The page for editors: its heading, an introduction, and the states of editions. */
  translationStatus: text,
  statusNote: text,
  statusOriginal: text,
  statusFresh: text,
  statusUntraced: text,
  statusMissing: text,
  statusUnpublished: text,
  statusMore: template('count'),
  /** `{site}` is the name of the site. It does not speak for the issuers. */
  independence: template('site'),
  /** Before the addresses of mirrors. */
  mirrors: text,
  /** Before the address of the publisher. */
  contact: text,
  /** On a home page, below the beginning of the newest statement. Without it, the title is the only link. */
  readOn: text.optional(),
  /** On a home page: the name of what has all statements, and a line about it. Without the name, it is not offered there. */
  bookOfAll: text.optional(),
  bookOfAllNote: text.optional(),
  siteInOneFile: text.optional(),
  siteInOneFileNote: text.optional(),
  feed: text.optional(),
  feedNote: text.optional(),
});

/** The interface strings in one language. */
export type Strings = z.infer<typeof stringsSchema>;

/** Phrases with a number. */
export const countsSchema = z.strictObject({
  statements: plural.optional(),
  /** How long it takes to read a text. Without it, pages do not say. */
  minutes: plural.optional(),
  /** After the first of many issuers: `and 6 more`. Without it, all are named. */
  others: plural.optional(),
});

/** The words of the search page, and of links and fields that lead to it. */
export const searchWordsSchema = z.strictObject({
  /** What one does: the heading, the button, the link. */
  name: text,
  /** What one can write into the field. */
  field: text,
  allLanguages: text,
  /** In a list of years, topics or organisations: no choice. */
  all: text,
  year: text,
  working: text,
  failed: text,
  /** `{words}` is what was looked for. */
  nothing: template('words'),
  onlyNear: text,
  /** Before words that are spelled like those that were looked for. */
  similar: text,
  more: text,
  /** For readers without scripts: above a list of all statements, and above links to lists of them. */
  findInList: text,
  findInLists: text,
});

/** The words of the search page in one language. */
export type SearchWords = z.infer<typeof searchWordsSchema>;

const reviewedSchema = z.union([z.literal(false), z.iso.date()]);
const directionSchema = z.enum(['ltr', 'rtl']);
const numeralsSchema = z.enum(numberingSystems);
const calendarSchema = z.enum(calendars);

/** One language of the site: `<tag>.yaml` in `src/locales`, or in the `content/locales` of a publisher. */
export const localeSchema = z
  .strictObject({
    /** The name of the language in the language itself. */
    name: text,
    /** The day on which a speaker of the language has last read all of it; `false` if none has. */
    reviewed: reviewedSchema.optional(),
    dir: directionSchema,
    numerals: numeralsSchema,
    calendar: calendarSchema,
    ...dateWords,
    /** How Gregorian dates are written next to dates in another calendar. */
    gregorian: z.strictObject(dateWords).optional(),
    /** Names of languages in this one, by tag. A language that is missing here goes by its own `name`. */
    languageNames: z.record(text, text).default({}),
    /** Phrases with a number. Without one, the number is alone. */
    counts: countsSchema.default({}),
    strings: stringsSchema,
    /** Without it, the site has these words in English: older locales go on working. */
    search: searchWordsSchema.optional(),
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

const ownDateWords = {
  months: monthNames.optional(),
  monthsAfterDay: dateWords.monthsAfterDay,
  patterns: dateWords.patterns.partial().optional(),
};

/** What a publisher may write of a locale that ships with Bayan: any of its values. */
const ownLocaleSchema = z.strictObject({
  name: text.optional(),
  reviewed: reviewedSchema.optional(),
  dir: directionSchema.optional(),
  numerals: numeralsSchema.optional(),
  calendar: calendarSchema.optional(),
  ...ownDateWords,
  gregorian: z.strictObject(ownDateWords).optional(),
  languageNames: z.record(text, text).optional(),
  counts: z
    .strictObject({
      statements: plural.partial().optional(),
      minutes: plural.partial().optional(),
      others: plural.partial().optional(),
    })
    .optional(),
  strings: stringsSchema.partial().optional(),
  search: searchWordsSchema.partial().optional(),
});

/** Returns the schema of a publisher's file about a locale that ships with Bayan. It gives the whole locale. */
export const overridingSchema = (shipped: LocaleData): z.ZodType<LocaleData> =>
  ownLocaleSchema
    .transform((own) => mergeValues(inCalendar(shipped, own.calendar ?? shipped.calendar), own))
    .pipe(localeSchema);

/** Returns a locale without the dates of another calendar than `calendar`; they must then be written. */
function inCalendar(locale: LocaleData, calendar: LocaleData['calendar']): Record<string, unknown> {
  if (calendar === locale.calendar) return locale;
  const { months, monthsAfterDay, patterns, ...others } = locale;
  const { gregorian = { months, monthsAfterDay, patterns }, ...rest } = others;
  return calendar === 'gregory' ? { ...rest, ...gregorian } : { ...rest, patterns, gregorian };
}

/** Returns the values of `own`, and those of `base` that `own` does not have. Lists are replaced whole. */
function mergeValues(
  base: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const merged = Object.entries(own).map(([key, value]) => {
    const under = base[key];
    return [key, isMap(under) && isMap(value) ? mergeValues(under, value) : value] as const;
  });
  return { ...base, ...Object.fromEntries(merged) };
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One language of the site with its BCP 47 tag. */
export interface Locale extends Omit<LocaleData, 'search'> {
  readonly tag: string;
  /** The words of the search page, and their language: English if the locale has none. */
  readonly search: SearchWords & { readonly tag: string };
}
