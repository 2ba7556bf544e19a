import type { Catalog } from '../catalog/catalog.ts';
import { isChosen, type FormatName } from '../domain/formats.ts';
import type { Named } from '../domain/named.ts';
import type { Statement } from '../domain/statement.ts';
import type { FormatOffer } from '../views/take.ts';
import type { EditionContext, SiteFacts } from '../views/edition-context.ts';
import type { LocaleContext } from '../views/locale-context.ts';

/** The content of a file. */
export type Bytes = string | Uint8Array<ArrayBuffer>;

/** The files that a build has written so far. */
export interface BuiltSite {
  /** Returns the bytes of the file at a site path. Throws if there is none, or if it is not one of `reads`. */
  readonly read: (path: string) => Promise<Buffer>;
  /** Returns the bytes that the file at a site path has. Throws if there is none, or if it is not one of `reads`. */
  readonly sizeOf: (path: string) => number;
}

/** How an output makes its files, each from one source. */
export type Making<Source> = MadeOfCatalog<Source> | MadeOfSite<Source> | MadeAsPage<Source>;

interface Common<Source> {
  /** What it is, in English. The documentation prints it after the address. */
  readonly about: string;
  readonly mediaType: string;
  /** Its name in `formats` of `site.yaml`. Every site has an output without a name. */
  readonly format?: FormatName;
  /** Whether a source has such a file. By default, every source has one. */
  readonly isMadeOf?: (source: Source) => boolean;
  /**
   * Returns everything that its bytes, or those of a part, are made of, as plain data, if that is less than the source:
   * the file is made again when this changes.
   */
  readonly madeOf?: (source: Source, part?: string) => unknown;
  /** Returns the characters of a source that no font of this format has. With any, there is no file, and `check` warns. */
  readonly missingSigns?: (source: Source) => readonly string[];
}

/** The last site, for a file that is made again. */
export interface Earlier {
  /** Returns the file in the same place, if the same code has made it. */
  readonly file: () => Buffer | undefined;
  /** Whether the file at a site path was made of the same as in this site, by the same code. */
  readonly isSame: (path: string) => boolean;
}

/** Made from the catalog, while the pages are built. */
interface MadeOfCatalog<Source> extends Common<Source> {
  readonly phase: 'render';
  /**
   * Returns its bytes, or those of a part, the same every time, with or without the earlier ones. Throws if it cannot be made,
   * which fails the build.
   */
  readonly render: (source: Source, part?: string, earlier?: Earlier) => Promise<Bytes> | Bytes;
  /** Returns the parts that a source has besides its file: numbers or years. By default, there are none. */
  readonly partsOf?: (source: Source) => readonly string[];
}

/** Made from other files, after the pages are finished. */
interface MadeOfSite<Source> extends Common<Source> {
  readonly phase: 'after';
  /** Returns the site paths of the files that it, or a part of it, reads: it is made again when one of them is. */
  readonly reads: (source: Source, part?: string) => readonly string[];
  /** Returns its bytes, or those of a part, the same every time. */
  readonly pack: (source: Source, built: BuiltSite, part?: string) => Promise<Bytes> | Bytes;
  /** Returns the parts that a source has besides its file: numbers or years. By default, there are none. */
  readonly partsOf?: (source: Source) => readonly string[];
}

/** Made by `src/pages/`, and finished like any page. */
interface MadeAsPage<Source> extends Common<Source> {
  readonly phase: 'page';
}

/** What every source of an output has. */
export type SourceFacts =
  SiteFacts | { readonly catalog: SiteFacts; readonly statement?: Pick<Statement, 'issued'> };

/** Returns whether an output has a file for a source. */
export const isMade = <Source extends SourceFacts>(
  output: Pick<Making<Source>, 'format' | 'isMadeOf' | 'missingSigns'>,
  source: Source,
): boolean =>
  isWanted(output, source) &&
  (output.isMadeOf?.(source) ?? true) &&
  (output.missingSigns?.(source) ?? []).length === 0;

/** Returns whether the site chose an output for a source. */
export function isWanted(
  { format }: { readonly format?: FormatName },
  source: SourceFacts,
): boolean {
  if (format === undefined) return true;
  const { site } = 'catalog' in source ? source.catalog : source;
  const statement = 'catalog' in source ? source.statement : undefined;
  return isChosen(site.formats, format, statement?.issued);
}

/** A format of every edition, `/<tag>/<id>.<extension>`. */
export type EditionOutput = Making<EditionContext> & {
  readonly scope: 'edition';
  /** End of its address; unique. */
  readonly extension: string;
  /** How pages offer it to readers. A format without this is for programs. */
  readonly offer?: FormatOffer;
};

/** A file of every language. */
export type LocaleOutput = Making<LocaleContext> & {
  readonly scope: 'locale';
  /** Its site path, or that of a part. */
  readonly path: (tag: string, part?: string) => string;
};

/** A topic in a language. */
export interface TopicContext extends LocaleContext {
  readonly topic: Named;
}

/** A file of every topic in every language. */
export type TopicOutput = Making<TopicContext> & {
  readonly scope: 'topic';
  /** Its site path, or that of a part. */
  readonly path: (tag: string, topic: string, part?: string) => string;
};

/** A file of every statement, with all its editions. */
export type StatementOutput = Making<{
  readonly catalog: SiteFacts;
  readonly statement: Statement;
}> & {
  readonly scope: 'statement';
  /** Its site path. */
  readonly path: (id: string) => string;
};

/** A file of the site. */
export type SiteOutput = Making<Catalog> & {
  readonly scope: 'site';
  /** Its site path, or that of a part. */
  readonly path: (part?: string) => string;
};

/**
 * A format. One file is one format or a family of formats. Routes, the list on the page and alternate links all follow from the
 * registry.
 */
export type Output = EditionOutput | LocaleOutput | TopicOutput | StatementOutput | SiteOutput;

/** A file of the site that is not a page. */
interface SiteFile {
  /** Its site path. */
  readonly path: string;
  /** Returns everything that its bytes are made of besides the code, as plain data. */
  readonly madeOf: () => unknown;
  /** The edition and the extension of its format, if it is one of an edition. It is made of the context alone. */
  readonly ofEdition?: { readonly context: EditionContext; readonly extension: string };
}

/** A file that is made from the catalog. */
export interface OutputFile extends SiteFile {
  readonly mediaType: string;
  readonly render: (earlier?: Earlier) => Promise<Bytes> | Bytes;
}

/** A file that is made from other built files. */
export interface PackedFile extends SiteFile {
  /** Returns the site paths of the files that it reads. */
  readonly reads: () => readonly string[];
  readonly pack: (built: BuiltSite) => Promise<Bytes> | Bytes;
}
