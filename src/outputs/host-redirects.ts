import type { Catalog } from '../catalog/catalog.ts';
import type { Edition, Statement } from '../domain/statement.ts';
import { basePath, paths } from '../domain/urls.ts';
import { siteFacts } from '../views/edition-context.ts';
import { isMade } from './output.ts';
import { editionFormats } from './registry.ts';

/** A redirect for the settings of a host: paths on the host, in which only % is encoded. */
export interface HostRedirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Returns every redirect of a site with the path of its address, for the settings of hosts. Besides the lines of
 * `content/redirects.yaml` these are the formats of renamed editions, which no page can redirect.
 */
export function hostRedirects(catalog: Catalog): HostRedirect[] {
  const base = basePath(catalog.site.url);
  const editions = new Map(
    catalog.statements.flatMap((statement) =>
      statement.editions.map(
        (edition) => [paths.edition(edition.tag, edition.id), { statement, edition }] as const,
      ),
    ),
  );
  return catalog.redirects
    .flatMap(({ from, to }) => {
      const target = editions.get(to);
      return [{ from, to }, ...(target ? formatsOf(catalog, from, target) : [])];
    })
    .map(({ from, to }) => ({ from: base + encodePercent(from), to: base + encodePercent(to) }));
}

/** Returns the redirects of the formats of an edition, if the old address was that of its page under another id. */
function formatsOf(
  catalog: Catalog,
  from: string,
  { statement, edition }: { readonly statement: Statement; readonly edition: Edition },
): HostRedirect[] {
  const { tag, id } = edition;
  const locale = catalog.locales.find((one) => one.tag === tag);
  const [, old] = /^\/[^/]+\/([a-z0-9-]+)\.html$/.exec(from) ?? [];
  if (!locale || old === undefined || from !== paths.edition(tag, old)) return [];
  const context = { catalog: siteFacts(catalog), locale, statement, edition };
  return editionFormats
    .filter((format) => isMade(format, context))
    .map(({ extension }) => ({
      from: paths.output(tag, old, extension),
      to: paths.output(tag, id, extension),
    }));
}

/** Encodes % in the path of an address. Its query is as browsers send it. */
const encodePercent = (address: string): string =>
  address.replace(/^[^?]*/, (path) => path.replaceAll('%', '%25'));
