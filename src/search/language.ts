/** A pattern, and what is written for what it matches. */
type Rule = readonly [pattern: RegExp, to: string];

/** What is particular about the words of a language. An index has it in its directory: a page needs it of few languages. */
export interface Language {
  /**
   * Folded words that say nothing of what a text is about, with spaces around each: those of questions before `/`, and after `|` those
   * that join the next word.
   */
  readonly frequent: string;
  /** What parts of words are no words, folded: endings after ZWNJ or a space. */
  readonly ending: RegExp;
  /** What is rewritten before and after a word is folded. */
  readonly before: readonly Rule[];
  readonly after: readonly Rule[];
  /** What falls away from a folded word, in this order. */
  readonly endings: readonly Rule[];
  /** What falls away to leave the consonants. */
  readonly vowels: readonly Rule[];
  /** Letters that are mistaken for each other if they are next to each other here. */
  readonly alike: string;
  /** Whether a word is of a script without spaces between words. */
  readonly pairs: RegExp;
  /** The least length of what is marked at the end of a compound; no number if words are not written together. */
  readonly last: number;
}

/** Returns the rules in a line, with spaces between them. What a rule writes is after `>`; without that, its first group. */
const rulesIn = (line: string): Rule[] =>
  line.split(' ').flatMap((rule): Rule[] => {
    const [source = '', to = '$1'] = rule.split('>');
    return source ? [[new RegExp(source, 'gu'), to]] : [];
  });

/** The parts of a line, which are always all there. */
type Fields = [string, string, string, string, string, string, string, string, string];

/** Returns what a line of a directory says of a language. */
export function languageIn(line: string): Language {
  const [frequent, ending, before, after, endings, vowels, alike, pairs, last] = line.split(
    ';',
  ) as Fields;
  return {
    frequent: ` ${frequent} `,
    ending: new RegExp(`^(?:${ending})$`),
    before: rulesIn(before),
    after: rulesIn(after),
    endings: rulesIn(endings),
    vowels: rulesIn(vowels),
    alike,
    pairs: new RegExp(pairs || '^$', 'u'),
    last: parseInt(last),
  };
}

/** Returns a text after all rules, one after the other. */
export const rewrite = (text: string, rules: readonly Rule[]): string =>
  rules.reduce((rest, [pattern, to]) => rest.replace(pattern, to), text);
