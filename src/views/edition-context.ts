import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../domain/locale.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import type { Edition, Statement } from '../domain/statement.ts';
import { dateView, type DateView } from './date.ts';

/** What every format of an edition may know of the site. Nothing else of the catalog decides its bytes. */
export type SiteFacts = Pick<Catalog, 'site' | 'locales'>;

const facts = new WeakMap<SiteFacts, SiteFacts>();

/** Returns what formats of editions may know of a catalog, and nothing else; always the same object. */
export function siteFacts(catalog: SiteFacts): SiteFacts {
  const known = facts.get(catalog) ?? { site: catalog.site, locales: catalog.locales };
  facts.set(catalog, known);
  return known;
}

/** An edition with what its formats need to be made. */
export interface EditionContext {
  readonly catalog: SiteFacts;
  readonly locale: Locale;
  readonly statement: Statement;
  readonly edition: Edition;
}

/** What a text shows of its statement: nothing of the texts in other languages. */
export interface StatementFacts extends Pick<Statement, 'id' | 'issued' | 'issuers' | 'topics'> {
  readonly original: Pick<Edition, 'tag' | 'source' | 'corrections'>;
  readonly editions: readonly Pick<Edition, 'tag' | 'publication' | 'corrections'>[];
}

/** An edition with what its text, its notices and its colophon show. */
export interface TextContext extends Omit<EditionContext, 'statement'> {
  readonly statement: StatementFacts;
}

/** The context of an edition for its page, which also links to other statements. */
export interface PageContext extends EditionContext {
  readonly catalog: Catalog;
}

/** Returns a day from a file as the locale shows it. */
export function day(iso: string, locale: Locale): DateView {
  return dateView(parsePartialDate(iso), locale);
}

/** Returns the name of a language in another one: `fa` in `de` is `Persisch`. */
export const languageName = (language: Locale, locale: Locale): string =>
  locale.languageNames[language.tag] ?? language.name;

/** Returns the language of the site with this tag. */
export function languageOf(catalog: SiteFacts, tag: string): Locale {
  const locale = catalog.locales.find((candidate) => candidate.tag === tag);
  if (!locale) throw new Error(`${tag} is not a language of the site`);
  return locale;
}
