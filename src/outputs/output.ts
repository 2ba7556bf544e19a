import type { Catalog } from '../catalog/catalog.ts';
import type { Named } from '../domain/named.ts';
import type { Statement } from '../domain/statement.ts';
import type { FormatOffer } from '../views/colophon.ts';
import type { EditionContext } from '../views/edition-context.ts';
import type { LocaleContext } from '../views/locale-context.ts';

/** What is written to a file. */
export type Bytes = string | Uint8Array<ArrayBuffer>;

/** What a build has written so far. */
export interface BuiltSite {
  /** The bytes of the file at a site path. Throws where there is none. */
  readonly read: (path: string) => Promise<Buffer>;
}

/** How the files of an output are made, each from its source. */
export type Making<Source> = MadeOfCatalog<Source> | MadeOfSite<Source> | MadeAsPage<Source>;

interface Common<Source> {
  /** What it is, for who builds on the site, in a line of English that follows its address. */
  readonly about: string;
  readonly mediaType: string;
  /** Whether there is such a file of a source; there is of each, unless this says otherwise. */
  readonly isMadeOf?: (source: Source) => boolean;
}

/** From the catalog, while the pages are built. */
interface MadeOfCatalog<Source> extends Common<Source> {
  readonly phase: 'render';
  /** Its bytes, the same every time. Throws where it cannot be made, and so stops the build. */
  readonly render: (source: Source) => Promise<Bytes> | Bytes;
}

/** From other files, once they are written and the pages are finished. */
interface MadeOfSite<Source> extends Common<Source> {
  readonly phase: 'after';
  /** Its bytes, the same every time. */
  readonly pack: (source: Source, built: BuiltSite) => Promise<Bytes>;
}

/** As a page, by `src/pages/`, and finished as pages are. */
interface MadeAsPage<Source> extends Common<Source> {
  readonly phase: 'page';
}

/** Whether an output has a file of a source. */
export const isMade = <Source>(
  { isMadeOf }: Pick<Making<Source>, 'isMadeOf'>,
  source: Source,
): boolean => isMadeOf?.(source) ?? true;

/** A format of every edition, `/<tag>/<id>.<extension>`. */
export type EditionOutput = Making<EditionContext> & {
  readonly scope: 'edition';
  /** What its address ends in; unique. */
  readonly extension: string;
  /** As it is offered to readers. One without is for tools, and on no page. */
  readonly offer?: FormatOffer;
};

/** A file of every language. */
export type LocaleOutput = Making<LocaleContext> & {
  readonly scope: 'locale';
  /** Its site path. */
  readonly path: (tag: string) => string;
};

/** A file of every topic in every language. */
export type TopicOutput = Making<LocaleContext & { readonly topic: Named }> & {
  readonly scope: 'topic';
  /** Its site path. */
  readonly path: (tag: string, topic: string) => string;
};

/** A file of every statement, with all its editions. */
export type StatementOutput = Making<{
  readonly catalog: Catalog;
  readonly statement: Statement;
}> & {
  readonly scope: 'statement';
  /** Its site path. */
  readonly path: (id: string) => string;
};

/** A file of the site. */
export type SiteOutput = Making<Catalog> & {
  readonly scope: 'site';
  /** Its site path. */
  readonly path: () => string;
};

/** A format. One file is one format, or a family of them: routes, the list on the page and alternates follow from the registry. */
export type Output = EditionOutput | LocaleOutput | TopicOutput | StatementOutput | SiteOutput;

/** A file that is made from the catalog. */
export interface OutputFile {
  /** Its site path. */
  readonly path: string;
  readonly mediaType: string;
  readonly render: () => Promise<Bytes> | Bytes;
}

/** A file that is made from other built files. */
export interface PackedFile {
  /** Its site path. */
  readonly path: string;
  readonly pack: (built: BuiltSite) => Promise<Bytes>;
}
