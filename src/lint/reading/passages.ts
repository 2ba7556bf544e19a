import type { LintText } from '../rule.ts';
import { proseIn } from './words.ts';

/** A run of words as the rules of language read it: what is no word of the text is masked. */
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
    // A bare name of a site.
    String.raw`(?<![\w.-])[A-Za-z0-9][\w-]{0,62}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,20}(?![\w-])(?:\/[^\s،؛؟«»"<>]*[^\s،؛؟«»"<>.,;:!?)\]])?`,
    String.raw`&(?:[a-zA-Z]{2,31}|#\d{1,7}|#x[\da-fA-F]{1,6});`,
  ].join('|'),
  'gu',
);
/** What stands at the start of lines within a quotation. */
const quotation = /(?<=\n)[ \t]*(?:>[ \t]*)+/g;

const kept = new WeakMap<LintText, readonly Passage[]>();

/** What is written in the language of the edition, in order. Read once for all rules. */
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

/** What `pattern`, which is global, finds in the passages of a text, and where in its file. */
export function* matchesIn(
  text: LintText,
  pattern: RegExp,
): Generator<{ match: RegExpExecArray; passage: Passage; start: number; end: number }> {
  for (const passage of passagesOf(text)) {
    for (const match of passage.value.matchAll(pattern)) {
      const start = passage.start + match.index;
      yield { match, passage, start, end: start + match[0].length };
    }
  }
}

const blank = (found: string): string => masked.repeat(found.length);

function mask(value: string): string {
  return value.replaceAll(hidden, blank).replaceAll(quotation, (found) => ' '.repeat(found.length));
}

/** The words of a YAML scalar, and how far into it they begin: quotation marks and signs of YAML are not of the text. */
function withoutYaml(value: string): [from: number, inner: string] {
  const [first = ''] = value;
  if (first === '"') return [1, value.slice(1, -1).replaceAll(/\\./gs, blank)];
  if (first === "'") return [1, value.slice(1, -1).replaceAll("''", blank)];
  const header = /^[>|][^\n]*\n/.exec(value)?.[0].length ?? 0;
  return [header, value.slice(header)];
}
