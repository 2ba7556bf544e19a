import { isTranslation, type OriginalData } from '../domain/edition.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { Locale, LocaleData } from '../domain/locale.ts';
import type { Issuer, Named, StatementIssuer } from '../domain/named.ts';
import type { PageData } from '../domain/page.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { compare } from '../domain/problem.ts';
import type { Redirect } from '../domain/redirects.ts';
import { publishedSite, type PublishedSite } from '../domain/site.ts';
import type { Statement } from '../domain/statement.ts';
import { shippedLocale } from '../locales/shipped-locales.ts';
import { originalIn, publicEditions } from '../source/checks/public-editions.ts';
import type { Content, EditionFile } from '../source/content.ts';
import { found, present } from './found.ts';
import { isFinished } from './is-finished.ts';
import { linkRedirects } from './link-redirects.ts';
import { linkEdition, readable, type ReadableEdition } from './link-edition.ts';

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
  readonly site: PublishedSite;
  /** In the order of `site.yaml`. */
  readonly locales: readonly Locale[];
  /** Newest first, by the first day that the issue date covers, then by id. */
  readonly statements: readonly Statement[];
  /** Those of its statements only: the file of another would reveal that a statement is being written. */
  readonly issuers: readonly Issuer[];
  readonly topics: readonly Named[];
  readonly pages: readonly SitePage[];
  readonly ledger: readonly LedgerLine[];
  /** By their old addresses. */
  readonly redirects: readonly Redirect[];
}

/** Links checked content into a catalog. Throws if something cannot be linked, which the checks should have reported. */
export function catalogOf(content: Content, options: { readonly drafts: boolean }): Catalog {
  const site = linkSite(content);
  const locales = site.locales.map((tag) =>
    localeOf(tag, present(content.locales.get(tag), `locale ${tag}`)),
  );
  const ledger = content.ledger.map(({ line }) => line);
  const lines = Map.groupBy(ledger, ({ id, tag }) => `${id}/${tag}`);
  const images = Map.groupBy(content.images, ({ id }) => id);
  const lists = Map.groupBy(content.signatories, ({ id }) => id);
  const { issuers, topics } = content;
  const named = new Map<string, StatementIssuer>();
  const positions = new Map(site.locales.map((tag, index) => [tag, index]));
  const statements = [...Map.groupBy(content.editions, ({ id }) => id)]
    .flatMap(([id, editions]) => linkStatement(id, editions) ?? [])
    .sort(
      (a, b) =>
        compare(b.issued.start, a.issued.start) ||
        compare(b.issued.end, a.issued.end) ||
        compare(a.id, b.id),
    );

  const pages = content.pages
    .map(({ path, id, tag, data }) => pageOf(id, tag, present(data, path)))
    .sort((a, b) => compare(a.id, b.id) || order(a.tag) - order(b.tag));
  return {
    site,
    locales,
    statements,
    issuers: usedBy(statements, 'issuers').map(({ id }) => present(issuers.get(id), id)),
    topics: usedBy(statements, 'topics'),
    pages,
    redirects: linkRedirects(content.redirects, { site, statements, pages }),
    ledger: ledger.toSorted(
      (a, b) => compare(a.date, b.date) || compare(a.path, b.path) || compare(a.event, b.event),
    ),
  };

  function linkStatement(id: string, files: readonly EditionFile[]): Statement | undefined {
    const shown = publicEditions(files);
    const drafts = files.filter((file) => !shown.includes(file));
    // Even while developing, a draft that is not finished cannot be shown.
    const own = { images: images.get(id) ?? [], signatories: lists.get(id) ?? [] };
    const finished = drafts.filter(
      (draft) => options.drafts && isFinished(draft, files, own, content),
    );
    const original = originalIn(files);
    const all = [...shown, ...finished].map(readable);
    // The facts of a draft original are not public yet, so the whole statement is a draft.
    if (shown.length === 0 && !finished.some((draft) => draft === original)) return undefined;
    const { data } = present(all.find(isOriginal), `original of ${id}`);
    const editions = all
      .filter((edition) => edition.path === original?.path || !isOriginal(edition))
      .map((edition) =>
        linkEdition(edition, {
          all: files,
          ...own,
          ledger: lines.get(`${id}/${edition.tag}`) ?? [],
        }),
      )
      .sort((a, b) => order(a.tag) - order(b.tag));
    return {
      id,
      issued: parsePartialDate(data.issued),
      issuers: data.issuers.map(issuerOf),
      topics: data.topics.map((topic) => present(topics.get(topic), topic)),
      original: found(editions, ({ translation }) => !translation, `original of ${id}`),
      editions,
    };
  }

  /** Returns what formats show of an issuer, and nothing else: no statement changes with a description. */
  function issuerOf(id: string): StatementIssuer {
    const issuer = named.get(id) ?? linkIssuer(id);
    named.set(id, issuer);
    return issuer;
  }

  function linkIssuer(id: string): StatementIssuer {
    const { name, mark, url } = present(issuers.get(id), id);
    const digest = mark === undefined ? undefined : content.marks.get(mark);
    return {
      ...{ id, name },
      ...(mark !== undefined && digest !== undefined && { mark: { path: mark, digest } }),
      ...(url !== undefined && { url }),
    };
  }

  function order(tag: string): number {
    return positions.get(tag) ?? -1;
  }
}

/** Returns the settings that decide what readers get, with the logo of the theme. */
function linkSite({ site, marks }: Content): PublishedSite {
  const data = publishedSite(present(site?.data, 'site.yaml'));
  const path = data.theme?.mark;
  const digest = path === undefined ? undefined : marks.get(path);
  return path === undefined || digest === undefined ? data : { ...data, mark: { path, digest } };
}

/** Returns a language of the site. The words of the search page are in English if its file has none. */
function localeOf(tag: string, locale: LocaleData): Locale {
  const search = locale.search
    ? { tag, ...locale.search }
    : { tag: 'en', ...present(shippedLocale('en')?.search, 'the words of the search page') };
  return { tag, ...locale, search };
}

const isOriginal = (
  edition: ReadableEdition,
): edition is ReadableEdition & { readonly data: OriginalData } => !isTranslation(edition.data);

function pageOf(id: string, tag: string, { title, translatedFrom, review }: PageData): SitePage {
  const isReviewed = translatedFrom === undefined || review === 'reviewed';
  return { id, tag, title, translatedFrom, isReviewed };
}

/** Returns the issuers, or the topics, of statements, each once, by id. */
const usedBy = (statements: readonly Statement[], group: 'issuers' | 'topics'): Named[] =>
  [...new Set(statements.flatMap((statement) => statement[group]))].sort((a, b) =>
    compare(a.id, b.id),
  );
