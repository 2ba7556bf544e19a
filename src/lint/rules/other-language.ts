import { scriptOf } from '../../domain/language-tag.ts';
import { functionWords } from '../language/function-words.ts';
import type { Finding, LintText, Rule } from '../rule.ts';
import { passagesOf } from '../reading/passages.ts';
import { word } from '../reading/words.ts';

/** Finds a text in another language than its file name says: an `en.md` that was never translated. */
export const otherLanguage: Rule = {
  name: 'other-language',
  family: 'words',
  severity: 'error',
  about: 'a text in another language or script than its file name says',
  *find(text) {
    const prose = passagesOf(text).filter(({ isProperty }) => !isProperty);
    const [first] = prose;
    if (!first) return;
    const value = prose
      .map((run) => run.value)
      .join(' ')
      .slice(0, enough);
    const finding = otherScript(text, value) ?? otherWords(text, value);
    if (finding) yield { start: first.start, end: first.start + first.value.length, ...finding };
  },
};

/** How many characters of a text show its language. */
const enough = 4000;

type What = Pick<Finding, 'message' | 'severity'>;

/** What is in another script, by the ISO 15924 code of a script. */
const others: Readonly<Record<string, RegExp>> = {
  Arab: /\P{Script=Arabic}+/gu,
  Latn: /\P{Script=Latin}+/gu,
  Cyrl: /\P{Script=Cyrillic}+/gu,
  Armn: /\P{Script=Armenian}+/gu,
  Hebr: /\P{Script=Hebrew}+/gu,
};

/** A text of fewer letters may be one foreign name. */
const fewestLetters = 60;

function otherScript({ tag }: LintText, value: string): What | undefined {
  const other = others[scriptOf(tag)];
  if (!other) return undefined;
  const own = lengthWithout(value, other);
  // Most texts need no count of their letters.
  if (own > value.length / 5) return undefined;
  const letters = lengthWithout(value, /\P{L}+/gu);
  if (letters < fewestLetters || own > letters / 5) return undefined;
  return {
    message: `the file is named ${tag}.md, and its text is written in another script than ${tag}; write the ${tag} text, or name the file after the language of its text`,
  };
}

/** Returns how many characters of a text are outside of what a pattern matches. */
function lengthWithout(value: string, pattern: RegExp): number {
  const left = value.replaceAll(pattern, '');
  return /[\ud800-\udfff]/.test(left) ? Array.from(left).length : left.length;
}

/** A shorter text has too few words to recognise its language. */
const fewestWords = 40;

/** The languages of each function word. */
const languagesOf = new Map<string, readonly string[]>();
for (const [language, list] of Object.entries(functionWords))
  for (const one of new Set(list))
    languagesOf.set(one, [...(languagesOf.get(one) ?? []), language]);

function otherWords({ tag, language }: LintText, value: string): What | undefined {
  if (!functionWords[language]) return undefined;
  const words = value.toLowerCase().match(word) ?? [];
  if (words.length < fewestWords) return undefined;
  const counts = new Map(Object.keys(functionWords).map((known) => [known, 0]));
  for (const one of words)
    for (const known of languagesOf.get(one) ?? []) counts.set(known, (counts.get(known) ?? 0) + 1);
  const own = counts.get(language) ?? 0;
  const [best, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  if (most < words.length / 12 || own * 4 > most) return undefined;
  return {
    severity: 'warning',
    message: `the file is named ${tag}.md, and its text looks like ${best}; write the ${tag} text, or name the file after the language of its text`,
  };
}
