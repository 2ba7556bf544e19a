import { closestMatch } from 'leven';
import { isContentRule } from '../domain/content-rules.ts';
import type { Found, LintText, Rule } from './rule.ts';

/** Rules whose findings from `start` to `until` are dropped. The allowance itself is from `start` to `end`. */
export interface Allowance {
  readonly rules: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly until: number;
}

/** A line `# bayan-allow rule: reason` in the front matter. It is valid for the line below it. */
const inProperties = /^[ \t]*#[ \t]*bayan-allow\b[ \t]*([a-z, -]*)(?::[ \t]*(\S.*))?$/gm;

/** Removes allowed findings, and adds findings about allowances that are wrong or unused. */
export function allowed(
  text: LintText,
  found: readonly Found[],
  inText: readonly Allowance[],
  { ran, known }: { readonly ran: readonly Rule[]; readonly known: readonly string[] },
): Found[] {
  const [ofProperties, faults] = allowancesOfProperties(text);
  const all = [...ofProperties, ...inText];
  const used = new Map<Allowance, Set<string>>();
  const left = found.filter(({ rule, start }) => {
    const allowance = all.find(
      (one) => one.rules.includes(rule) && start >= one.start && start < one.until,
    );
    if (allowance) used.set(allowance, (used.get(allowance) ?? new Set()).add(rule));
    return allowance === undefined;
  });
  const idle = all.flatMap((allowance) =>
    allowance.rules.flatMap((rule): Found[] => {
      if (!known.includes(rule)) return [unknownRule(allowance, rule, known)];
      // A rule that did not run, such as spelling without --spelling, cannot show that an allowance is unused.
      if (!ran.some(({ name }) => name === rule) || used.get(allowance)?.has(rule)) return [];
      return [idleAllowance(allowance, rule)];
    }),
  );
  return [...left, ...faults, ...idle];
}

function idleAllowance({ start, end }: Allowance, rule: string): Found {
  const message = `${rule} finds nothing here; remove the allowance`;
  return { start, end, rule: 'idle-allowance', severity: 'warning', message };
}

function unknownRule({ start, end }: Allowance, rule: string, known: readonly string[]): Found {
  if (isContentRule(rule)) {
    const message = `${rule} cannot be allowed; correct what it finds`;
    return { start, end, rule: 'allowance', severity: 'error', message };
  }
  const meant = closestMatch(rule, known, { maxDistance: 4 });
  const remedy = meant ? `did you mean ${meant}?` : 'node bayan check --rules lists all rules';
  const message = `there is no rule "${rule}"; ${remedy}`;
  return { start, end, rule: 'allowance', severity: 'error', message };
}

function allowancesOfProperties({ value, bodyStart }: LintText): [Allowance[], Found[]] {
  const allowances: Allowance[] = [];
  const faults: Found[] = [];
  for (const { index: start, 0: line, 1: names, 2: reason } of value
    .slice(0, bodyStart)
    .matchAll(inProperties)) {
    const end = start + line.length;
    const rules = (names ?? '').split(',').map((name) => name.trim());
    if (reason === undefined || rules.includes('')) {
      const message =
        'this allowance is mistyped or has no reason; write # bayan-allow rule: reason';
      faults.push({ start, end, rule: 'allowance', severity: 'error', message });
      continue;
    }
    const below = value.indexOf('\n', end + 1);
    allowances.push({ rules, start, end, until: below < 0 ? value.length : below });
  }
  return [allowances, faults];
}
