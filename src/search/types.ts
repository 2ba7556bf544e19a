import type { Language } from './language.ts';

/**
 * Returns the data of a file of an index. `name` is the path of the file in the site without its first `/` and its `.js`. The file
 * is a script with one call, `put("<name>","<data>")`. Whoever reads must keep what was read: it is asked for again.
 */
export type Read = (name: string) => Promise<string>;

/** The lines of a directory: how many texts, how many levels, the rules of the language; then where parts begin, or a small index itself. */
export type Lines = [size: string, depth: string, rules: string, ...rest: string[]];

/** The indexes to look in. */
export interface Index {
  /** The languages whose texts to look in, that of the page first. Each has an index of its own. */
  readonly tags: readonly string[];
  readonly read: Read;
}

/** A text that was found. */
export interface Hit {
  readonly tag: string;
  /** The number of the text in the index of its language: {@link entryName} leads to what is shown of it. */
  readonly number: number;
  readonly score: number;
  /** What was found in the texts of its language, to mark it. */
  readonly found: Found;
}

/** The terms that were found in texts of a language. */
export interface Found {
  readonly terms: ReadonlySet<string>;
  readonly language: Language;
}

/** What was found. */
export interface Answer {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Whether no text has all the words: those that were found have other spellings, or only some of the words. */
  readonly isNear: boolean;
  /** Near spellings of the question, to offer. */
  readonly near: readonly string[];
}

/** What is shown of a text. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  /** The date of issue in ISO 8601: a day, a month, a year or an interval. */
  readonly issued: string;
  /** The same, as the language shows it. */
  readonly date: string;
  /** Their names, in one line. */
  readonly issuers: string;
  /** `r` if it was retracted, `s` if it is a translation whose source has changed since, `d` if it is a draft. */
  readonly marks: string;
  /** The summary, if there is one, and the paragraphs of the text. */
  readonly blocks: readonly string[];
}
