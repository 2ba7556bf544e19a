import type { Root } from 'mdast';
import type { RuleDescription, Severity } from '../domain/content-rules.ts';

/** A rule about the text of editions: one file in `rules/`, one file in `tests/lint/cases/`, one line in `rules.ts`. */
export interface Rule extends RuleDescription {
  /** A short name in `kebab-case` that never changes: reports print it, and allowances name it. */
  readonly name: string;
  /** Primary language subtags of the editions that it reads (`fa`, `ckb`); all if absent. */
  readonly languages?: readonly string[];
  /** Must not throw on any text. Its time must be proportional to the length of the text. */
  readonly find: (text: LintText) => Iterable<Finding>;
}

/** Something found in a text. */
export interface Finding {
  /** Offsets in `LintText.value`, in UTF-16 code units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** What is wrong, a semicolon, and what to write. Quote excerpts by `quoted`, name characters by `codePoint`. */
  readonly message: string;
  /** Only if it differs from the severity of the rule. */
  readonly severity?: Severity;
  readonly fix?: Fix;
}

/** A finding with the rule that found it. */
export interface Found extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** What a repair may change only if it declares it. */
export type Change =
  'links' | 'footnotes' | 'images' | 'code' | 'directives' | 'tables' | 'blocks' | 'spaces';

/** The text to write in the place of `start` to `end`. It never changes a word, only its spelling. */
export interface Fix {
  readonly replacement: string;
  /** Whether it is always right: `bayan fix` makes it without asking. */
  readonly isSafe: boolean;
  /** Markup with letters that it removes, and that are not words of the text: `.mark` in `[متن]{.mark}`. */
  readonly drops?: string | readonly string[];
  /** What it changes besides letters and signs, within `start` to `end`: the address of a link, the spaces between words. */
  readonly changes?: readonly Change[];
}

/** An edition as the rules read it. */
export interface LintText {
  /** Relative to the root: `content/statements/<id>/<tag>.md`. */
  readonly path: string;
  /** BCP 47 tag of its language, and its primary subtag. */
  readonly tag: string;
  readonly language: string;
  /** The exact text of the file, with LF at the end of each line. */
  readonly value: string;
  /** Where the text begins, below the front matter. */
  readonly bodyStart: number;
  /** The text as parsed for pages. Positions are offsets in `value`. */
  readonly tree: Root;
  /** The words of the edition, in order: first the properties (title, summary, …), then the text. */
  readonly prose: readonly Prose[];
}

/** A run of words exactly as in the file, Markdown's escapes (`\*`, `&amp;`) included; no code, no addresses. */
export interface Prose {
  /** `LintText.value` from `start` on, to the letter. */
  readonly value: string;
  readonly start: number;
  /** Primary subtag of its language: that of the edition, or of the `:lang[…]{tag=…}` around it. */
  readonly language: string;
  readonly isProperty: boolean;
  /** The key of a property: `title`, `summary` … */
  readonly property?: string;
}
