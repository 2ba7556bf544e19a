import { isRetraction, isTranslation } from '../domain/edition.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { Locale } from '../domain/locale.ts';
import type { Named } from '../domain/named.ts';
import type { PageData } from '../domain/page.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { compare } from '../domain/problem.ts';
import { publicationBy } from '../domain/publication.ts';
import type { Site } from '../domain/site.ts';
import type { Edition, Statement } from '../domain/statement.ts';
import type { Content, EditionFile, ImageFile } from '../source/content.ts';

/** A page of the site's own: about, how to help. */
export interface SitePage {
  readonly id: string;
  readonly tag: string;
  readonly title: string;
  readonly translatedFrom: string | undefined;
  readonly isReviewed: boolean;
}

/** Everything that is published, linked. Every output reads this and nothing else. Each list is in its display order. */
export interface Catalog {
  readonly site: Site;
  /** In the order of `site.yaml`. */
  readonly locales: readonly Locale[];
  /** Newest first, by the first day that the issue date covers, then by id. */
  readonly statements: readonly Statement[];
  readonly issuers: readonly Named[];
  readonly topics: readonly Named[];
  readonly pages: readonly SitePage[];
  readonly ledger: readonly LedgerLine[];
}

/** Links checked content into a catalog. Throws if something cannot be linked, which the checks should have reported. */
export function catalogOf(content: Content, options: { readonly drafts: boolean }): Catalog {
  const site = present(content.site?.data, 'site.yaml');
  const locales = site.locales.map((tag) => ({
    tag,
    ...present(content.locales.get(tag), `locale ${tag}`),
  }));
  const ledger = content.ledger.map(({ line }) => line);
  const lines = Map.groupBy(ledger, ({ id, tag }) => `${id}/${tag}`);
  const images = Map.groupBy(content.images, ({ id }) => id);
  const issuers = byId(content.issuers);
  const topics = byId(content.topics);
  const statements = [...Map.groupBy(content.editions.map(readable), ({ id }) => id)]
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
    pages: content.pages
      .map(({ path, id, tag, data }) => pageOf(id, tag, present(data, path)))
      .sort((a, b) => compare(a.id, b.id) || order(a.tag) - order(b.tag)),
    ledger: ledger.toSorted(
      (a, b) => compare(a.date, b.date) || compare(a.path, b.path) || compare(a.event, b.event),
    ),
  };

  function linkStatement(id: string, all: readonly ReadableEdition[]): Statement | undefined {
    const { data } = found(all, (edition) => !isTranslation(edition.data), `original of ${id}`);
    if (isTranslation(data)) throw new Error('unreachable');
    // The facts of a draft original are not public yet, so the whole statement is a draft.
    if (data.draft && !options.drafts) return undefined;
    const editions = all
      .filter((edition) => options.drafts || !edition.data.draft)
      .map((edition) =>
        linkEdition(edition, {
          all,
          images: images.get(id) ?? [],
          ledger: lines.get(`${id}/${edition.tag}`) ?? [],
        }),
      )
      .sort((a, b) => order(a.tag) - order(b.tag));
    return {
      id,
      issued: parsePartialDate(data.issued),
      issuers: data.issuers.map((issuer) => present(issuers.get(issuer), issuer)),
      topics: data.topics.map((topic) => present(topics.get(topic), topic)),
      original: found(editions, ({ translation }) => !translation, `original of ${id}`),
      editions,
    };
  }

  function order(tag: string): number {
    return site.locales.indexOf(tag);
  }
}

/** An edition whose file has no errors. */
interface ReadableEdition extends EditionFile {
  readonly data: NonNullable<EditionFile['data']>;
  readonly digests: NonNullable<EditionFile['digests']>;
  readonly tree: string;
}

const readable = (edition: EditionFile): ReadableEdition => ({
  ...edition,
  data: present(edition.data, edition.path),
  digests: present(edition.digests, edition.path),
  tree: present(edition.tree, edition.path),
});

function linkEdition(
  { id, tag, path, data, opening, digests, tree, images: shown }: ReadableEdition,
  {
    all,
    images,
    ledger,
  }: {
    /** The editions of its statement. */
    readonly all: readonly ReadableEdition[];
    /** The images of its statement. */
    readonly images: readonly ImageFile[];
    /** The lines of the ledger about it. */
    readonly ledger: readonly LedgerLine[];
  },
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
  // A translation of a retracted original shows the retraction too.
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
    images: [...new Set(shown.map(({ name }) => name))].map((name) =>
      present(images.find((image) => image.name === name)?.image, name),
    ),
    digests,
    tree,
    publication: publicationBy(
      ledger,
      [...corrections, ...inherited].map(({ date }) => date),
    ),
    file: path,
    translation,
  };
}

function pageOf(id: string, tag: string, { title, translatedFrom, review }: PageData): SitePage {
  const isReviewed = translatedFrom === undefined || review === 'reviewed';
  return { id, tag, title, translatedFrom, isReviewed };
}

function byId(named: ReadonlyMap<string, Named | undefined>): Map<string, Named> {
  return new Map(
    [...named]
      .map(([id, data]): [string, Named] => [id, present(data, id)])
      .sort(([a], [b]) => compare(a, b)),
  );
}

function found<T>(items: readonly T[], matches: (item: T) => boolean, what: string): T {
  return present(items.find(matches), what);
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the catalog lacks ${what}`);
  return value;
}
