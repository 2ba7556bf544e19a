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
  /** Primary language subtags to check, as far as there are dictionaries. By default, all. */
  readonly languages?: readonly string[];
  /** Words and phrases to accept: names of issuers and topics, and other words of `content/`. */
  readonly knownWords?: Iterable<string>;
}

const spellers: Readonly<Record<string, Speller>> = {
  // The suggestions of the Persian dictionary are not useful.
  fa: { name: 'Persian', isArabic: true, suggests: false, isWord: isPersianWord },
  en: { name: 'English', isArabic: false, suggests: true, isWord: isEnglishWord },
  de: { name: 'German', isArabic: false, suggests: true, isWord: isGermanWord },
};

/** Loads the spelling rule with its dictionaries. It runs only with `--spelling`. */
export async function loadSpelling({
  languages = Object.keys(spellers),
  knownWords = [],
}: SpellingOptions = {}): Promise<Rule> {
  const chosen = Object.entries(spellers).filter(([language]) => languages.includes(language));
  const known = new Set(
    Array.from(knownWords, (phrase) => phrase.match(word) ?? [])
      .flat()
      .map(foldWord),
  );
  const checks = new Map(
    await Promise.all(
      chosen.map(async ([language, speller]): Promise<[string, Check]> => {
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
