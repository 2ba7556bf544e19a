import { visit } from '../../text/visit.ts';
import { blocksOf, rangeOf, type Block, type Range } from '../reading/blocks.ts';
import { unitsOf } from '../reading/units.ts';
import { emphasise } from '../repair/emphasise.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, LintText, Rule } from '../rule.ts';

/** Finds bold signs that Markdown does not read as bold, so that readers see them. */
export const unparsedEmphasis: Rule = {
  name: 'unparsed-emphasis',
  family: 'markdown',
  severity: 'error',
  about: 'bold signs that are shown as text: **متن **, **«متن»**است, __متن__ within a word',
  *find(text) {
    for (const block of blocksOf(text)) {
      const slice = text.value.slice(block.start, block.end);
      if (slice.includes('**')) yield* findIn(text, block, '*');
      if (slice.includes('__')) yield* findIn(text, block, '_');
      if (slice.includes('~~')) yield* strikeThrough(text, block);
    }
  },
};

function* findIn(text: LintText, block: Block, sign: '*' | '_'): Iterable<Finding> {
  const { value } = text;
  const shown = block.texts.flatMap((range) => runsIn(value, range, sign));
  const bolds = boldsOf(block).filter(({ start }) => value[start] === sign);
  // `****` is an empty bold passage, or the end of one and the start of the next.
  for (const run of shown.filter(({ start, end }) => sign === '*' && end - start === 4)) {
    const message = 'readers see these signs, because no words are in bold; remove them';
    yield { ...run, message, fix: { replacement: '', isSafe: true } };
  }
  const short = shown.filter(({ start, end }) => end - start < 4);
  if (short.length === 0) return;
  const runs = [...short, ...bolds.flatMap(signsOf)].sort((a, b) => a.start - b.start);
  const pairs = pairsOf(value, runs);
  if (!pairs) {
    const [first] = short;
    if (first) yield { ...first, severity: 'warning', message: unpaired(sign.repeat(2)) };
    return;
  }
  const units = unitsOf(block, value);
  for (const [open, close] of pairs) {
    if (bolds.some(({ start, end }) => start === open.start && end === close.end)) continue;
    if (units.some((unit) => isWithin(open, unit) !== isWithin(close, unit))) {
      yield { ...open, severity: 'warning', message: unpaired(sign.repeat(2)) };
      continue;
    }
    const passage = { start: open.start, end: close.end };
    const { start, end, replacement, isSafe } = emphasise(value, passage, units);
    const excerpt = value.slice(start, end);
    // Closing signs with a space before them and a word after them may open another bold passage instead.
    const isPlain = !isBlank(value[close.start - 1]) || isBeside(value[close.end]);
    yield {
      start,
      end,
      message: `readers see ${quoted(excerpt)} with its signs, not in bold; write ** directly before the first and after the last letter, as in ${quoted(replacement)}`,
      ...(replacement !== excerpt && { fix: { replacement, isSafe: isSafe && isPlain } }),
    };
  }
}

function unpaired(signs: string): string {
  const escaped = signs.replaceAll(/./g, '\\$&');
  return `readers see these signs: no other ${signs} closes this bold text; write ${signs} directly before its first and after its last letter, remove them, or write ${escaped} to keep them`;
}

function runsIn(value: string, { start, end }: Range, sign: '*' | '_'): Range[] {
  const pattern = sign === '*' ? /(?<![\\*])\*{2,4}(?!\*)/g : /(?<![\\_])__(?!_)/g;
  return Array.from(value.slice(start, end).matchAll(pattern), ({ index, 0: { length } }) => ({
    start: start + index,
    end: start + index + length,
  })).filter((run) => !isWithinName(value, run));
}

const isWithin = (run: Range, unit: Range): boolean =>
  run.start >= unit.start && run.end <= unit.end;

/** `snake__case` and `@reader__of__books` are names as they stand. */
function isWithinName(value: string, { start, end }: Range): boolean {
  if (value[start] !== '_') return false;
  const before = /\S*$/.exec(value.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  return /[@#/]/.test(before) || (/\w$/.test(before) && /\w/.test(value[end] ?? ''));
}

function boldsOf(block: Block): Range[] {
  const bolds: Range[] = [];
  visit(block.node, 'strong', (node) => {
    const range = rangeOf(node);
    if (range) bolds.push(range);
  });
  return bolds;
}

const signsOf = ({ start, end }: Range): Range[] => [
  { start, end: start + 2 },
  { start: end - 2, end },
];

/** Returns the signs in pairs of opening and closing; `undefined` if it is not clear which belong together. */
function pairsOf(value: string, runs: readonly Range[]): [Range, Range][] | undefined {
  const pairs: [Range, Range][] = [];
  for (let index = 0; index < runs.length; index += 2) {
    const [open, close] = runs.slice(index, index + 2);
    if (!open || !close || !isPair(value, open, close)) return undefined;
    pairs.push([open, close]);
  }
  return pairs;
}

function isPair(value: string, open: Range, close: Range): boolean {
  if (open.end - open.start !== 2 || close.end - close.start !== 2) return false;
  const inner = value.slice(open.end, close.start);
  // A mark after a word, such as a footnote mark, opens nothing, and signs between spaces are not bold signs.
  const begins = isBeside(value[open.start - 1]) || !isBlank(inner[0]);
  const isApart = isBlank(inner[0]) && isBlank(inner.at(-1));
  const isAtEdges = value[open.start - 1] !== ' ' && value[close.end] !== ' ';
  return begins && (!isApart || isAtEdges) && /[\p{L}\p{N}]/u.test(inner);
}

const isBlank = (character = ''): boolean => /^\s?$/.test(character);
const isBeside = (character = ''): boolean => /^[\s\p{P}\p{S}]?$/u.test(character);

function* strikeThrough({ value }: LintText, block: Block): Iterable<Finding> {
  for (const { start, end } of block.texts) {
    for (const { index, 0: found } of value.slice(start, end).matchAll(/~~(?=\S)[^~\n]+~~/g)) {
      const message = `text cannot be struck through here, so readers see the signs of ${quoted(found)}; remove the words, or the signs`;
      const at = start + index;
      yield { start: at, end: at + found.length, severity: 'warning', message };
    }
  }
}
