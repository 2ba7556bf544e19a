import type { Problem } from '../../domain/problem.ts';

/** One form of report: one file in `reporters/`, one line in `reporters.ts`. */
export interface Reporter {
  /** What `--format` calls it. */
  readonly name: string;
  /** What it is for, in one line: for `--help`. */
  readonly about: string;
  /** The whole report, without a line break at its end. `problems` are in their order. */
  readonly report: (problems: readonly Problem[], repairs: Repairs) => string;
}

/** How many of the findings `npx bayan fix` could mend: unasked, and after asking. */
export interface Repairs {
  readonly safe: number;
  readonly asked: number;
}
