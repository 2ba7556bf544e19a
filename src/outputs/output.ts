import type { Catalog } from '../catalog/catalog.ts';
import type { Named } from '../domain/named.ts';
import type { Statement } from '../domain/statement.ts';
import type { EditionContext } from '../views/edition-context.ts';
import type { Place } from '../views/list.ts';

/** What is written to a file. */
export type Bytes = string | Uint8Array<ArrayBuffer>;

/** How the files of an output are made, each from its source. */
export interface Making<Source> {
  /** What it is, for who builds on the site, in a line of English that follows its address. */
  readonly about: string;
  /** `render`: from the catalog, while the pages are built. */
  readonly phase: 'render';
  readonly mediaType: string;
  /** Whether there is such a file of a source; there is of each, unless this says otherwise. */
  readonly isMadeOf?: (source: Source) => boolean;
  /** Its bytes, the same every time. Throws where it cannot be made, and so stops the build. */
  readonly render: (source: Source) => Promise<Bytes> | Bytes;
}

/** Whether an output has a file of a source. */
export const isMade = <Source>({ isMadeOf }: Making<Source>, source: Source): boolean =>
  isMadeOf?.(source) ?? true;

/** A format of every edition, `/<tag>/<id>.<extension>`. */
export interface EditionOutput extends Making<EditionContext> {
  readonly scope: 'edition';
  /** What its address ends in; unique. */
  readonly extension: string;
  /** How readers call it, the same in every language: `TXT`, `PDF`. One without is for tools, and on no page. */
  readonly label?: string;
}

/** A file of every language. */
export interface LocaleOutput extends Making<Place> {
  readonly scope: 'locale';
  /** Its site path. */
  readonly path: (tag: string) => string;
}

/** A file of every topic in every language. */
export interface TopicOutput extends Making<Place & { readonly topic: Named }> {
  readonly scope: 'topic';
  /** Its site path. */
  readonly path: (tag: string, topic: string) => string;
}

/** A file of every statement, with all its editions. */
export interface StatementOutput extends Making<{
  readonly catalog: Catalog;
  readonly statement: Statement;
}> {
  readonly scope: 'statement';
  /** Its site path. */
  readonly path: (id: string) => string;
}

/** A file of the site. */
export interface SiteOutput extends Making<Catalog> {
  readonly scope: 'site';
  /** Its site path. */
  readonly path: () => string;
}

/** A format. One file is one format, or a family of them: routes, the list on the page and alternates follow from the registry. */
export type Output = EditionOutput | LocaleOutput | TopicOutput | StatementOutput | SiteOutput;
