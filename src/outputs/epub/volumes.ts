import type { Catalog } from '../../catalog/catalog.ts';
import { statementIndex, yearOf } from '../../catalog/statement-index.ts';
import type { Locale } from '../../domain/locale.ts';
import { pick, type Localized } from '../../domain/localized.ts';
import type { Edition, Statement } from '../../domain/statement.ts';
import { partName } from '../../domain/urls.ts';
import { siteFacts, type StatementFacts, type TextContext } from '../../views/edition-context.ts';
import type { LocaleContext } from '../../views/locale-context.ts';

/** The books of all editions of a language. */
export interface Volumes {
  /** The newest editions that fit into one book: all of them, if they do. */
  readonly newest: readonly TextContext[];
  /** The books by year, if all editions do not fit into one, by the name of the year: `2021`, or `2021.2` for its second book. */
  readonly years: ReadonlyMap<string, readonly TextContext[]>;
}

/** Maximum size of the texts and images of a book, in bytes. Old e-readers cannot open larger ones, and messengers refuse them. */
const limit = 20_000_000;

const known = new WeakMap<Catalog['statements'], Map<string, Volumes>>();

/** Returns the books of a language. Drafts are in none. */
export function volumesOf({ catalog, locale }: LocaleContext): Volumes {
  const ofCatalog = known.get(catalog.statements) ?? new Map<string, Volumes>();
  known.set(catalog.statements, ofCatalog);
  const volumes =
    ofCatalog.get(locale.tag) ?? divideVolumes(editionsIn({ catalog, locale }), locale);
  ofCatalog.set(locale.tag, volumes);
  return volumes;
}

/** Returns the editions in the book of a language, or in the book of a year of it. */
export function volumeOf(context: LocaleContext, volume?: string): readonly TextContext[] {
  const { newest, years } = volumesOf(context);
  return volume === undefined ? newest : (years.get(volume) ?? []);
}

/** Returns the editions of a language without drafts, newest first. */
const editionsIn = ({ catalog, locale }: LocaleContext): TextContext[] =>
  (statementIndex(catalog).languages.get(locale.tag) ?? []).flatMap((statement) =>
    statement.editions
      .filter(({ tag, draft }) => tag === locale.tag && !draft)
      .map((edition) => ({
        catalog: siteFacts(catalog),
        locale,
        statement: factsFor(edition, statement, { catalog, locale }),
        edition,
      })),
  );

/**
 * Returns what a book shows of a statement besides an edition, and nothing else: a change of a translation, a topic or a name in
 * another language must not remake the books of this one.
 */
function factsFor(
  { translation }: Edition,
  { id, issued, issuers, original, editions }: Statement,
  { catalog, locale }: LocaleContext,
): StatementFacts {
  const nameOf = (names: Localized): Localized => {
    const { tag: language, text } = pick(names, [locale.tag, ...catalog.site.locales]);
    return { [language]: text };
  };
  // The colophon names the original and the source. Only the notice on an outdated translation shows when its source was changed.
  const named = [original.tag, translation?.from];
  const changed = translation?.isStale ? translation.from : undefined;
  return {
    id,
    issued,
    issuers: issuers.map((issuer) => ({ id: issuer.id, name: nameOf(issuer.name) })),
    topics: [],
    original: { tag: original.tag, source: original.source, corrections: original.corrections },
    editions: editions
      .filter(({ tag }) => named.includes(tag))
      .map(({ tag, publication, corrections }) =>
        tag === changed
          ? { tag, publication, corrections }
          : { tag, publication: undefined, corrections: [] },
      ),
  };
}

/** Divides editions, which are newest first. Each book of a year is filled from the oldest on, so that new ones change the last. */
function divideVolumes(editions: readonly TextContext[], { calendar }: Locale): Volumes {
  const [newest = []] = packed(editions);
  if (newest.length === editions.length) return { newest, years: new Map() };
  const years = new Map<string, TextContext[]>();
  const byYear = Map.groupBy(editions, ({ statement }) => yearOf(statement, calendar));
  for (const [year, ofYear] of byYear)
    for (const [index, volume] of packed(ofYear.toReversed()).entries())
      years.set(partName(year, index === 0 ? undefined : index + 1), volume.reverse());
  return { newest, years };
}

/** Puts editions into books in their order. One that is larger than a book alone has a book of its own. */
function packed(editions: readonly TextContext[]): TextContext[][] {
  const volumes: TextContext[][] = [];
  let left = 0;
  for (const context of editions) {
    const size = sizeOf(context.edition);
    const last = volumes.at(-1);
    if (!last || size > left) {
      volumes.push([context]);
      left = limit - size;
    } else {
      last.push(context);
      left -= size;
    }
  }
  return volumes;
}

/** Returns the size of the text and the images of an edition, in bytes. */
const sizeOf = ({ textSize, images }: Edition): number =>
  images.reduce((sum, { bytes }) => sum + bytes, textSize);
