import type { LintText } from '../rule.ts';
import { eachMatch } from '../../text/each-match.ts';
import { proseIn } from './words.ts';

/** A run of words as the rules about language read it, with everything masked that is not a word of the text. */
export interface Passage {
  /** As long as the text in the file, with addresses, account names and escapes `masked`. */
  readonly value: string;
  /** Where it begins in `LintText.value`. */
  readonly start: number;
  readonly isProperty: boolean;
}

/** Replaces each masked character: not a letter, a digit, punctuation or a space. */
export const masked = '\ufffc';

const hidden = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s،؛؟«»"<>]*[^\s،؛؟«»"<>.,;:!?)\]]`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+`,
    String.raw`(?<![\p{L}\p{N}_@#&])[@#][\p{L}\p{M}\p{N}_\u200c]+`,
    // A domain name without https://.
    String.raw`(?<![\w.-])[A-Za-z0-9][\w-]{0,62}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,20}(?![\w-])(?:\/[^\s،؛؟«»"<>]*[^\s،؛؟«»"<>.,;:!?)\]])?`,
    // The attributes that pandoc writes after words: [words]{.insertion author="…"}.
    String.raw`(?<=\])\{[.#][^{}\n]{0,200}\}`,
    String.raw`&(?:[a-zA-Z]{2,31}|#\d{1,7}|#x[\da-fA-F]{1,6});`,
  ].join('|'),
  'gu',
);
/** The `>` at the start of lines within a quotation. */
const quotation = /(?<=\n)[ \t]*(?:>[ \t]*)+/g;

const kept = new WeakMap<LintText, readonly Passage[]>();

/** Returns what is written in the language of the edition, in order. Cached, because most rules ask for it. */
export function passagesOf(text: LintText): readonly Passage[] {
  const known = kept.get(text);
  if (known) return known;
  const passages = proseIn(text).map(({ value, start, isProperty }): Passage => {
    const [from, inner] = isProperty ? withoutYaml(value) : [0, value];
    return { value: mask(inner), start: start + from, isProperty };
  });
  kept.set(text, passages);
  return passages;
}

/** Yields each match of a global `pattern` in the passages of a text, with its range in the file. */
export function* matchesIn(
  text: LintText,
  pattern: RegExp,
): Generator<{ match: RegExpExecArray; passage: Passage; start: number; end: number }> {
  for (const passage of passagesOf(text)) {
    for (const match of eachMatch(passage.value, pattern)) {
      const start = passage.start + match.index;
      yield { match, passage, start, end: start + match[0].length };
    }
  }
}

const blank = (found: string): string => masked.repeat(found.length);

/** A quick test that most texts fail: a part of each of both patterns. */
const suspect = /[@#&{>]|:\/\/|www\.|\.[a-z]/;

function mask(value: string): string {
  if (!suspect.test(value)) return value;
  return value.replaceAll(hidden, blank).replaceAll(quotation, (found) => ' '.repeat(found.length));
}

/** Returns the words of a YAML scalar without YAML's own signs, and the offset at which they begin. */
function withoutYaml(value: string): [from: number, inner: string] {
  const [first = ''] = value;
  if (first === '"') return [1, value.slice(1, -1).replaceAll(/\\./gs, blank)];
  if (first === "'") return [1, value.slice(1, -1).replaceAll("''", blank)];
  const header = /^[>|][^\n]*\n/.exec(value)?.[0].length ?? 0;
  return [header, value.slice(header)];
}
