import { parsePartialDate, type PartialDate } from '../../domain/partial-date.ts';
import { compare } from '../../domain/problem.ts';
import { dateLine, dateView } from '../../views/date.ts';
import type { TextContext } from '../../views/edition-context.ts';
import { nameOnCard, type CardWords } from '../card/words.ts';
import { lookOf } from '../look.ts';

/** Returns the words on the cover of a book of editions of a language: the name of the site and the period of its statements. */
export function coverWordsOf(
  context: Pick<TextContext, 'catalog' | 'locale'>,
  editions: readonly Pick<TextContext, 'statement'>[],
): CardWords {
  const { tag, dir, strings } = context.locale;
  const span = spanOf(editions.map(({ statement }) => statement.issued));
  return {
    tag,
    dir,
    site: strings.statements,
    title: nameOnCard(context.catalog.site.name, context),
    issuers: [],
    date: span ? dateLine(dateView(span, context.locale)) : '',
    look: lookOf(context.catalog.site),
  };
}

/** Returns the period from the start of the earliest date to the end of the latest. */
function spanOf(dates: readonly PartialDate[]): PartialDate | undefined {
  const [earliest] = dates.toSorted((a, b) => compare(a.start, b.start));
  const latest = dates.toSorted((a, b) => compare(a.end, b.end)).at(-1);
  if (!earliest || !latest) return undefined;
  const start = earliest.iso.split('/')[0] ?? '';
  const end = latest.iso.split('/').at(-1) ?? '';
  return parsePartialDate(start === end ? start : `${start}/${end}`);
}
