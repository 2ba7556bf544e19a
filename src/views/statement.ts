import type { Catalog } from '../catalog/catalog.ts';
import type { Correction } from '../domain/edition.ts';
import type { Locale } from '../domain/locale.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import type { Edition, Statement } from '../domain/statement.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import { fill } from '../text/date-display.ts';
import { dateView, type DateView } from './date.ts';
import { frame, hrefFrom, localName, type Frame } from './frame.ts';
import { label, languageLink, type Href, type Label, type Link } from './link.ts';

/** The page of an edition. */
export interface StatementView {
  readonly frame: Frame;
  readonly edition: Edition;
  readonly locale: Locale;
  /** Issuers and date. */
  readonly facts: readonly HeadFact[];
  /** Above the text, gravest first. */
  readonly notices: readonly Notice[];
  readonly colophon: readonly Fact[];
  readonly neighbours: readonly Neighbour[];
}

export type HeadFact = { readonly link: Link } | { readonly date: DateView };

/** What a reader should know before reading. */
export interface Notice {
  readonly kind: 'draft' | 'stale' | 'unreviewed' | Correction['kind'];
  readonly heading?: string;
  readonly date?: DateView;
  readonly text: string;
  readonly link?: Link;
}

/** A row of the colophon: a name, and its values, each words, a link or a date. */
export interface Fact {
  readonly name: string;
  readonly values: readonly Value[];
}

export type Value =
  | { readonly label: Label }
  | { readonly link: Link }
  | { readonly address: string }
  | { readonly note: string; readonly date: DateView; readonly text: Label };

export interface Neighbour {
  readonly rel: 'prev' | 'next';
  readonly name: string;
  readonly link: Link;
}

/** What the page of an edition is made from. */
export interface Given {
  readonly catalog: Catalog;
  readonly locale: Locale;
  readonly statement: Statement;
  readonly edition: Edition;
}

/** What the page of an edition shows. */
export function statementView(given: Given): StatementView {
  const { catalog, locale, statement, edition } = given;
  const path = paths.edition(locale.tag, statement.id);
  const href = hrefFrom(path);
  return {
    frame: frame({
      catalog,
      locale,
      path,
      title: edition.title,
      description: edition.summary,
      translations: ({ tag }) =>
        statement.editions.some((other) => other.tag === tag)
          ? paths.edition(tag, statement.id)
          : undefined,
    }),
    edition,
    locale,
    facts: [
      ...statement.issuers.map((issuer) => ({
        link: {
          ...localName(catalog, issuer.name, locale),
          href: href(paths.issuer(locale.tag, issuer.id)),
        },
      })),
      { date: dateView(statement.issued, locale) },
    ],
    notices: notices(given, href),
    colophon: colophon(given, href),
    neighbours: neighbours(given, href),
  };
}

/** Gravest first: a retraction, then the other corrections, newest first, then what holds of a translation. */
function notices({ catalog, locale, statement, edition }: Given, href: Href): Notice[] {
  const { strings } = locale;
  const corrections = edition.corrections
    .map(({ kind, date, note }): Notice => ({
      kind,
      heading: strings[kind],
      date: day(date, locale),
      text: note,
    }))
    .sort((a, b) => Number(b.kind === 'retraction') - Number(a.kind === 'retraction'));
  const original = languageOf(catalog, statement.original.tag);
  const readOriginal: Link = {
    text: fill(strings.readOriginal, { language: original.name }),
    tag: locale.tag,
    href: href(paths.edition(original.tag, statement.id)),
    hreflang: original.tag,
  };
  const { translation } = edition;
  const ofTranslation: Notice[] = [
    ...(translation?.isStale ? [{ kind: 'stale' as const, text: strings.staleNotice }] : []),
    ...(translation && !translation.isReviewed
      ? [{ kind: 'unreviewed' as const, text: strings.unreviewedNotice }]
      : []),
  ];
  return [
    ...(edition.draft ? [{ kind: 'draft' as const, text: strings.draftNotice }] : []),
    ...corrections,
    // Where there are two, the way to the original stands once, after both.
    ...ofTranslation.map((notice, index) =>
      index === ofTranslation.length - 1 ? { ...notice, link: readOriginal } : notice,
    ),
  ];
}

function colophon({ catalog, locale, statement, edition }: Given, href: Href): Fact[] {
  const { strings, tag } = locale;
  const facts: Fact[] = [];
  const add = (name: string, ...values: Value[]) => {
    if (values.length > 0) facts.push({ name, values });
  };
  const words = (text: string, inLanguage = tag): Value => ({
    label: label({ text, tag: inLanguage }, tag),
  });
  const language = (of: string): Value => ({
    link: languageLink(languageOf(catalog, of), href(paths.edition(of, statement.id)), tag),
  });

  add(strings.languageOfOriginal, language(statement.original.tag));
  const { translation } = edition;
  if (translation) {
    if (translation.from !== statement.original.tag)
      add(strings.translatedFrom, language(translation.from));
    if (translation.translator !== undefined)
      add(strings.translator, words(translation.translator));
    add(strings.review, words(translation.isReviewed ? strings.reviewed : strings.notReviewed));
  }
  if (statement.topics.length > 0) {
    add(
      strings.topics,
      ...statement.topics.map((topic) => ({
        link: { ...localName(catalog, topic.name, locale), href: href(paths.topic(tag, topic.id)) },
      })),
    );
  }
  if (edition.source !== undefined) add(strings.source, sourceValue(edition.source, tag, tag));
  else if (statement.original.source !== undefined)
    add(strings.source, sourceValue(statement.original.source, statement.original.tag, tag));
  add(
    strings.corrections,
    ...edition.corrections.map(({ kind, date, note }) => ({
      note: strings[kind],
      date: day(date, locale),
      text: { text: note, tag },
    })),
  );
  add(strings.permanentAddress, {
    address: absoluteUrl(catalog.site.url, paths.edition(tag, statement.id)),
  });
  return facts;
}

function sourceValue(source: string, tag: string, pageTag: string): Value {
  return /^https?:\/\/\S+$/.test(source)
    ? { link: { text: source, tag: 'und', dir: 'ltr', href: source } }
    : { label: label({ text: source, tag }, pageTag) };
}

/** The statements before and after, among those with an edition in this language. */
function neighbours({ catalog, locale, statement }: Given, href: Href): Neighbour[] {
  const { tag, strings } = locale;
  const here = catalog.statements.filter(({ editions }) =>
    editions.some((edition) => edition.tag === tag),
  );
  const index = here.indexOf(statement);
  const neighbour = (
    rel: 'prev' | 'next',
    name: string,
    other: Statement | undefined,
  ): Neighbour[] => {
    const edition = other?.editions.find((candidate) => candidate.tag === tag);
    if (!edition) return [];
    return [
      { rel, name, link: { text: edition.title, tag, href: href(paths.edition(tag, edition.id)) } },
    ];
  };
  return [
    ...neighbour('prev', strings.older, here[index + 1]),
    ...neighbour('next', strings.newer, here[index - 1]),
  ];
}

function day(iso: string, locale: Locale): DateView {
  return dateView(parsePartialDate(iso), locale);
}

function languageOf(catalog: Catalog, tag: string): Locale {
  const locale = catalog.locales.find((candidate) => candidate.tag === tag);
  if (!locale) throw new Error(`${tag} is not a language of the site`);
  return locale;
}
