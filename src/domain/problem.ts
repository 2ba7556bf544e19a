import { showName } from '../text/show-controls.ts';
import { contentRules, type ContentRuleId, type Severity } from './content-rules.ts';

/** Something wrong in a file of `content/`, in the shape that every report uses. */
export interface Problem {
  /** Path relative to the root (the folder that holds `content/`), with `/`. */
  readonly file: string;
  /** 1-based line; 1 if the problem is the file itself. */
  readonly line: number;
  /** 1-based column in UTF-16 code units. */
  readonly column: number;
  readonly severity: Severity;
  /** The id of a rule of the catalogue. */
  readonly rule: string;
  /** One sentence: the problem, then the remedy. */
  readonly message: string;
  /** Paths of the editions that it is about, if it is in a file that they share. */
  readonly editions?: readonly string[];
}

/** A place in a file: 1-based line, and column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The first character of a file: the place of a problem of the whole file. */
export const fileStart: Position = { line: 1, column: 1 };

/** A problem of a rule in a file. Its severity is that of the rule unless another is given. */
export function problemAt(
  file: string,
  { line, column }: Position,
  rule: ContentRuleId,
  message: string,
  severity: Severity = contentRules[rule].severity,
): Problem {
  return { file, line, column, severity, rule, message };
}

/** Compares problems by file, then by place, then by rule. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

export const isError = (problem: Problem): boolean => problem.severity === 'error';

/** Compares by code units, which is the same on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Returns the report that people read: a heading for each file, a line for each problem.
 *
 * `[{file: 'content/site.yaml', line: 3, column: 1, severity: 'error', message: 'unknown key', rule: 'unknown-key'}]` becomes
 * ```
 * content/site.yaml
 *   3:1  error  unknown key   unknown-key
 * ```
 */
export function formatProblems(problems: readonly Problem[]): string {
  const lines: string[] = [];
  let file: string | undefined;
  for (const problem of problems.toSorted(compareProblems)) {
    if (problem.file !== file) {
      if (file !== undefined) lines.push('');
      lines.push(showName((file = problem.file)));
    }
    lines.push(
      `  ${problem.line}:${problem.column}  ${problem.severity}  ${problem.message}   ${problem.rule}`,
    );
  }
  return lines.join('\n');
}

/** Returns the closing line of a report: `2 errors, 1 warning`. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}`;
}
