import { directionOf, type Direction } from '../../domain/language-tag.ts';
import { pick, type Localized } from '../../domain/localized.ts';
import { isolate, isolateForeign } from '../../text/isolate.ts';
import { dateView } from '../../views/date.ts';
import type { EditionContext } from '../../views/edition-context.ts';

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
  const name = (names: Localized) => {
    const picked = pick(names, [tag, ...catalog.site.locales]);
    const own = directionOf(picked.tag);
    const text = isolateForeign(picked.text, own);
    return own === dir ? text : isolate(text, own);
  };
  const date = dateView(statement.issued, locale);
  const isRetracted = [edition, statement.original].some(({ corrections }) =>
    corrections.some(({ kind }) => kind === 'retraction'),
  );
  return {
    tag,
    dir,
    site: name(catalog.site.name),
    title: isolateForeign(edition.title, dir),
    issuers: statement.issuers.map((issuer) => name(issuer.name)),
    date: date.gregorian === undefined ? date.text : `${date.text} (${date.gregorian})`,
    ...(isRetracted && { retracted: strings.retracted }),
  };
}
