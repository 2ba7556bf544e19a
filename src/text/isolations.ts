import { shownOrder } from './bidi-order.ts';
import { fewestIsolates, type Choice, type Neighbours } from './fewest-isolates.ts';
import { passagesOf } from './passages.ts';
import { rtlLetter } from './scripts.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A part of a text that must be isolated, or programs would show the text in another order. */
export interface Isolation extends Token {
  /** Whether all its characters have to be forced into its direction, as groups of Arabic digits do. */
  readonly isOverride: boolean;
  /** The parts of this part that must be isolated within it. Their positions are those in the whole text. */
  readonly within: readonly Isolation[];
}

/** How a text is shown. */
export interface Setting {
  /** The text with other characters in the places that belong to no token, such as the number of a footnote. */
  readonly words?: string;
  /** Whether other words may be before and after it in its line, as around a name in a row of names. */
  readonly isInRow?: boolean;
}

const alone: Neighbours = ['', ''];
/** What may be next to a name in a row: a word before it, and a number after it. Names in it that are isolated have no effect. */
const inRow: readonly Neighbours[] = [alone, ['ا ', ''], ['', ' 1']];

/**
 * Returns the parts of `text`, a line of direction `dir`, that must be isolated so that each of its tokens reads in its written
 * order and the signs around it are on their side. What the Unicode Bidirectional Algorithm shows right by itself is left alone,
 * but for phrases of Arabic script in a left-to-right line: their element has the line height and the language too.
 */
export function isolationsOf(
  text: string,
  dir: 'ltr' | 'rtl',
  { words = text, isInRow = false }: Setting = {},
): Isolation[] {
  const tokens = tokensOf(withSpaces(words), dir);
  if (tokens.length === 0) return [];
  return choose(withSpaces(text), tokens, {
    dir,
    // In a left-to-right line, phrases of the other direction are isolated anyway.
    neighbours: isInRow && dir === 'rtl' ? inRow : [alone],
    isNeeded: (one) => one.dir === 'rtl' || one.within.length > 0,
  });
}

/** Returns a text as one line: HTML shows line breaks and tabs as spaces, and UAX #9 would end a paragraph there. */
const withSpaces = (text: string): string => text.replaceAll(/[\p{Cc}\u2028]/gu, ' ');

/**
 * The longest passage in which the order is computed. A longer one, without a letter of the line's direction, is data: all its
 * tokens are isolated.
 */
const maxLength = 4000;

const choose = (line: string, tokens: readonly Token[], choice: Choice<Isolation>): Isolation[] =>
  passagesOf(line, tokens, choice.dir).flatMap(({ start, end, tokens: some }) => {
    if (end - start > maxLength)
      return some.map((token) => ({ ...token, isOverride: false, within: [] }));
    const all = some.map((token) => moved(isolationOf(token, line), -start));
    return fewestIsolates(line.slice(start, end), all, choice).map((one) => moved(one, start));
  });

const anyRtl = new RegExp(rtlLetter, 'u');

function isolationOf(token: Token, line: string): Isolation {
  const { start, end, dir } = token;
  const part = line.slice(start, end);
  if (dir === 'ltr' && !anyRtl.test(part)) {
    const isOverride = shownOrder(part, dir).levels.some((level) => level > 0);
    return { ...token, isOverride, within: [] };
  }
  // Within an address, parts in another script keep their places between its signs.
  const within = choose(part, tokensOf(part, dir), {
    dir,
    neighbours: [alone],
    isNeeded: (one) => one.within.length > 0,
  });
  return { ...token, isOverride: false, within: within.map((one) => moved(one, start)) };
}

const moved = (one: Isolation, by: number): Isolation => ({
  ...one,
  start: one.start + by,
  end: one.end + by,
  within: one.within.map((inner) => moved(inner, by)),
});
