import type { Redirect } from './redirect.ts';
import { partsOf, type FormerAddress } from './address.ts';

/** Returns redirects for nginx, to include in a `server`. */
export function nginxRedirects(redirects: readonly Redirect[]): string {
  const byPath = Map.groupBy(redirects.map(partsOf), ({ path }) => path);
  return Array.from(byPath, ([path, parts]) => locationOf(path, parts)).join('');
}

function locationOf(path: string, parts: readonly FormerAddress[]): string {
  const queries = parts.flatMap(({ query, to }) =>
    query === undefined ? [] : [`  if ($args = "${query}") { return 301 "${to}"; }\n`],
  );
  const other = parts.find(({ query }) => query === undefined);
  const always = other ? [`  return 301 "${other.to}";\n`] : [];
  return `location = ${quoted(path)} {\n${[...queries, ...always].join('')}}\n`;
}

const quoted = (path: string): string => `"${path.replaceAll(/[\\"]/g, String.raw`\$&`)}"`;
