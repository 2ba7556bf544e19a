import type { EditionData } from '../domain/edition.ts';
import type { StatementImage } from '../domain/image.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { LocaleData } from '../domain/locale.ts';
import type { Named } from '../domain/named.ts';
import type { PageData } from '../domain/page.ts';
import type { Position, Problem } from '../domain/problem.ts';
import type { Site } from '../domain/site.ts';
import type { TextDigests } from '../text/digest.ts';
import type { Locate } from './yaml.ts';

/** One edition as read: its front matter, the digests of its text, and where things stand in its file. */
export interface EditionFile {
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  /** `undefined` where the front matter could not be read at all. */
  readonly kind: 'original' | 'translation' | undefined;
  /** `undefined` where its front matter has errors. */
  readonly data: EditionData | undefined;
  readonly names: {
    readonly issuers: readonly string[];
    readonly topics: readonly string[];
    readonly translatedFrom?: string | undefined;
  };
  /** Its first paragraph in plain text, where it has one. */
  readonly opening: string | undefined;
  readonly digests: TextDigests | undefined;
  /** The syntax tree of its text as JSON; `undefined` if there is no front matter. */
  readonly tree: string | undefined;
  /** Targets of its links. */
  readonly links: readonly LinkInText[];
  /** The images that it shows. */
  readonly images: readonly ImageInText[];
  /** A digest of the words of its text, without its title; `undefined` where there are none. */
  readonly wording: string | undefined;
  /** What the rules of the editors warn of. */
  readonly notes: readonly Problem[];
  /** How many findings could be mended, unasked and asked. */
  readonly repairs: { readonly safe: number; readonly asked: number };
  readonly locate: Locate;
}

export interface LinkInText extends Position {
  readonly url: string;
}

export interface ImageInText extends Position {
  readonly name: string;
}

/** An image beside the editions of a statement. */
export interface ImageFile {
  readonly path: string;
  /** Of the statement. */
  readonly id: string;
  readonly name: string;
  /** `undefined` where it could not be read. */
  readonly image: StatementImage | undefined;
}

export interface PageFile {
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  readonly data: PageData | undefined;
  readonly locate: Locate;
}

export interface LedgerRow {
  readonly line: LedgerLine;
  readonly number: number;
}

/** Where a value of a shared file stands, to report what only other files show to be wrong with it. */
export interface Placed<T> {
  readonly path: string;
  readonly data: T;
  readonly locate: Locate;
}

/** Everything under `content/`, read and checked. */
export interface Content {
  readonly site: Placed<Site> | undefined;
  readonly locales: ReadonlyMap<string, LocaleData | undefined>;
  readonly issuers: ReadonlyMap<string, Named | undefined>;
  readonly topics: ReadonlyMap<string, Named | undefined>;
  readonly editions: readonly EditionFile[];
  readonly images: readonly ImageFile[];
  readonly pages: readonly PageFile[];
  readonly ledger: readonly LedgerRow[];
  /** All that a build refuses, and what it says beside. */
  readonly problems: readonly Problem[];
  /** What the rules of the editors warn of beside that: for `bayan check`, not for a build. */
  readonly notes: readonly Problem[];
}

/** What the checks of the files together are given. */
export type Linked = Omit<Content, 'problems' | 'notes'>;
