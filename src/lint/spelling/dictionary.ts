import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';

/** The words of a language. */
export interface Dictionary {
  /** Case-sensitive: it has `Tisch`, not `tisch`. */
  readonly has: (word: string) => boolean;
  /** Returns words that are like `word`, the most likely first. */
  readonly suggest: (word: string) => readonly string[];
}

/** The dictionary files, by primary language subtag. */
const files: Readonly<Record<string, string>> = {
  fa: '@cspell/dict-fa-ir/fa-IR.trie.gz',
  en: '@cspell/dict-en_us/en_US.trie.gz',
  de: '@cspell/dict-de-de/de_DE.trie.gz',
};

const loaded = new Map<string, Promise<Dictionary>>();

/** Loads the dictionary of a language, once a process. It takes a quarter of a second; German takes a second. */
export function loadDictionary(language: string): Promise<Dictionary> {
  const dictionary = loaded.get(language) ?? load(files[language] ?? '');
  loaded.set(language, dictionary);
  return dictionary;
}

async function load(file: string): Promise<Dictionary> {
  const [scope = '', name = '', entry = ''] = file.split('/');
  // The packages export only their settings file; the dictionary is in the same folder.
  const settings = import.meta.resolve(`${scope}/${name}/cspell-ext.json`);
  const trie = decodeTrie(gunzipSync(await readFile(new URL(entry, settings))));
  // A suggestion takes ten milliseconds, and the same names are in every text.
  const suggested = new Map<string, readonly string[]>();
  const options = { numSuggestions: 5, ignoreCase: false, includeTies: false };
  return {
    has: (word) => trie.hasWord(word, true),
    suggest: (word) => {
      const near = suggested.get(word) ?? trie.suggest(word, options);
      suggested.set(word, near);
      return near;
    },
  };
}
