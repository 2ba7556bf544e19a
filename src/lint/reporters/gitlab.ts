import { createHash } from 'node:crypto';
import type { Problem } from '../../domain/problem.ts';
import type { Reporter } from './reporter.ts';

/** A report of GitLab's Code Quality. */
export const gitlab: Reporter = {
  name: 'gitlab',
  about: 'a Code Quality report of GitLab',
  report: (problems) => {
    const seen = new Map<string, number>();
    const issues = problems.map((problem) => ({
      description: problem.message,
      check_name: problem.rule,
      fingerprint: fingerprint(problem, seen),
      severity: problem.severity === 'error' ? 'major' : 'minor',
      location: { path: problem.file, lines: { begin: problem.line } },
    }));
    return JSON.stringify(issues, undefined, 2);
  },
};

/** Does not depend on line numbers. Equal problems of one file differ by a running number. */
function fingerprint({ file, rule, message }: Problem, seen: Map<string, number>): string {
  const key = [file, rule, message].join('\0');
  const number = (seen.get(key) ?? 0) + 1;
  seen.set(key, number);
  return createHash('sha256').update(`${key}\0${number}`).digest('hex');
}
