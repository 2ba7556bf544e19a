import { directionOf, type Direction } from '../../domain/language-tag.ts';
import { pick, type Localized } from '../../domain/localized.ts';
import { isRetracted } from '../../domain/statement.ts';
import { isolate, isolateForeign } from '../../text/isolate.ts';
import { dateLine, dateView } from '../../views/date.ts';
import type { EditionContext } from '../../views/edition-context.ts';

/** Everything that a card shows, and nothing else. */
export interface CardWords {
  readonly tag: string;
  readonly dir: Direction;
  readonly site: string;
  readonly title: string;
  readonly issuers: readonly string[];
  readonly date: string;
  /** The word for a retraction, if the text was retracted. */
  readonly retracted?: string;
}

/** Returns the lines of a card. */
export const linesOf = ({ site, title, issuers, date, retracted = '' }: CardWords): string[] => [
  site,
  title,
  ...issuers,
  date,
  retracted,
];

/** Returns the words of an edition's card, in its language, with runs of the other direction isolated. */
export function cardWordsOf({ catalog, locale, statement, edition }: EditionContext): CardWords {
  const { tag, dir, strings } = locale;
  return {
    tag,
    dir,
    site: nameOnCard(catalog.site.name, { catalog, locale }),
    title: isolateForeign(edition.title, dir),
    issuers: statement.issuers.map((issuer) => nameOnCard(issuer.name, { catalog, locale })),
    date: dateLine(dateView(statement.issued, locale)),
    ...(isRetracted(statement, edition) && { retracted: strings.retracted }),
  };
}

/** Returns the lines of an edition's card without the characters that isolate words. */
export function plainLinesOf({ catalog, locale, statement, edition }: EditionContext): string[] {
  const names = [catalog.site.name, ...statement.issuers.map(({ name }) => name)];
  return [
    ...names.map((name) => pickedName(name, { catalog, locale }).text),
    edition.title,
    dateLine(dateView(statement.issued, locale)),
    locale.strings.retracted,
  ];
}

/** Returns a name in the language of a card, or else in the first language of the site that has it. */
const pickedName = (
  names: Localized,
  { catalog, locale }: Pick<EditionContext, 'catalog' | 'locale'>,
) => pick(names, [locale.tag, ...catalog.site.locales]);

/** Returns a name for a card, isolated if it has another direction. */
export function nameOnCard(
  names: Localized,
  { catalog, locale }: Pick<EditionContext, 'catalog' | 'locale'>,
): string {
  const picked = pickedName(names, { catalog, locale });
  const own = directionOf(picked.tag);
  const text = isolateForeign(picked.text, own, { isInRow: true });
  return own === locale.dir ? text : isolate(text, own);
}
