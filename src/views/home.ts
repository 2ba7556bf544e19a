import { statementIndex } from '../catalog/statement-index.ts';
import { paths } from '../domain/urls.ts';
import type { FileFormat } from '../domain/file-format.ts';
import { frame, type Frame } from './frame.ts';
import { leadOf, type Lead } from './lead.ts';
import { hrefFrom, type Label, type Link } from './link.ts';
import type { Statements } from './list.ts';
import { newestCount, newestStatements } from './newest.ts';
import { localName, type LocaleContext } from './locale-context.ts';

/** The home page of a language: the site's name, the newest statement with its opening, and older ones. */
export interface HomeView {
  readonly frame: Frame;
  readonly name: Label;
  readonly introduction: string;
  /** Absent if there is no statement yet. */
  readonly lead: Lead | undefined;
  /** Absent if there is no statement but the lead. */
  readonly others: Statements | undefined;
  /** The link to the archive, if there are more statements than the home page shows. */
  readonly archive: Link | undefined;
}

/** Returns the home page. Its lead is the newest statement in its language, or else the newest in any language. */
export function homeView(
  { catalog, locale }: LocaleContext,
  kinds: readonly FileFormat[] = [],
): HomeView {
  const { strings, tag } = locale;
  const path = paths.home(tag);
  const { statements } = catalog;
  const leading = statementIndex(catalog).languages.get(tag)?.[0] ?? statements[0];
  const context = { catalog, locale };
  const lead = leading && leadOf(leading, context, path);
  // One more than are shown: then there is an archive.
  const others = statements.slice(0, newestCount + 2).filter((statement) => statement !== leading);
  const used = `${strings.siteDescription}${lead?.item.link.text}${lead?.opening?.text}`;
  return {
    frame: frame({
      catalog,
      locale,
      path,
      description: strings.siteDescription,
      translations: (other) => paths.home(other.tag),
      feeds: { kinds },
    }),
    name: localName(catalog, catalog.site.name, locale),
    introduction: strings.siteDescription,
    lead,
    others:
      others.length > 0
        ? { ...newestStatements(others, context, path, { used }), heading: strings.statements }
        : undefined,
    archive:
      others.length > newestCount
        ? { text: strings.years, tag, href: hrefFrom(path)(paths.years(tag)) }
        : undefined,
  };
}
