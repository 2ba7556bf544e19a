import { paths } from '../domain/urls.ts';
import { languageName, languageOf, type TextContext } from './edition-context.ts';
import { label, type Href, type Label, type Link } from './link.ts';

/** A row of the colophon: a name and its values. */
export interface Fact {
  readonly name: string;
  readonly values: readonly Value[];
}

export type Value =
  { readonly label: Label } | { readonly link: Link } | { readonly address: string };

/** Returns where a text comes from: its original language, its translation, its source. */
export function colophonOf(context: TextContext, href: Href): Fact[] {
  const { catalog, locale, statement, edition } = context;
  const { strings, tag } = locale;
  const facts: Fact[] = [];
  const add = (name: string, value: Value) => {
    facts.push({ name, values: [value] });
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
  if (edition.source !== undefined) add(strings.source, sourceValue(edition.source, tag, tag));
  else if (statement.original.source !== undefined)
    add(strings.source, sourceValue(statement.original.source, statement.original.tag, tag));
  return facts;
}

function sourceValue(source: string, tag: string, pageTag: string): Value {
  return /^https?:\/\/\S+$/.test(source)
    ? { link: { text: source, tag: 'und', dir: 'ltr', href: source } }
    : { label: label({ text: source, tag }, pageTag) };
}
