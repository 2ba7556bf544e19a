import type { Reporter } from './reporter.ts';

/** For programs: an array of problems, `file` relative to the root. */
export const json: Reporter = {
  name: 'json',
  about: 'for programs: an array of { file, line, column, severity, rule, message }',
  report: (problems) =>
    JSON.stringify(
      problems.map(({ file, line, column, severity, rule, message }) => ({
        file,
        line,
        column,
        severity,
        rule,
        message,
      })),
      undefined,
      2,
    ),
};
