import type { Problem } from '../domain/problem.ts';
import { allowed, type Allowance } from './allowance.ts';
import { decoded } from './reading/decoded.ts';
import { positionsIn } from '../text/positions.ts';
import type { Found, LintText, Rule } from './rule.ts';
import { allowableRules, rules as allRules } from './rules.ts';

/** Returns what `rules` find in `text`, except what `allowances` allow, in the order of the text. */
export function lint(
  text: LintText,
  allowances: readonly Allowance[] = [],
  rules: readonly Rule[] = allRules,
): Found[] {
  const { text: read, offsetInFile } = decoded(text);
  const found: Found[] = [];
  for (const rule of rules) {
    if (rule.languages?.includes(text.language) === false) continue;
    for (const finding of rule.find(read))
      found.push({
        severity: rule.severity,
        ...finding,
        start: offsetInFile(finding.start),
        end: offsetInFile(finding.end),
        rule: rule.name,
      });
  }
  return allowed(text, found, allowances, { ran: rules, known: allowableRules }).sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1),
  );
}

/** Turns findings into problems, for reports. */
export function problemsOf(text: LintText, found: readonly Found[]): Problem[] {
  const place = positionsIn(text.value);
  return found.map(({ start, rule, severity, message }) => ({
    file: text.path,
    ...place(start),
    severity,
    rule,
    message,
  }));
}
