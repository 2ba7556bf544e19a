import { passagesOf } from '../reading/passages.ts';
import { isCutOff, jointOf } from '../language/persian-endings.ts';
import { endOfPrefix, isVerbForm } from '../language/persian-verbs.ts';
import { eachMatch } from '../../text/each-match.ts';
import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

const zwnj = '\u200c';
const word = /[\p{L}\p{M}\u200c\u200d]+/gu;
const prefix = /^ن?می$/;

/** Finds Persian words that are split or joined because ZWNJ is missing. */
export const missingZwnj: Rule = {
  name: 'missing-zwnj',
  family: 'spaces',
  severity: 'warning',
  about: 'a missing ZWNJ: می شود or میشود for می‌شود, کتاب ها for کتاب‌ها',
  languages: ['fa', 'prs'],
  *find(text) {
    for (const { value, start } of passagesOf(text)) {
      for (const { from, to, right } of partsIn(value)) {
        yield {
          start: start + from,
          end: start + to,
          message: `${quoted(value.slice(from, to))} ${fault(right)}; write ${quoted(right)}`,
          fix: { replacement: right, isSafe: false, changes: ['spaces'] },
        };
      }
    }
  },
};

const fault = (right: string): string =>
  right.includes(zwnj) ? 'lacks ZWNJ (U+200C)' : 'is one word';

/** A word that is split or joined, and how to write it. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly right: string;
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly found: string;
}

function* partsIn(value: string): Iterable<Part> {
  const words: Word[] = [];
  for (const { index, 0: found } of eachMatch(value, word))
    words.push({ from: index, found, to: index + found.length });
  for (let index = 0; index < words.length; index += 1) {
    const first = words[index];
    if (!first) continue;
    let [to, right] = [first.to, separated(first.found)];
    for (;;) {
      const [next, after] = [words[index + 1], words[index + 2]];
      const last = words[index];
      if (!next || !last || !isSpace(value, last.to, next.from)) break;
      const isNear = after !== undefined && isSpace(value, next.to, after.from);
      if (!belong(last.found, next.found, isNear ? after.found : '')) break;
      [to, right] = [next.to, right + jointOf(last.found, next.found) + separated(next.found)];
      index += 1;
    }
    const found = value.slice(first.from, to);
    if (right !== found) yield { from: first.from, to, right };
  }
}

const isSpace = (value: string, from: number, to: number): boolean =>
  to === from + 1 && value[from] === ' ';

function separated(found: string): string {
  if (!/م[یي]/.test(found)) return found;
  const end = endOfPrefix(fold(found));
  return end === undefined ? found : found.slice(0, end) + zwnj + found.slice(end);
}

/** Whether two words are one. The second may have an ending itself, as in «های‌شان». */
function belong(first: string, second: string, after: string): boolean {
  // misused-zwnj reports a space after ZWNJ.
  if (first.endsWith(zwnj)) return false;
  const [before, ending] = [bare(first), bare(second)];
  const end = ending.indexOf(zwnj);
  const next = end < 0 ? ending : ending.slice(0, end);
  return prefix.test(before) ? isVerbForm(next) : isCutOff(before, next, bare(after));
}

/** Replaces the letters of an Arabic keyboard by Persian ones. */
const fold = (found: string): string =>
  /[يك]/.test(found) ? found.replaceAll('ي', 'ی').replaceAll('ك', 'ک') : found;
const bare = (found: string): string =>
  /[\u064b-\u0652\u200d]/.test(found)
    ? fold(found).replaceAll(/[\u064b-\u0652\u200d]/g, '')
    : fold(found);
