import { toAsciiDigits } from '../text/digits.ts';

/** What people type before a list item. */
interface TypedLabel {
  readonly kind: 'bullet' | 'number' | 'letter';
  readonly number: number;
  /** How many characters it has, with the spaces around it. */
  readonly length: number;
}

const bullet = /^\s*[•●○■▪◦‣⁃–—*+-]\s+/u;
/** A number inside a sentence, such as `۱.۵`, does not match. */
const number = /^\s*\(?(\d{1,3}|[۰-۹]{1,3}|[٠-٩]{1,3})\s?[-–.)]\)?\s?(?![\d۰-۹٠-٩])(?=\S)/u;
const letter = /^\s*\(?(?:[a-zA-Zآ-ی]|الف)\s?[-–.)]\s/u;

/** Returns the label of a line that looks like a list item as people type it: `۱- آزادی`, `• نان`, `الف) کار`. */
export function typedLabelOf(line: string): TypedLabel | undefined {
  const [bulletLabel] = bullet.exec(line) ?? [];
  if (bulletLabel !== undefined) return { kind: 'bullet', number: 0, length: bulletLabel.length };
  const [numberLabel, digits = ''] = number.exec(line) ?? [];
  if (numberLabel !== undefined)
    return {
      kind: 'number',
      number: Number(toAsciiDigits(digits)),
      length: numberLabel.length,
    };
  // A letter stays in the text, because a Markdown list cannot show it.
  return letter.test(line) ? { kind: 'letter', number: 0, length: 0 } : undefined;
}

/** Whether a line looks like a list item as people type it. */
export const looksLikeItem = (line: string): boolean => typedLabelOf(line) !== undefined;

/** The review note for such lines. */
export const itemNote =
  'this looks like a list, but is plain text: if it is a list, import it again with --lists, or put each item on its own line, after "- " or "1. "';
