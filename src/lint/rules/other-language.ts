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

/** Scripts by their ISO 15924 code. */
const scripts: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/gu,
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Armn: /\p{Script=Armenian}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
};

/** A text of fewer letters may be one foreign name. */
const fewestLetters = 60;

function otherScript({ tag }: LintText, value: string): What | undefined {
  const own = scripts[scriptOf(tag)];
  const letters = value.match(/\p{L}/gu)?.length ?? 0;
  if (!own || letters < fewestLetters || (value.match(own)?.length ?? 0) > letters / 5)
    return undefined;
  return {
    message: `the file is named ${tag}.md, and its text is written in another script than ${tag}; write the ${tag} text, or name the file after the language of its text`,
  };
}

/** A shorter text has too few words to recognise its language. */
const fewestWords = 40;

function otherWords({ tag, language }: LintText, value: string): What | undefined {
  if (!functionWords[language]) return undefined;
  const words = value.toLowerCase().match(word) ?? [];
  if (words.length < fewestWords) return undefined;
  const counts = new Map(
    Object.entries(functionWords).map(([known, list]) => [
      known,
      words.filter((one) => list.includes(one)).length,
    ]),
  );
  const own = counts.get(language) ?? 0;
  const [best, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  if (most < words.length / 12 || own * 4 > most) return undefined;
  return {
    severity: 'warning',
    message: `the file is named ${tag}.md, and its text looks like ${best}; write the ${tag} text, or name the file after the language of its text`,
  };
}
