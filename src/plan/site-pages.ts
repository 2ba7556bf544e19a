import type { Catalog } from '../catalog/catalog.ts';
import { paths } from '../domain/urls.ts';
import { feedFormats } from '../outputs/feeds.ts';
import { offlinePage } from '../outputs/offline-page.ts';
import { isMade } from '../outputs/output.ts';
import { offerOf } from '../outputs/registry.ts';
import { searchFiles } from '../outputs/search/files.ts';
import { directoryName } from '../search/names.ts';
import type { PageContext } from '../views/edition-context.ts';
import { groupsView, groupView, type Group } from '../views/groups.ts';
import { homeView, type HomeView } from '../views/home.ts';
import type { ListView } from '../views/list.ts';
import type { LocaleContext } from '../views/locale-context.ts';
import { notFoundView, type NotFoundView } from '../views/not-found.ts';
import { offlineView } from '../views/offline.ts';
import { rootView, type RootView } from '../views/root.ts';
import {
  editionPages,
  groupPages,
  indexParts,
  localePages,
  sitePages,
  yearPages,
} from '../views/routes.ts';
import { searchView, type SearchView } from '../views/search.ts';
import { hasSearch } from '../views/search-box.ts';
import { sitePageView, type SitePageView } from '../views/site-page.ts';
import { statementView, type StatementView } from '../views/statement.ts';
import { statusView, type StatusView } from '../views/status.ts';
import { yearsView, yearView } from '../views/years.ts';

/** A page of the site. */
export interface Page<View> {
  /** The parameters of its route. */
  readonly params: Readonly<Record<string, string>>;
  /** Its site path. */
  readonly path: string;
  /** Returns what it shows, as plain data. */
  readonly view: () => View;
}

/** A page with the text of an edition. */
export interface EditionPage extends Page<StatementView>, PageContext {}

/** The pages of each route. */
export interface RoutePages {
  readonly root: Page<RootView>;
  readonly notFound: Page<NotFoundView>;
  readonly status: Page<StatusView>;
  readonly home: Page<HomeView>;
  readonly edition: EditionPage;
  readonly offline: EditionPage;
  readonly years: Page<ListView>;
  /** The pages after the first of a long list of years; likewise of topics and issuers. */
  readonly yearsPart: Page<ListView>;
  readonly year: Page<ListView>;
  readonly topics: Page<ListView>;
  readonly topicsPart: Page<ListView>;
  readonly topic: Page<ListView>;
  readonly issuers: Page<ListView>;
  readonly issuersPart: Page<ListView>;
  readonly issuer: Page<ListView>;
  readonly search: Page<SearchView>;
  readonly sitePage: Page<SitePageView>;
}

/** Every page of a site, by its route in `src/pages/`. This is the only list. */
export const pagesOf: {
  readonly [Route in keyof RoutePages]: (catalog: Catalog) => RoutePages[Route][];
} = {
  root: (catalog) => [{ params: {}, path: paths.root(), view: () => rootView(catalog) }],
  notFound: (catalog) => [
    { params: {}, path: paths.notFound(), view: () => notFoundView(catalog) },
  ],
  status: (catalog) => [{ params: {}, path: paths.status(), view: () => statusView(catalog) }],
  home: (catalog) =>
    localePages(catalog).map(({ params, props }) => ({
      params,
      path: paths.home(params.tag),
      view: () => homeView(props, feedFormats),
    })),
  edition: (catalog) =>
    editionPages(catalog).map(({ params, props }) => ({
      params,
      path: paths.edition(params.tag, params.id),
      view: () => statementView(props, offerOf(props)),
      ...props,
    })),
  offline: (catalog) =>
    editionPages(catalog)
      .filter(({ props }) => isMade(offlinePage, props))
      .map(({ params, props }) => ({
        params,
        path: paths.output(params.tag, params.id, offlinePage.extension),
        view: () => offlineView(props),
        ...props,
      })),
  years: (catalog) =>
    localePages(catalog).map(({ params, props }) => ({
      params,
      path: paths.years(params.tag),
      view: () => yearsView(props),
    })),
  yearsPart: (catalog) =>
    indexParts(catalog, 'years').map(({ params, props }) => ({
      params,
      path: paths.years(params.tag, props.part),
      view: () => yearsView(props, props.part),
    })),
  year: (catalog) =>
    yearPages(catalog).map(({ params, props }) => ({
      params,
      path: paths.year(params.tag, params.year),
      view: () => yearView(props, props.year, props.part),
    })),
  topics: (catalog) => indexesOf(catalog, 'topics'),
  topicsPart: (catalog) => indexPartsOf(catalog, 'topics'),
  topic: (catalog) => membersOf(catalog, 'topics'),
  issuers: (catalog) => indexesOf(catalog, 'issuers'),
  issuersPart: (catalog) => indexPartsOf(catalog, 'issuers'),
  issuer: (catalog) => membersOf(catalog, 'issuers'),
  search: (catalog) =>
    hasSearch(catalog)
      ? localePages(catalog).map(({ params, props }) => ({
          params,
          path: paths.search(params.tag),
          view: () => searchView(props, directoryOf(props)),
        }))
      : [],
  sitePage: (catalog) =>
    sitePages(catalog).map(({ params, props }) => ({
      params,
      path: paths.page(params.tag, params.page),
      view: () => sitePageView(props),
    })),
};

/** Returns the data of the directory of the index of a language. */
const directoryOf = (context: LocaleContext): string =>
  searchFiles(context).index.get(directoryName(context.locale.tag)) ?? '';

const indexesOf = (catalog: Catalog, group: Group): Page<ListView>[] =>
  localePages(catalog).map(({ params, props }) => ({
    params,
    path: paths[group](params.tag),
    view: () => groupsView(props, group),
  }));

const indexPartsOf = (catalog: Catalog, group: Group): Page<ListView>[] =>
  indexParts(catalog, group).map(({ params, props }) => ({
    params,
    path: paths[group](params.tag, props.part),
    view: () => groupsView(props, group, props.part),
  }));

const membersOf = (catalog: Catalog, group: Group): Page<ListView>[] =>
  groupPages(catalog, group).map(({ params, props }) => ({
    params,
    path: paths[group === 'topics' ? 'topic' : 'issuer'](params.tag, params.id),
    view: () =>
      groupView(
        props,
        group,
        props.member,
        group === 'topics' ? feedFormats : undefined,
        props.part,
      ),
  }));
