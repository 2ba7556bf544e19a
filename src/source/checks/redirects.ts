import { problemAt, type Problem } from '../../domain/problem.ts';
import { redirectsFile, type RedirectRow } from '../../domain/redirects.ts';
import { pageAt } from '../../domain/urls.ts';
import type { Linked } from '../content.ts';
import { publicEditions } from './public-editions.ts';

/**
 * Reports redirects to statements that are not published, and to other redirects, and warns of addresses at which a host shows no
 * page. A comparison with all files of the site is in `src/plan/redirect-problems.ts`.
 */
export function checkRedirects({ redirects, editions }: Linked): Problem[] {
  if (redirects.length === 0) return [];
  const published = new Set(publicEditions(editions).map(({ id }) => id));
  const old = new Map(redirects.map((row) => [pageAt(row.from) ?? row.from, row]));
  return redirects.flatMap((row) => {
    const message = faultOf(row, published, old);
    if (message !== undefined) return [problemAt(redirectsFile, row, 'redirect', message)];
    if (pageAt(row.from) !== undefined) return [];
    const warning = `no page can be at ${row.from}, so only hosts with a list of redirects lead on from there; see docs/publishers/moving.md`;
    return [problemAt(redirectsFile, row, 'redirect-without-page', warning)];
  });
}

function faultOf(
  { from, to }: RedirectRow,
  published: ReadonlySet<string>,
  old: ReadonlyMap<string, RedirectRow>,
): string | undefined {
  if ('id' in to)
    return published.has(to.id)
      ? undefined
      : `${from} leads to ${to.id}, which is not the id of a published statement; correct the id, or publish the statement`;
  const next = old.get(to.path);
  if (next === undefined) return undefined;
  return next.from === from
    ? `${from} leads to itself; write the address of the page that readers should see`
    : `${from} leads to ${next.from}, which is an old address itself; write what that leads to`;
}
