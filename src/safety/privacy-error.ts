import { BayanError } from '../domain/bayan-error.ts';
import { showName } from '../text/show-controls.ts';
import type { Finding } from './finding.ts';

/** How many findings a report describes. It only names the files of the others. */
const maxFindings = 50;

/**
 * The error that lists findings: a heading for each file and a line for each finding, at most 50, and then the names of the
 * other files. Files that can be allowed follow, ready to paste into `content/site.yaml`.
 *
 * ```
 * The built site contains identifying information, or files that can contain it:
 *
 * fa/azadi.html
 *   a comment: "for Sara"   Remove it: readers can see it.
 * ```
 * @param isOfPublisher whether a finding is in a file that the publisher has put there
 */
export function privacyError(
  findings: readonly Finding[],
  isOfPublisher: (finding: Finding) => boolean = () => false,
): BayanError {
  const lines: string[] = [];
  let last: string | undefined;
  for (const { file, found, advice } of findings.slice(0, maxFindings)) {
    if (file !== last) lines.push('', showName((last = file)));
    lines.push(`  ${found}   ${advice}`);
  }
  const described = new Set(findings.slice(0, maxFindings).map(({ file }) => file));
  const rest = findings.slice(maxFindings);
  const others = new Set(rest.map(({ file }) => file).filter((file) => !described.has(file)));
  if (rest.length > 0)
    lines.push('', `… and ${rest.length} more${others.size > 0 ? ', in these files too:' : ''}`);
  lines.push(...[...others].map((file) => `  ${showName(file)}`));
  const allowable = findings.slice(0, maxFindings).filter(isOfPublisher);
  return new BayanError(
    'privacy',
    `The built site contains identifying information, or files that can contain it:\n${lines.join('\n')}${allowance(allowable)}`,
  );
}

/** Returns the lines of `content/site.yaml` that allow the files of these findings. */
function allowance(findings: readonly Finding[]): string {
  const mustGo = new Set(findings.filter(({ sha256 }) => !sha256).map(({ file }) => file));
  const files = new Map(
    findings.flatMap(({ file, sha256 }) => (sha256 && !mustGo.has(file) ? [[sha256, file]] : [])),
  );
  if (files.size === 0) return '';
  const entries = [...files].map(
    ([sha256, file]) =>
      `  - sha256: ${sha256}\n    reason: ${JSON.stringify(`why ${file} may be published as it is`)}`,
  );
  return `\n\nIf a file is meant to be public with all that is in it, allow it in content/site.yaml:\n\nallowedFiles:\n${entries.join('\n')}`;
}
