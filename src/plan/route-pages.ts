import { loadCatalog } from '../catalog/load.ts';
import { pagesOf, type RoutePages } from './site-pages.ts';

/** Returns the pages of a route, for `getStaticPaths`. */
export function routePages<Route extends keyof RoutePages>(
  route: Route,
): { params: Record<string, string>; props: RoutePages[Route] }[] {
  return pagesOf[route](loadCatalog()).map((page) => ({ params: { ...page.params }, props: page }));
}

/** Returns the page of a route without parameters. */
export function pageOf<Route extends 'root' | 'notFound' | 'status'>(
  route: Route,
): RoutePages[Route] {
  const [page] = pagesOf[route](loadCatalog());
  if (!page) throw new Error(`the route ${route} has no page`);
  return page;
}
