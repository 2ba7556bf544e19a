import { directionOf, type Direction } from '../../domain/language-tag.ts';
import { pick, type Localized } from '../../domain/localized.ts';
import { isRetracted } from '../../domain/statement.ts';
import { isolate, isolateForeign } from '../../text/isolate.ts';
import { dateLine, dateView } from '../../views/date.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import { firstIssuers } from '../../views/first-issuers.ts';
import { shortLinkTo } from '../../views/reach.ts';
import { lookOf, type Look } from '../look.ts';

/** Everything that a card shows, and nothing else. */
export interface CardWords {
  readonly tag: string;
  readonly dir: Direction;
  readonly site: string;
  readonly title: string;
  readonly issuers: readonly string[];
  readonly date: string;
  /** The address of its only issuer, if there is room for it. */
  readonly address?: string;
  /** The word for a retraction, if the text was retracted. */
  readonly retracted?: string;
  readonly look: Look;
}

/** Returns the lines of a card. */
export const linesOf = ({
  site,
  title,
  issuers,
  date,
  address = '',
  retracted = '',
}: CardWords): string[] => [site, title, ...issuers, date, address, retracted];

/** Returns the words of an edition's card, in its language, with runs of the other direction isolated. */
export function cardWordsOf({ catalog, locale, statement, edition }: EditionContext): CardWords {
  const { tag, dir, strings } = locale;
  const date = dateLine(dateView(statement.issued, locale));
  const address = addressOf(statement, date);
  // A preview in a chat is small: nine names would be too.
  const { named, others } = firstIssuers(statement.issuers, locale);
  return {
    tag,
    dir,
    site: nameOnCard(catalog.site.name, { catalog, locale }),
    title: isolateForeign(edition.title, dir),
    issuers: [
      ...named.map((issuer) => nameOnCard(issuer.name, { catalog, locale })),
      ...(others === undefined ? [] : [others]),
    ],
    date,
    ...(address !== undefined && { address }),
    ...(isRetracted(statement, edition) && { retracted: strings.retracted }),
    look: lookOf(catalog.site),
  };
}

/** Returns the words of a card without the name of its only issuer, if that is the name of the site, which it has already. */
export const withoutRepeatedName = (words: CardWords): CardWords =>
  words.issuers.length === 1 && words.issuers[0] === words.site ? { ...words, issuers: [] } : words;

/** How many letters the line of the date and the address has room for. */
const lineLetters = 56;

/** Returns the address of the only issuer of a statement, unless it is too long for the line of its date. */
function addressOf({ issuers }: EditionContext['statement'], date: string): string | undefined {
  const [{ url } = {}, ...others] = issuers;
  if (url === undefined || others.length > 0) return undefined;
  const { text } = shortLinkTo(url);
  return date.length + text.length > lineLetters ? undefined : isolate(text, 'ltr');
}

/** Returns the lines of an edition's card without the characters that isolate words. */
export function plainLinesOf({ catalog, locale, statement, edition }: EditionContext): string[] {
  const names = [catalog.site.name, ...statement.issuers.map(({ name }) => name)];
  return [
    ...names.map((name) => pickedName(name, { catalog, locale }).text),
    edition.title,
    dateLine(dateView(statement.issued, locale)),
    ...statement.issuers.flatMap(({ url }) => url ?? []),
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
