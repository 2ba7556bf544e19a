import { BayanError } from '../domain/bayan-error.ts';
import type { Finding } from './finding.ts';

/** How many findings a report names. */
const most = 50;

/**
 * Findings as a failure that is said plainly: a heading for each file, a line for each finding, 50 of them at most.
 *
 * ```
 * What was built tells what nobody should learn:
 *
 * fa/azadi.html
 *   a comment: "for Sara"   Take it out: readers see it too.
 * ```
 */
export function failureOf(findings: readonly Finding[]): BayanError {
  const lines: string[] = [];
  let last: string | undefined;
  for (const { file, found, advice } of findings.slice(0, most)) {
    if (file !== last) lines.push('', (last = file));
    lines.push(`  ${found}   ${advice}`);
  }
  const left = findings.length - most;
  if (left > 0) lines.push('', `… and ${left} more`);
  return new BayanError(
    'privacy',
    `What was built tells what nobody should learn:\n${lines.join('\n')}`,
  );
}
