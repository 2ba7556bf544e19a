import { BayanError } from '../domain/bayan-error.ts';
import type { Finding } from './finding.ts';

/** How many findings a report lists. */
const maxFindings = 50;

/**
 * The error that lists findings: a heading for each file and a line for each finding, at most 50.
 *
 * ```
 * The built site contains identifying information:
 *
 * fa/azadi.html
 *   a comment: "for Sara"   Remove it: readers can see it.
 * ```
 */
export function privacyError(findings: readonly Finding[]): BayanError {
  const lines: string[] = [];
  let last: string | undefined;
  for (const { file, found, advice } of findings.slice(0, maxFindings)) {
    if (file !== last) lines.push('', (last = file));
    lines.push(`  ${found}   ${advice}`);
  }
  const rest = findings.length - maxFindings;
  if (rest > 0) lines.push('', `… and ${rest} more`);
  return new BayanError(
    'privacy',
    `The built site contains identifying information:\n${lines.join('\n')}`,
  );
}
