import { loadCatalog } from '../catalog/load.ts';
import { pagesOf, type RoutePages } from './site-pages.ts';

const key = Symbol.for('bayan.pages');
// On `globalThis`, because Vite gives the pages their own instance of this module.
const holder = globalThis as { [key]?: ReadonlySet<string> | undefined };

/** Lets Astro render only the pages at these site paths: those that a build has to make again. */
export function wantPages(paths: ReadonlySet<string>): void {
  holder[key] = paths;
}

/** Returns whether a build renders pages. Otherwise, while developing, each page is rendered when it is asked for. */
export const isBuilding = (): boolean => holder[key] !== undefined;

/** Returns the pages of a route that have to be rendered, for `getStaticPaths`. */
export function routePages<Route extends keyof RoutePages>(
  route: Route,
): { params: Record<string, string>; props: RoutePages[Route] }[] {
  const wanted = holder[key];
  return pagesOf[route](loadCatalog())
    .filter(({ path }) => wanted === undefined || wanted.has(path))
    .map((page) => ({ params: { ...page.params }, props: page }));
}

/** Returns the page of a route without parameters. */
export function pageOf<Route extends 'root' | 'notFound' | 'status'>(
  route: Route,
): RoutePages[Route] {
  const [page] = pagesOf[route](loadCatalog());
  if (!page) throw new Error(`the route ${route} has no page`);
  return page;
}
