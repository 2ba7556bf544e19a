import { eachMatch } from '../../text/each-match.ts';
import type { Range } from '../reading/blocks.ts';
import { named } from '../language/character-names.ts';
import { contextOf } from '../reading/context.ts';
import { arabic, arabicMarks, hasArabic } from '../language/letters.ts';
import { passagesOf, type Passage } from '../reading/passages.ts';
import type { Finding, LintText, Rule } from '../rule.ts';

/** Finds spaces other than the ordinary one in places where they have no use. */
export const oddSpace: Rule = {
  name: 'odd-space',
  family: 'spaces',
  severity: 'warning',
  about:
    'tabs, doubled spaces, spaces at the edge of a line, and no-break spaces between ordinary words',
  *find(text) {
    for (const passage of passagesOf(text)) {
      let reportedUntil = 0;
      for (const { index } of eachMatch(passage.value, odd)) {
        // A run of spaces is one finding.
        if (index < reportedUntil) continue;
        const run = runAround(passage.value, index);
        reportedUntil = run.end;
        const finding = judge(text, passage, run, index);
        if (finding) yield finding;
      }
    }
  },
};

const spaces = String.raw`\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000`;
const odd = new RegExp(`[\\t${spaces}]`, 'g');
const space = new RegExp(`[ \\t${spaces}]`);

function runAround(value: string, index: number): Range {
  let [start, end] = [index, index + 1];
  while (start > 0 && space.test(value[start - 1] ?? '')) start -= 1;
  while (end < value.length && space.test(value[end] ?? '')) end += 1;
  return { start, end };
}

function judge(
  text: LintText,
  { value, start: from, isProperty }: Passage,
  { start: left, end: right }: Range,
  index: number,
): Finding | undefined {
  const run = value.slice(left, right);
  const [before = '\n', after = '\n'] = [value[left - 1], value[right]];
  const [start, end] = [from + left, from + right];
  const name = named(value[index] ?? '');
  // A passage may end in the middle of a line, where bold words or code begin.
  const isFirst =
    before === '\n' && (left > 0 || isProperty || !/[*_`)\]~]/.test(text.value[start - 1] ?? ''));
  const isLast =
    after === '\n' &&
    (right < value.length || isProperty || !/[*_`[~:]/.test(text.value[end] ?? ''));
  if (isFirst || isLast) {
    // Tabs at the edges of a line have no effect, and two spaces at its end are a line break.
    if (/^[ \t]*$/.test(run) || (isFirst && isLast)) return undefined;
    const rest = run.replaceAll(odd, '');
    const message = `${name} is at the edge of a line; remove it`;
    const replacement = isLast && rest.length > 1 ? rest : '';
    return { start, end, message, fix: { replacement, isSafe: true } };
  }
  if (run.length === 1 && !isIdle(run, before, after, value, left)) return undefined;
  const where = run.length > 1 ? 'next to another space' : 'in the place of an ordinary space';
  const message = `${name} is ${where}, in ${contextOf(value, left, right)}; write one space`;
  return { start, end, message, fix: { replacement: ' ', isSafe: true } };
}

/** Words in Persian, Arabic and Kurdish that belong to the next word: titles, "page", "year" … */
const titles =
  /(?<!\p{L})(?:\p{L}{1,2}|دکتر|آقای|خانم|مهندس|استاد|شماره|صفحه|سال|ساعت|ماده|بند|جلد|فصل|السيد|السيدة|الدكتور|الدكتورة|رقم|سنة|المادة|بەڕێز|ساڵی|ژمارە|ماددە)$/u;

/** Whether a space has no use: it does not keep a number and its unit, or a title and a name, on one line. */
function isIdle(sign: string, before: string, after: string, value: string, at: number): boolean {
  if (/[\t\u3000\u1680]/.test(sign)) return true;
  const [left, right] = [value.slice(Math.max(0, at - 12), at), value.slice(at + 1, at + 13)];
  if (isBesideStop(left, right)) return true;
  if (!/[\p{L}\p{M}]/u.test(before) || !/\p{L}/u.test(after)) return false;
  if (hasArabic(before)) return hasArabic(after) && !titles.test(left);
  return /(?<![^\s\p{P}])\p{Ll}{3,}$/u.test(left) && /^\p{Ll}{3,}(?![^\s\p{P}])/u.test(right);
}

/** Whether the words on both sides of a space are separated by punctuation that is not part of an abbreviation. */
const isBesideStop = (left: string, right: string): boolean =>
  (afterStop.test(left) && /^[«"“‹([]?\p{L}/u.test(right)) ||
  (hasArabic(left.slice(-1)) && /^[«“(][\p{L}\p{N}]/u.test(right)) ||
  (/\p{Ll}{2}[,;]$/u.test(left) && /^\p{Ll}{2}/u.test(right));

const afterStop = new RegExp(`(?:[${arabic}${arabicMarks}]{2}[.:!»)]|[،؛؟۔])$`, 'u');
