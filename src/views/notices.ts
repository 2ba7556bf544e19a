import { isRetraction, type Correction } from '../domain/edition.ts';
import type { Locale, Strings } from '../domain/locale.ts';
import type { Translation } from '../domain/statement.ts';
import { paths } from '../domain/urls.ts';
import { fill } from '../text/date-display.ts';
import type { DateView } from './date.ts';
import {
  day,
  languageName,
  languageOf,
  type StatementFacts,
  type TextContext,
} from './edition-context.ts';
import { label, type Href, type Label, type Link } from './link.ts';

/** Something that readers should know before they read a text. */
export interface Notice {
  readonly kind: 'draft' | 'stale' | 'unreviewed' | Correction['kind'];
  readonly heading?: string;
  readonly date?: DateView;
  readonly text: Label;
  /** What readers are asked to do. */
  readonly request?: string;
  readonly link?: Link;
}

/** Returns the notices of an edition: draft, retraction, other corrections with the newest first, then translation. */
export function noticesOf(
  { catalog, locale, statement, edition }: TextContext,
  href: Href,
): Notice[] {
  const { strings } = locale;
  const labelOf = (text: string): Label => ({ text, tag: locale.tag });
  // A retraction of the original applies to its translations.
  const inherited = edition.translation ? statement.original.corrections.filter(isRetraction) : [];
  const isRetracted = edition.corrections.some(isRetraction);
  // A retracted translation is not a retracted statement.
  const own = edition.translation && inherited.length === 0 ? 'retracted' : 'retraction';
  const corrections = [
    ...edition.corrections
      .map((correction) => correctionNotice(correction, edition.tag, locale))
      .map((notice) => (isRetraction(notice) ? { ...notice, heading: strings[own] } : notice)),
    ...(isRetracted ? [] : inherited).map((correction) =>
      correctionNotice(correction, statement.original.tag, locale),
    ),
  ].sort((a, b) => Number(isRetraction(b)) - Number(isRetraction(a)));
  const original = languageOf(catalog, statement.original.tag);
  const readOriginal = originalLink(
    original,
    locale,
    href(paths.edition(original.tag, statement.id)),
  );
  const { translation } = edition;
  const translationNotices: Notice[] = [
    ...(translation?.isStale ? [staleNotice(statement, translation, locale)] : []),
    ...(translation && !translation.isReviewed
      ? [{ kind: 'unreviewed' as const, text: labelOf(strings.unreviewedNotice) }]
      : []),
  ];
  return [
    ...(edition.draft ? [{ kind: 'draft' as const, text: labelOf(strings.draftNotice) }] : []),
    ...corrections,
    // If there are two, the link to the original comes once, after both.
    ...translationNotices.map((notice, index) =>
      index === translationNotices.length - 1 ? { ...notice, link: readOriginal } : notice,
    ),
  ];
}

/** Returns the name of a correction in a list of corrections. */
export const correctionName = (kind: Correction['kind'], strings: Strings): string =>
  strings[kind === 'retraction' ? 'retracted' : kind];

/** Returns whether a notice is about a change that is less than a retraction. */
export const isCorrection = ({ kind }: Notice): boolean =>
  kind === 'correction' || kind === 'clarification' || kind === 'update';

/** Returns the title of an edition where its notices are not visible, such as in a list of search results. */
export const titleAlone = (title: string, isRetracted: boolean, strings: Strings): string =>
  isRetracted ? `${strings.retracted}: ${title}` : title;

/** Returns the heading of a notice and its date in one line: `Correction · 2 August 2021`; empty if it has neither. */
export const headingLine = ({ heading, date }: Notice): string =>
  [heading, date?.text].filter(Boolean).join(' · ');

function correctionNotice({ kind, date, note }: Correction, tag: string, locale: Locale): Notice {
  const { doNotPassOn } = locale.strings;
  return {
    kind,
    heading: locale.strings[kind],
    date: day(date, locale),
    text: label({ text: note, tag }, locale.tag),
    ...(kind === 'retraction' && doNotPassOn !== undefined && { request: doNotPassOn }),
  };
}

/** Returns the notice that the source text of a translation has changed, with the date if it is known. */
function staleNotice(statement: StatementFacts, { from }: Translation, locale: Locale): Notice {
  const { strings, tag } = locale;
  const source = statement.editions.find((edition) => edition.tag === from);
  const changed =
    source?.publication?.reworded ??
    source?.corrections.find(({ kind }) => kind === 'correction' || kind === 'update')?.date;
  return {
    kind: 'stale',
    ...(changed !== undefined && { heading: strings.sourceChanged, date: day(changed, locale) }),
    text: { text: strings.staleNotice, tag },
  };
}

/** Returns the link to the original of a translation, in the language of the translation. */
export function originalLink(original: Locale, locale: Locale, href: string): Link {
  const language = languageName(original, locale);
  const text = fill(locale.strings.readOriginal, { language });
  return { text, tag: locale.tag, href, hreflang: original.tag };
}
