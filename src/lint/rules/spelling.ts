import type { Rule } from '../rule.ts';
import { foldWord, spellingCheck, type Check, type Speller } from '../spelling/check.ts';
import { loadDictionary } from '../spelling/dictionary.ts';
import { isEnglishWord } from '../spelling/english.ts';
import { isGermanWord } from '../spelling/german.ts';
import { isPersianWord } from '../spelling/persian.ts';
import { word } from '../reading/words.ts';
import { spelling } from '../rules.ts';

/** Options of the spelling check. */
export interface SpellingOptions {
  /** Primary subtags: of those, the languages that there is a dictionary for. All of them where it is not given. */
  readonly languages?: readonly string[];
  /** Names and other words that are right as they stand, alone or in phrases: issuers, topics, what else is in `content/`. */
  readonly knownWords?: Iterable<string>;
}

const spellers: Readonly<Record<string, Speller>> = {
  // What its dictionary suggests for Persian words is nonsense.
  fa: { name: 'Persian', isArabic: true, suggests: false, isWord: isPersianWord },
  en: { name: 'English', isArabic: false, suggests: true, isWord: isEnglishWord },
  de: { name: 'German', isArabic: false, suggests: true, isWord: isGermanWord },
};

/** Loads the rule of spelling with its dictionaries. It runs only with `--spelling`. */
export async function loadSpelling({
  languages = Object.keys(spellers),
  knownWords = [],
}: SpellingOptions = {}): Promise<Rule> {
  const spoken = Object.entries(spellers).filter(([language]) => languages.includes(language));
  const known = new Set(
    Array.from(knownWords, (phrase) => phrase.match(word) ?? [])
      .flat()
      .map(foldWord),
  );
  const checks = new Map(
    await Promise.all(
      spoken.map(async ([language, speller]): Promise<[string, Check]> => {
        const dictionary = await loadDictionary(language);
        return [language, spellingCheck(speller, dictionary, known)];
      }),
    ),
  );
  return {
    ...spelling,
    languages: [...checks.keys()],
    find: (text) => checks.get(text.language)?.(text) ?? [],
  };
}
