import type { Finding } from '../../src/lint/rule.ts';

/** A text in which a rule finds something. */
export interface FailingCase {
  /** The end of the test name "finds …". */
  readonly name: string;
  /** Language of the edition. */
  readonly tag: string;
  /** The text below the front matter, or a whole file if it begins with ---. */
  readonly text: string;
  /** Each finding in order: the text that it is about, and the message. */
  readonly finds: readonly (readonly [excerpt: string, message: string])[];
  /** The severity of the findings, if it is not that of the rule. */
  readonly severity?: 'error' | 'warning';
  /** The text after all safe fixes, and after all fixes. By default, the text does not change. */
  readonly fixed?: string;
  readonly fixedWhenAsked?: string;
}

/** A text in which a rule finds nothing. */
export interface PassingCase {
  /** The end of the test name "accepts …". */
  readonly name: string;
  readonly tag: string;
  readonly text: string;
}

/** The cases of one rule: `tests/lint/cases/<rule>.ts` exports them by default. */
export interface Cases {
  readonly fail: readonly [FailingCase, ...FailingCase[]];
  readonly pass: readonly [PassingCase, ...PassingCase[]];
}

/** Returns the text that a finding is about, and its message. */
export const shown = (value: string, { start, end, message }: Finding): [string, string] => [
  value.slice(start, end),
  message,
];
