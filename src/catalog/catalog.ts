import { isRetraction, isTranslation } from '../domain/edition.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { Locale } from '../domain/locale.ts';
import type { Named } from '../domain/named.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { compare } from '../domain/problem.ts';
import { publicationBy } from '../domain/publication.ts';
import type { Site } from '../domain/site.ts';
import type { Edition, Statement } from '../domain/statement.ts';
import type { EditionRecord, SharedRecord } from './records.ts';

/** A page of the site's own: about, how to help. */
export interface SitePage {
  readonly id: string;
  readonly tag: string;
  readonly title: string;
  readonly translatedFrom: string | undefined;
  readonly isReviewed: boolean;
}

/** Everything that is published, linked: the one thing that every output reads. Every list is in its order of display. */
export interface Catalog {
  readonly site: Site;
  /** In the order of `site.yaml`. */
  readonly locales: readonly Locale[];
  /** Newest first, by the start of what the date of issue covers, then by id. */
  readonly statements: readonly Statement[];
  readonly issuers: readonly Named[];
  readonly topics: readonly Named[];
  readonly pages: readonly SitePage[];
  readonly ledger: readonly LedgerLine[];
}

/** Links records into a catalog. They have been checked: what cannot be linked is a fault of ours and throws. */
export function buildCatalog(
  shared: SharedRecord,
  editionRecords: readonly EditionRecord[],
  options: { readonly drafts: boolean },
): Catalog {
  const { site } = shared;
  const locales = site.locales.map((tag) =>
    found(shared.locales, (locale) => locale.tag === tag, `locale ${tag}`),
  );
  const lines = Map.groupBy(shared.ledger, ({ id, tag }) => `${id}/${tag}`);
  const issuers = byId(shared.issuers);
  const topics = byId(shared.topics);
  const statements = [...Map.groupBy(editionRecords, (record) => record.id)]
    .flatMap(([id, editions]) => linkStatement(id, editions) ?? [])
    .sort(
      (a, b) =>
        compare(b.issued.start, a.issued.start) ||
        compare(b.issued.end, a.issued.end) ||
        compare(a.id, b.id),
    );

  return {
    site,
    locales,
    statements,
    issuers: [...issuers.values()],
    topics: [...topics.values()],
    pages: shared.pages
      .map(({ id, tag, data }) => ({
        id,
        tag,
        title: data.title,
        translatedFrom: data.translatedFrom,
        isReviewed: data.translatedFrom === undefined || data.review === 'reviewed',
      }))
      .sort((a, b) => compare(a.id, b.id) || order(a.tag) - order(b.tag)),
    ledger: shared.ledger.toSorted(
      (a, b) => compare(a.date, b.date) || compare(a.path, b.path) || compare(a.event, b.event),
    ),
  };

  function linkStatement(id: string, all: readonly EditionRecord[]): Statement | undefined {
    const originalRecord = found(all, ({ data }) => !isTranslation(data), `original of ${id}`);
    if (isTranslation(originalRecord.data)) throw new Error('unreachable');
    // A draft original makes a draft of the statement: its facts are not public yet.
    if (originalRecord.data.draft && !options.drafts) return undefined;
    const editions = all
      .filter(({ data }) => options.drafts || !data.draft)
      .map((record) => linkEdition(record, all, lines.get(`${record.id}/${record.tag}`) ?? []))
      .sort((a, b) => order(a.tag) - order(b.tag));
    return {
      id,
      issued: parsePartialDate(originalRecord.data.issued),
      issuers: originalRecord.data.issuers.map((issuer) => known(issuers, issuer)),
      topics: originalRecord.data.topics.map((topic) => known(topics, topic)),
      original: found(editions, ({ translation }) => !translation, `original of ${id}`),
      editions,
    };
  }

  function order(tag: string): number {
    return site.locales.indexOf(tag);
  }
}

function linkEdition(
  { id, tag, file, data, opening, images, digests }: EditionRecord,
  all: readonly EditionRecord[],
  ledger: readonly LedgerLine[],
): Edition {
  const { title, summary, source, draft } = data;
  const translation = isTranslation(data)
    ? {
        from: data.translatedFrom,
        translator: data.translator,
        isReviewed: data.review === 'reviewed',
        isTraced: data.sourceDigest !== undefined,
        isStale:
          data.sourceDigest !== undefined &&
          data.sourceDigest !==
            found(
              all,
              (other) => other.tag === data.translatedFrom,
              `${data.translatedFrom} of ${id}`,
            ).digests.words,
      }
    : undefined;
  const corrections = data.corrections.toSorted((a, b) => compare(b.date, a.date));
  // A translation of what was taken back says so too.
  const inherited = all
    .filter((other) => translation && !isTranslation(other.data))
    .flatMap((original) => original.data.corrections.filter(isRetraction));
  return {
    id,
    tag,
    title,
    summary,
    opening,
    source,
    draft,
    corrections,
    images,
    digests,
    publication: publicationBy(
      ledger,
      [...corrections, ...inherited].map(({ date }) => date),
    ),
    file,
    translation,
  };
}

function byId(records: readonly Named[]): Map<string, Named> {
  return new Map(
    records.toSorted((a, b) => compare(a.id, b.id)).map((record) => [record.id, record]),
  );
}

function known(items: ReadonlyMap<string, Named>, id: string): Named {
  const item = items.get(id);
  if (!item) throw new Error(`${id} is not in the catalog`);
  return item;
}

function found<T>(items: readonly T[], matches: (item: T) => boolean, what: string): T {
  const item = items.find(matches);
  if (item === undefined) throw new Error(`the catalog lacks the ${what}`);
  return item;
}
