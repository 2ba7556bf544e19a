import { lintFile, type EditionSource } from '../lint-file.ts';
import type { Fixable } from './apply.ts';
import { makeRepairs, type Progress } from './make-repairs.ts';
import { hasSigns } from './same-text.ts';
import type { Found, LintText, Rule } from '../rule.ts';

/** Asks whether to make a doubtful repair. */
export type AskRepair = (finding: Fixable, text: LintText) => Promise<boolean>;

/** An edition after its repairs. */
export interface Repaired extends Omit<Progress, 'path'> {
  /** How many repairs are left that are not safe. */
  readonly left: number;
}

/** The most rounds of repairs: a limit for rules that undo each other. */
const rounds = 20;

/**
 * Makes the safe repairs of an edition, and those that `ask` confirms. Each is checked, so that no word changes. Running it
 * again changes nothing more.
 */
export async function repair(
  source: EditionSource,
  { ask, rules }: { readonly ask?: AskRepair | undefined; readonly rules?: readonly Rule[] } = {},
): Promise<Repaired> {
  let progress = settle({ ...source, made: 0, refused: [] }, rules);
  if (ask) {
    const answers = new Map<string, boolean>();
    // A refused repair may be possible after others, and a repair may need another.
    for (let round = 0, before = ''; round < rounds && before !== progress.value; round += 1) {
      before = progress.value;
      const asked = await askEach({ ...progress, refused: [] }, { ask, rules, answers });
      progress = settle(asked, rules);
    }
  }
  const { value, made, refused } = progress;
  const left = fixable(progress, rules).found.filter(({ fix }) => !fix.isSafe).length;
  return { value, made, refused, left };
}

/** Makes the safe repairs until there are none. */
function settle(progress: Progress, rules: readonly Rule[] | undefined): Progress {
  const { refused } = progress;
  for (let round = 0; round < rounds; round += 1) {
    const before = progress.value;
    const safe = fixable(progress, rules).found.filter(({ fix }) => fix.isSafe);
    // Signs first: without an invisible letter, a sign of the text may become Markdown.
    const signs = safe.filter((one) => hasSigns(before, one));
    progress = makeRepairs({ ...progress, refused }, signs);
    if (progress.value !== before) continue;
    const letters = safe.filter((one) => !hasSigns(before, one));
    progress = makeRepairs(progress, letters);
    if (progress.value === before) break;
  }
  return progress;
}

interface Asking {
  readonly ask: AskRepair;
  readonly rules: readonly Rule[] | undefined;
  /** Earlier answers, so that no question is repeated. */
  readonly answers: Map<string, boolean>;
}

async function askEach(progress: Progress, { ask, rules, answers }: Asking): Promise<Progress> {
  const known = new Map(answers);
  let last: Place = { start: -1, end: -1, rule: '' };
  for (;;) {
    const { found, text } = fixable(progress, rules);
    const next = found.find(
      (one) => !one.fix.isSafe && isAfter(one, last) && known.get(keyOf(one)) !== false,
    );
    if (!next || !text) return progress;
    const answer = known.get(keyOf(next)) ?? (await ask(next, text));
    answers.set(keyOf(next), answer && answers.get(keyOf(next)) !== false);
    const after = answer ? makeRepairs(progress, [next]) : progress;
    // The result of a repair may need another, but not the same one again.
    last = after.value === progress.value ? next : { ...next, end: -1 };
    progress = after;
  }
}

const keyOf = ({ rule, message }: Found): string => `${rule}: ${message}`;

function fixable(
  { path, value }: EditionSource,
  rules: readonly Rule[] | undefined,
): { readonly found: readonly Fixable[]; readonly text?: LintText } {
  const linted = lintFile({ path, value }, rules);
  if (typeof linted === 'string') return { found: [] };
  const found = linted.found.filter((one): one is Fixable => one.fix !== undefined);
  return { found, text: linted.text };
}

type Place = Pick<Found, 'start' | 'end' | 'rule'>;

/** Whether a finding comes after the last one asked about. */
function isAfter(one: Place, last: Place): boolean {
  if (one.start !== last.start) return one.start > last.start;
  if (last.end < 0) return one.rule !== last.rule;
  return one.end !== last.end ? one.end > last.end : one.rule > last.rule;
}
