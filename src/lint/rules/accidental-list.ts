import type { List, Parents } from 'mdast';
import { visit } from '../../text/visit.ts';
import { lineEnd, rangeOf } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, LintText, Rule } from '../rule.ts';

/** Finds a paragraph that is shown as a list, because it begins like a list item. */
export const accidentalList: Rule = {
  name: 'accidental-list',
  family: 'markdown',
  severity: 'warning',
  about: 'a paragraph that becomes a list because it begins with 1400., + or -',
  *find(text) {
    const found: Finding[] = [];
    visit(text.tree, 'list', (list, index, parent) => {
      if (list.children.length !== 1 || index === undefined || !parent) return;
      const finding = list.ordered
        ? numbered(text, list, (number) => goesOn(parent, index, number))
        : marked(text, list);
      if (finding) found.push(finding);
    });
    yield* found;
  },
};

const unlessMeant = 'if it is not a list';

function numbered(
  { value, language }: LintText,
  list: List,
  isNext: (number: number) => boolean,
): Finding | undefined {
  const { start } = rangeOf(list) ?? { start: 0 };
  const line = value.slice(start, lineEnd(value, start));
  const [, number, mark] = /^(\d{1,9})([.)])/.exec(line) ?? [];
  if (number === undefined || mark === undefined || isNext(Number(number))) return undefined;
  const isDay =
    language === 'de' &&
    /^\d{1,2}\.\s+(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/.test(line);
  if (number === '1' && !isDay) return undefined;
  const message = `${quoted(line)} is shown as a list of one item; write ${number}\\${mark} ${unlessMeant}`;
  const range = { start, end: start + number.length + 1 };
  return {
    ...range,
    message,
    fix: { replacement: `${number}\\${mark}`, isSafe: false, changes: ['blocks'] },
  };
}

/** Whether an ordered list above ends with the number before `number`: a list with paragraphs between its items. */
function goesOn({ children }: Parents, index: number, number: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const node = children[at];
    if (node?.type === 'list' && node.ordered)
      return (node.start ?? 1) + node.children.length === number;
  }
  return false;
}

function marked(text: LintText, list: List): Finding | undefined {
  const { value } = text;
  const { start } = rangeOf(list) ?? { start: 0 };
  const line = value.slice(start, lineEnd(value, start));
  const mark = line[0] ?? '';
  // Not meant as lists: a minus, a telephone number, and * before a note whose * is in the text.
  const isMeant = /^[-*][ \t]+(?!\d)/.test(line) && !(mark === '*' && hasNoteMark(text));
  if (isMeant) return undefined;
  const message = `${quoted(line)} is shown as a list of one item, without its ${mark}; write \\${mark} ${unlessMeant}`;
  return {
    start,
    end: start + 1,
    message,
    fix: { replacement: `\\${mark}`, isSafe: false, changes: ['blocks'] },
  };
}

const hasNoteMark = (text: LintText): boolean =>
  text.prose.some(({ value }) => /[\p{L}\p{N}»]\*(?!\*)/u.test(value));
