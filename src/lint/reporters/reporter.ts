import type { Problem } from '../../domain/problem.ts';

/** A report format: one file in `reporters/`, one line in `reporters.ts`. */
export interface Reporter {
  /** Its name for `--format`. */
  readonly name: string;
  /** One line for `--help`. */
  readonly about: string;
  /** Returns the whole report, without a line break at its end. `problems` are sorted. */
  readonly report: (problems: readonly Problem[], repairs: Repairs) => string;
}

/** How many findings `node bayan fix` can repair: without asking, and with `--ask`. */
export interface Repairs {
  readonly safe: number;
  readonly asked: number;
}
