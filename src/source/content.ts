import type { EditionData } from '../domain/edition.ts';
import type { StatementImage } from '../domain/image.ts';
import type { EditionLine, LedgerLine } from '../domain/ledger.ts';
import type { LocaleData } from '../domain/locale.ts';
import type { Issuer, Named } from '../domain/named.ts';
import type { PageData } from '../domain/page.ts';
import type { Position, Problem } from '../domain/problem.ts';
import type { RedirectRow } from '../domain/redirects.ts';
import type { ShownSignatories, Signatory } from '../domain/signatories.ts';
import type { Site } from '../domain/site.ts';
import type { Anchors } from '../markdown/anchors.ts';
import type { TextDigests } from '../domain/text-digests.ts';
import type { TextParts } from './text-parts.ts';
import type { Locate } from './places.ts';

/** An edition as read: its front matter, the facts about its text, and positions in its file. */
export interface EditionFile {
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  /** SHA-256 of its file, to find out if it has changed since; `undefined` if it is not text. */
  readonly fileDigest: string | undefined;
  /** `undefined` if the front matter could not be parsed. */
  readonly kind: 'original' | 'translation' | undefined;
  /** `undefined` if its front matter has errors, or misses facts of a draft. */
  readonly data: EditionData | undefined;
  readonly isDraft: boolean;
  /** The keys that a draft still needs before it can be published. */
  readonly missing: readonly string[];
  readonly names: {
    readonly issuers: readonly string[];
    readonly topics: readonly string[];
    readonly translatedFrom?: string | undefined;
  };
  /** Its first paragraph in plain text, if it has one. */
  readonly opening: string | undefined;
  readonly digests: TextDigests | undefined;
  /** What readers see of its text besides the words; `undefined` if there is no front matter. */
  readonly parts: TextParts | undefined;
  /** SHA-256 of the syntax tree of its text as JSON; `undefined` if there is no front matter. */
  readonly treeDigest: string | undefined;
  /** The size of its text in bytes of Markdown. */
  readonly textSize: number;
  /** How many words its text has. */
  readonly wordCount: number;
  /** Every sign of its text once, with spaces between them. */
  readonly signs: string;
  /** What can be linked to in its text; `undefined` if it could not be read. */
  readonly anchors: Anchors | undefined;
  /** Digests of its paragraphs, to compare texts. */
  readonly paragraphs: readonly ParagraphDigest[];
  /** Targets of its links. */
  readonly links: readonly LinkInText[];
  /** The images that it shows. */
  readonly images: readonly ImageInText[];
  /** The lists of signatories that it shows. */
  readonly signatories: readonly SignatoriesInText[];
  /** Digest of the words of its text, without its title; `undefined` if it has no words. */
  readonly wording: string | undefined;
  /** Warnings of the editors' rules. */
  readonly notes: readonly Problem[];
  /** How many findings have an automatic repair: `safe` ones, and those for which the editor is `asked`. */
  readonly repairs: { readonly safe: number; readonly asked: number };
  readonly locate: Locate;
}

/** A link in a text, with its position in the file. */
export interface LinkInText extends Position {
  readonly url: string;
}

/** An image in a text, with its position in the file. */
export interface ImageInText extends Position {
  readonly name: string;
}

/** An image file of a statement. */
export interface ImageFile {
  readonly path: string;
  /** Id of the statement. */
  readonly id: string;
  readonly name: string;
  /** `undefined` if it could not be read. */
  readonly image: StatementImage | undefined;
}

/** A list of signatories that a text shows, with its position in the file. */
export interface SignatoriesInText extends Position, ShownSignatories {}

/** A list of signatories of a statement. */
export interface SignatoriesFile {
  readonly path: string;
  /** Id of the statement. */
  readonly id: string;
  readonly name: string;
  /** `undefined` if it has errors. */
  readonly people: readonly Signatory[] | undefined;
  /** The line of each of them in the file. */
  readonly lines: readonly number[];
}

/** A paragraph of a text: a digest of its words, and how many letters it has. */
export interface ParagraphDigest {
  readonly digest: string;
  readonly length: number;
}

/** A page of `content/pages` as read. `data` is `undefined` if its front matter has errors. */
export interface PageFile {
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  readonly data: PageData | undefined;
  /** Targets of the links that are written in it. */
  readonly links: readonly LinkInText[];
  /** What can be linked to in it, without signs; `undefined` if its code can write more. */
  readonly anchors: ReadonlySet<string> | undefined;
  readonly locate: Locate;
}

/** A line of the ledger, with its line number in the file. */
export interface LedgerRow {
  readonly line: EditionLine;
  readonly number: number;
  /** The line as it is in the file, if a redirect leads from its address to the edition that `line` is about. */
  readonly former?: LedgerLine;
}

/** The data of a file with the positions of its values, for checks that compare files. */
export interface Placed<T> {
  readonly path: string;
  readonly data: T;
  readonly locate: Locate;
}

/** Everything under `content/`, read and checked. */
export interface Content {
  readonly site: Placed<Site> | undefined;
  readonly locales: ReadonlyMap<string, LocaleData | undefined>;
  readonly issuers: ReadonlyMap<string, Issuer | undefined>;
  readonly topics: ReadonlyMap<string, Named | undefined>;
  readonly editions: readonly EditionFile[];
  readonly images: readonly ImageFile[];
  readonly signatories: readonly SignatoriesFile[];
  readonly pages: readonly PageFile[];
  /** Lines about a renamed edition have its new name. */
  readonly ledger: readonly LedgerRow[];
  /** The lines of `redirects.yaml`. */
  readonly redirects: readonly RedirectRow[];
  /** The paths of the files in `public/`, from there. */
  readonly publicFiles: ReadonlySet<string>;
  /** The digests of the marks of organisations and of the site, by their paths in `public/`, as far as they can be read. */
  readonly marks: ReadonlyMap<string, string>;
  /** Errors that fail a build, and warnings that it prints. */
  readonly problems: readonly Problem[];
  /** Warnings of the editors' rules, which `bayan check` prints and a build does not. */
  readonly notes: readonly Problem[];
}

/** The input of checks that compare files. */
export type Linked = Omit<Content, 'problems' | 'notes'>;
