import type { FileFormat } from '../domain/file-format.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import type { DateView } from './date.ts';
import { day, languageName, languageOf, type TextContext } from './edition-context.ts';
import { correctionName } from './notices.ts';
import type { SizeWords } from '../text/file-size.ts';
import { shareLinks } from './share.ts';
import { label, type Href, type Label, type Link } from './link.ts';
import { localName } from './locale-context.ts';

/** A row of the colophon: a name, and either values or corrections. */
export interface Fact {
  readonly name: string;
  readonly values: readonly Value[];
  readonly corrections: readonly ColophonCorrection[];
  /** Whether print styles hide it. */
  readonly isForScreen?: boolean;
  /** Whether the offline page leaves it out. */
  readonly isOnlineOnly?: boolean;
}

export type Value =
  | { readonly label: Label }
  | { readonly link: Link; readonly size?: FileSize }
  | { readonly address: string };

/** The size of the file at a site path, in the words of a language. It is known when the page is finished. */
export interface FileSize extends SizeWords {
  readonly path: string;
}

/** A correction, as the colophon lists it. */
export interface ColophonCorrection {
  readonly kind: string;
  readonly date: DateView;
  readonly text: Label;
}

/** How a format is offered. */
export interface FormatOffer {
  /** What a reader gets: a key of the interface strings. */
  readonly use: 'print' | 'ebook' | 'offlinePage' | 'plainText' | 'messages' | 'everything';
  /** Whether a browser saves it instead of showing it. */
  readonly isDownload?: boolean;
}

/** A format that every edition is offered in, with its name in the language of the page. */
export type Format = FileFormat & FormatOffer & { readonly name: string };

/** Returns the facts about a text, the most important for readers first. */
export function colophonOf(context: TextContext, formats: readonly Format[], href: Href): Fact[] {
  const { catalog, locale, statement, edition } = context;
  const { strings, tag } = locale;
  const facts: Fact[] = [];
  const add = (name: string, ...values: Value[]) => {
    if (values.length > 0) facts.push({ name, values, corrections: [] });
  };
  const addForScreen = (name: string, ...values: Value[]) => {
    if (values.length > 0)
      facts.push({ name, values, corrections: [], isForScreen: true, isOnlineOnly: true });
  };
  const words = (text: string): Value => ({ label: { text, tag } });
  const language = (of: string): Value => {
    const name = { text: languageName(languageOf(catalog, of), locale), tag };
    // A draft has no page to link to.
    if (!statement.editions.some((other) => other.tag === of)) return { label: name };
    return { link: { ...name, href: href(paths.edition(of, statement.id)), hreflang: of } };
  };

  add(strings.languageOfOriginal, language(statement.original.tag));
  const { translation } = edition;
  if (translation) {
    if (translation.from !== statement.original.tag)
      add(strings.translatedFrom, language(translation.from));
    if (translation.translator !== undefined)
      add(strings.translator, words(translation.translator));
    add(strings.review, words(translation.isReviewed ? strings.reviewed : strings.notReviewed));
  }
  addForScreen(
    strings.topics,
    ...statement.topics.map((topic) => ({
      link: { ...localName(catalog, topic.name, locale), href: href(paths.topic(tag, topic.id)) },
    })),
  );
  if (edition.source !== undefined) add(strings.source, sourceValue(edition.source, tag, tag));
  else if (statement.original.source !== undefined)
    add(strings.source, sourceValue(statement.original.source, statement.original.tag, tag));
  const corrections = edition.corrections.map(({ kind, date, note }) => ({
    kind: correctionName(kind, strings),
    date: day(date, locale),
    text: { text: note, tag },
  }));
  if (corrections.length > 0) facts.push({ name: strings.corrections, values: [], corrections });
  addForScreen(
    strings.download,
    ...formats.map(({ extension, name, isDownload = false }) => {
      const path = paths.output(tag, statement.id, extension);
      const link = { text: name, tag, href: href(path), isDownload };
      const { kilobytes, megabytes } = strings;
      return { link, size: { path, numerals: locale.numerals, kilobytes, megabytes } };
    }),
  );
  addForScreen(strings.share, ...shareLinks(context).map((link) => ({ link })));
  facts.push({
    name: strings.permanentAddress,
    values: [{ address: absoluteUrl(catalog.site.url, paths.edition(tag, statement.id)) }],
    corrections: [],
    isOnlineOnly: true,
  });
  return facts;
}

function sourceValue(source: string, tag: string, pageTag: string): Value {
  return /^https?:\/\/\S+$/.test(source)
    ? { link: { text: source, tag: 'und', dir: 'ltr', href: source } }
    : { label: label({ text: source, tag }, pageTag) };
}
