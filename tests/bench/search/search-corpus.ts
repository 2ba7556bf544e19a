import { dataInTwo } from '../../../src/search/entry.ts';
import type { Source } from '../../../src/search/excerpt.ts';
import { indexOf } from '../../../src/search/index-of.ts';
import { languageOf } from '../../../src/search/languages.ts';
import { entryName, restName } from '../../../src/search/names.ts';
import { filesOfIndex } from '../../../src/search/shards.ts';
import type { Hit, Read } from '../../../src/search/types.ts';
import { updateLists } from '../../../src/search/update-lists.ts';
import { corpusOf, type CorpusText } from './corpus.ts';

/** The texts of a language with the files of their index. */
export interface SearchedLanguage {
  readonly tag: string;
  readonly texts: readonly CorpusText[];
  /** The data of each file by its name. */
  readonly files: ReadonlyMap<string, string>;
}

/** A corpus that can be searched. */
export interface SearchCorpus {
  readonly languages: readonly SearchedLanguage[];
  readonly read: Read;
  readonly idOf: (found: Pick<Hit | Source, 'tag' | 'number'> | undefined) => string | undefined;
}

/** Returns a corpus of `count` texts in each language, with its indexes. */
export function searchCorpus(count: number): SearchCorpus {
  const languages = Array.from(corpusOf(count), ([tag, texts]): SearchedLanguage => ({
    tag,
    texts,
    files: new Map([...indexFiles(tag, texts), ...entryFiles(tag, texts)]),
  }));
  const files = new Map(languages.flatMap((language) => [...language.files]));
  return {
    languages,
    read: (name) => {
      const data = files.get(name);
      return data === undefined
        ? Promise.reject(new Error(`there is no ${name}`))
        : Promise.resolve(data);
    },
    idOf: (found) => languages.find(({ tag }) => tag === found?.tag)?.texts[found?.number ?? 0]?.id,
  };
}

/** Returns the directories and shards of the index of some texts. */
export function indexFiles(tag: string, texts: readonly CorpusText[]): Map<string, string> {
  const language = languageOf(tag);
  const added = texts.map(
    (text, number) => [number, indexOf({ ...text, around: [] }, tag)] as const,
  );
  return filesOfIndex(tag, texts.length, updateLists(new Map(), { moved: [], added }, language));
}

/** Returns the files of texts as a site has them: two of each, since they are long. */
const entryFiles = (tag: string, texts: readonly CorpusText[]): [string, string][] =>
  texts.flatMap((text, number): [string, string][] => {
    const [first, rest] = dataInTwo({
      ...text,
      issued: '2023-06-01',
      date: '۱۱ خرداد ۱۴۰۲',
      issuers: 'حلقهٔ خیالی کتابخوانان کوه قاف',
      marks: '',
    });
    return [
      [entryName(tag, number), first],
      [restName(tag, number), rest],
    ];
  });
