import { diffArrays, type ChangeObject } from 'diff';
import { directionOf } from '../domain/language-tag.ts';
import { isolate } from '../text/isolate.ts';

/** The difference between two texts of one language. */
export interface WordDiff {
  /** The lines that differ, as `git diff --word-diff` shows them: `هفت` made `هشت` is `[-هفت-]{+هشت+}`. */
  readonly lines: readonly string[];
  /** How many words were removed, added or replaced. */
  readonly words: number;
}

type Change = ChangeObject<string[]>;

/** Texts with more differences have too little in common to show, and take seconds to compare. */
const maxEditLength = 2_000;

/** Compares two texts word by word; `undefined` if too much differs to show. */
export function diffWords(before: string, after: string, tag: string): WordDiff | undefined {
  const changes = diffArrays(tokensOf(before, tag), tokensOf(after, tag), { maxEditLength });
  if (!changes) return undefined;
  const pairs = changes.map((change, index) => [change, changes[index - 1]] as const);
  return {
    lines: linesOf(changes).map((line) => `  ${isolate(line, directionOf(tag))}`),
    words: pairs.reduce((sum, [change, last]) => sum + wordsChanged(change, last), 0),
  };
}

/** Returns the words of a text, each with the space after it. Signs and line breaks are separate tokens. */
function tokensOf(text: string, tag: string): string[] {
  const tokens: string[] = [];
  for (const { segment } of new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)) {
    const last = tokens.at(-1);
    if (segment === ' ' && last !== undefined && last !== '\n') tokens.splice(-1, 1, `${last} `);
    else tokens.push(segment);
  }
  return tokens;
}

/** Returns how many words a change counts. A replaced word counts once. */
function wordsChanged({ value, added, removed }: Change, last: Change | undefined): number {
  if (!added && !removed) return 0;
  const taken = added && last?.removed ? wordsIn(last.value) : 0;
  return Math.max(wordsIn(value) - taken, 0);
}

const wordsIn = (tokens: readonly string[]): number =>
  tokens.filter((token) => /[\p{L}\p{N}]/u.test(token)).length;

function linesOf(changes: readonly Change[]): string[] {
  const lines: string[] = [];
  let line = '';
  let isChanged = false;
  const endLine = () => {
    if (isChanged) lines.push(line.trim());
    line = '';
    isChanged = false;
  };
  changes.forEach(({ value, added, removed }, index) => {
    const text = value.join('');
    if (added || removed) {
      const marked = visible(text.replace(/ $/, ''));
      line += added ? `{+${marked}+}` : `[-${marked}-]`;
      if (text.endsWith(' ') && !changes[index + 1]?.added) line += ' ';
      isChanged = true;
      return;
    }
    const [first = '', ...rest] = text.split('\n');
    line += shorten(first, {
      start: isChanged,
      end: rest.length === 0 && index < changes.length - 1,
    });
    for (const next of rest) {
      endLine();
      line += shorten(next, { start: false, end: true });
    }
  });
  endLine();
  return lines;
}

/** Shows line breaks as ¶ and invisible characters by code point, except ZWNJ, which the letters around it show. */
const visible = (text: string): string =>
  text
    .replaceAll('\n', ' ¶ ')
    .replaceAll(
      /(?![ \u200c])[\p{Cf}\p{Zs}]/gu,
      (sign) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
    );

/** How many unchanged characters to show around a change. */
const context = 40;

/** Shortens unchanged text; `changes` says at which of its ends a change follows, so that the words there are kept. */
function shorten(
  text: string,
  changes: { readonly start: boolean; readonly end: boolean },
): string {
  if (text.length <= 2 * context) return text;
  const head = changes.start ? text.slice(0, text.indexOf(' ', context) + 1 || context) : '';
  const tail = changes.end ? text.slice(text.lastIndexOf(' ', text.length - context)) : '';
  return `${head}…${tail}`;
}
