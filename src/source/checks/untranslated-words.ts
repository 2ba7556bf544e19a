import type { LocaleData } from '../../domain/locale.ts';
import { problemAt, type Problem } from '../../domain/problem.ts';
import { shippedLocale, shippedTags } from '../../locales/shipped-locales.ts';
import type { YamlRead } from '../yaml.ts';

/** Names and units that many languages write in the same way. */
const alike: ReadonlySet<string> = new Set(
  'telegram whatsapp x email kilobytes megabytes'.split(' '),
);

/** How many keys a message names. */
const named = 5;

/** Reports words of a publisher's locale that are still in the language from which it was copied, or in another script. */
export function checkUntranslatedWords(
  file: string,
  tag: string,
  { data, raw, locate }: Pick<YamlRead<LocaleData>, 'data' | 'raw' | 'locate'>,
): Problem[] {
  if (data === undefined) return [];
  const { strings: own = {} } = raw as { readonly strings?: Record<string, string> };
  const words = Object.entries(own).filter(([key]) => !alike.has(key));
  const { source, keys } = copiedWords(words, tag);
  const foreign = inAnotherScript(words, data.name).filter((key) => !keys.includes(key));
  const report = (found: readonly string[], what: string): Problem[] => {
    const [first] = found;
    if (first === undefined) return [];
    const message = `${listOf(found)} ${found.length > 1 ? 'are' : 'is'} ${what}; translate ${found.length > 1 ? 'them' : 'it'} into ${tag}`;
    return [problemAt(file, locate(['strings', first]), 'untranslated-words', message)];
  };
  return [
    ...report(keys, `the same as in the locale ${source}`),
    ...report(foreign, `not in the script of ${data.name}`),
  ];
}

/**
 * Returns the keys of the words that are the same in the locale of another language, and the tag of that locale. Related languages
 * share short phrases, but no long ones: without a phrase of four words there are no keys.
 */
function copiedWords(
  words: readonly (readonly [string, string])[],
  tag: string,
): { source: string; keys: readonly string[] } {
  const phrases = words.filter(([, text]) => text.trim().split(/\s+/).length >= 4);
  let most = { source: '', keys: [] as readonly string[] };
  for (const source of shippedTags()) {
    const strings: Partial<Record<string, string>> = shippedLocale(source)?.strings ?? {};
    const isSame = ([key, text]: readonly [string, string]) => strings[key] === text.trim();
    if (isSameLanguage(source, tag) || !phrases.some(isSame)) continue;
    const keys = words.filter(isSame).map(([key]) => key);
    if (keys.length > most.keys.length) most = { source, keys };
  }
  return most;
}

/** Whether two tags are the same language in CLDR, in which Dari is Persian. */
const isSameLanguage = (one: string, other: string): boolean =>
  new Intl.Locale(one).language === new Intl.Locale(other).language;

const scripts = [
  ...['Latin', 'Arabic', 'Cyrillic', 'Hebrew', 'Greek', 'Armenian', 'Georgian', 'Devanagari'],
  ...['Bengali', 'Gurmukhi', 'Tamil', 'Ethiopic', 'Syriac', 'Thai', 'Hangul', 'Hiragana', 'Han'],
].map((script) => new RegExp(String.raw`\p{Script=${script}}`, 'u'));

/** Returns the keys of words in which no letter has the script of `name`. Abbreviations, such as `RSS`, are in Latin letters everywhere. */
function inAnotherScript(
  words: readonly (readonly [string, string])[],
  name: string,
): readonly string[] {
  const script = scripts.find((candidate) => candidate.test(name));
  if (!script) return [];
  return words
    .filter(([, text]) => !script.test(text) && /\p{Ll}|\p{Lo}/u.test(text))
    .map(([key]) => key);
}

function listOf(keys: readonly string[]): string {
  const shown = keys.slice(0, named).map((key) => `strings.${key}`);
  const others = keys.length - shown.length;
  return shown.join(', ') + (others > 0 ? ` and ${others} more` : '');
}
