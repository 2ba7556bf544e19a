import type { Root } from 'mdast';
import type { RuleDescription, Severity } from '../domain/content-rules.ts';

/** A rule about the text of editions: one file in `rules/`, one file in `tests/lint/cases/`, one line in `rules.ts`. */
export interface Rule extends RuleDescription {
  /** A short name in `kebab-case` that never changes: reports print it, and allowances name it. */
  readonly name: string;
  /** Primary language subtags of the editions that it reads (`fa`, `ckb`); all if absent. */
  readonly languages?: readonly string[];
  /** Must not throw, whatever the text, and takes time in proportion to its length. */
  readonly find: (text: LintText) => Iterable<Finding>;
}

/** Something found in a text. */
export interface Finding {
  /** Offsets in `LintText.value`, in UTF-16 code units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** One sentence: what is wrong, and what to write instead. Excerpts are `quoted`, characters named by `codePoint`. */
  readonly message: string;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  readonly fix?: Fix;
}

/** A finding with the rule that found it. */
export interface Found extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** What to write from `start` to `end` instead. It never changes a word: only how one is written. */
export interface Fix {
  readonly replacement: string;
  /** Whether it is right wherever it is found: `fix` makes it unasked, and asks before each other. */
  readonly isSafe: boolean;
  /** What is taken out though it has letters, since it is no word of the text: of `[متن]{.mark}` it is `.mark`. */
  readonly drops?: string;
}

/** One edition as the rules read it. */
export interface LintText {
  /** Relative to the root: `content/statements/<id>/<tag>.md`. */
  readonly path: string;
  /** BCP 47 tag of its language, and its primary subtag. */
  readonly tag: string;
  readonly language: string;
  /** The file to the letter, but that each of its lines ends in one LF. */
  readonly value: string;
  /** Where the text begins, below the front matter. */
  readonly bodyStart: number;
  /** The text as it is read for pages. Offsets of positions are those of `value`. */
  readonly tree: Root;
  /** What readers read as words, in order: first the properties (title, summary, …), then the text. */
  readonly prose: readonly Prose[];
}

/** A run of words as it stands in the file, Markdown's escapes (`\*`, `&amp;`) included; no code, no addresses. */
export interface Prose {
  /** `LintText.value` from `start` on, to the letter. */
  readonly value: string;
  readonly start: number;
  /** Primary subtag of its language: that of the edition, or of the `:lang[…]{tag=…}` around it. */
  readonly language: string;
  readonly isProperty: boolean;
  /** Of a property its key: `title`, `summary` … */
  readonly property?: string;
}
