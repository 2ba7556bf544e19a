import type { Finding } from '../../src/lint/rule.ts';

/** A text in which a rule finds something. */
export interface FailingCase {
  /** What is shown, as the end of "finds …". */
  readonly name: string;
  /** Language of the edition. */
  readonly tag: string;
  /** The text below the front matter, or a whole file where it begins with ---. */
  readonly text: string;
  /** Each finding in order: what stands there, and the message. */
  readonly finds: readonly (readonly [excerpt: string, message: string])[];
  /** The text after every fix that is safe, and where they are given after every other too. */
  readonly fixed?: string;
  readonly fixedWhenAsked?: string;
}

/** A text in which a rule finds nothing. */
export interface PassingCase {
  /** As the end of "lets … be". */
  readonly name: string;
  readonly tag: string;
  readonly text: string;
}

/** The cases of one rule: `tests/lint/cases/<rule>.ts` exports them by default. */
export interface Cases {
  readonly fail: readonly [FailingCase, ...FailingCase[]];
  readonly pass: readonly [PassingCase, ...PassingCase[]];
}

/** What an excerpt and a message are for a finding in a text. */
export const shown = (value: string, { start, end, message }: Finding): [string, string] => [
  value.slice(start, end),
  message,
];
