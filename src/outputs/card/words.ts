import { directionOf, type Direction } from '../../domain/language-tag.ts';
import { pick, type Localized } from '../../domain/localized.ts';
import { isolate, isolateForeign } from '../../text/isolate.ts';
import { dateView, type DateView } from '../../views/date.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import type { Place } from '../../views/list.ts';

/** What a card shows, and nothing else of its edition. */
export interface CardWords {
  readonly tag: string;
  readonly dir: Direction;
  readonly site: string;
  readonly title: string;
  readonly issuers: readonly string[];
  readonly date: string;
  /** That the text was taken back, where it was. */
  readonly retracted?: string;
}

/** The words of the card of an edition, in its language, what runs the other way in them isolated. */
export function cardWordsOf({ catalog, locale, statement, edition }: EditionContext): CardWords {
  const { tag, dir, strings } = locale;
  const isRetracted = [edition, statement.original].some(({ corrections }) =>
    corrections.some(({ kind }) => kind === 'retraction'),
  );
  return {
    tag,
    dir,
    site: nameOnCard(catalog.site.name, { catalog, locale }),
    title: isolateForeign(edition.title, dir),
    issuers: statement.issuers.map((issuer) => nameOnCard(issuer.name, { catalog, locale })),
    date: dateOnCard(dateView(statement.issued, locale)),
    ...(isRetracted && { retracted: strings.retracted }),
  };
}

/** A name in the language of a card, or the first of the site that has it. */
export function nameOnCard(names: Localized, { catalog, locale }: Place): string {
  const picked = pick(names, [locale.tag, ...catalog.site.locales]);
  const own = directionOf(picked.tag);
  const text = isolateForeign(picked.text, own);
  return own === locale.dir ? text : isolate(text, own);
}

/** A date in both calendars. */
export const dateOnCard = ({ text, gregorian }: DateView): string =>
  gregorian === undefined ? text : `${text} (${gregorian})`;
