import { hash } from 'node:crypto';
import type { Catalog } from '../../catalog/catalog.ts';
import { count } from '../../debug.ts';
import type { Locale } from '../../domain/locale.ts';
import { dataOfFacts } from '../../search/facts.ts';
import { indexOf } from '../../search/index-of.ts';
import { languageOf } from '../../search/languages.ts';
import { entryName, factsName, restName } from '../../search/names.ts';
import { filesOfIndex } from '../../search/shards.ts';
import { updateLists } from '../../search/update-lists.ts';
import type { LocaleContext } from '../../views/locale-context.ts';
import { keepIndex, readIndex } from './kept-index.ts';
import { namedFacts } from './named-facts.ts';
import { isLong, searchedText, textsOf, type IndexedText } from './texts.ts';

/** What a language needs to be searched. */
export interface SearchFiles {
  /** The data of its directories and shards, by their names. */
  readonly index: ReadonlyMap<string, string>;
  /** Its texts, by the names of the files with what is shown of them: two of a long text. */
  readonly texts: ReadonlyMap<string, IndexedText>;
}

const known = new WeakMap<Catalog, Map<Locale, SearchFiles>>();

/** Returns what a language needs to be searched. It is made once for a catalog. */
export function searchFiles(context: LocaleContext): SearchFiles {
  const { catalog, locale } = context;
  const ofCatalog = known.get(catalog) ?? new Map<Locale, SearchFiles>();
  known.set(catalog, ofCatalog);
  const files = ofCatalog.get(locale) ?? newFiles(context);
  ofCatalog.set(locale, files);
  return files;
}

/** Takes what has not changed from the index that was last made. */
function newFiles(context: LocaleContext): SearchFiles {
  const { tag } = context.locale;
  const language = languageOf(tag);
  const texts = textsOf(context);
  const keys = texts.map(keyOf);
  const kept = readIndex(tag);
  const { moved, added } = changesBetween(kept.texts, keys);
  const lists = updateLists(kept.lists, { moved, added: termsOfEach() }, language);
  if (added.length > 0 || moved.some((to, from) => to !== from))
    void keepIndex(tag, { texts: keys, lists });
  return {
    index: filesOfIndex(tag, texts.length, lists).set(
      factsName(tag),
      dataOfFacts(
        namedFacts(context),
        texts.map(({ facts }) => facts),
      ),
    ),
    texts: new Map(
      texts.flatMap((text, number) =>
        namesOf(tag, number, text).map((name) => [name, text] as const),
      ),
    ),
  };

  function* termsOfEach() {
    for (const number of added) {
      const text = texts[number];
      if (!text) continue;
      count('texts indexed');
      yield [number, indexOf(searchedText(text), tag)] as const;
    }
  }
}

/** Returns the names of the files with what is shown of a text. */
const namesOf = (tag: string, number: number, text: IndexedText): string[] => [
  entryName(tag, number),
  ...(isLong(text) ? [restName(tag, number)] : []),
];

/** Returns the digest of all that an index has of a text. */
const keyOf = ({ edition, around }: IndexedText): string =>
  hash(
    'sha256',
    JSON.stringify([edition.title, edition.summary ?? '', around, edition.treeDigest]),
  );

/** Returns where texts have moved, and the numbers of those that are new or have changed. */
function changesBetween(before: readonly string[], now: readonly string[]) {
  const places = Map.groupBy(now.keys(), (number) => now[number] ?? '');
  const moved = before.map((key) => places.get(key)?.shift());
  const added = [...places.values()].flat().sort((a, b) => a - b);
  return { moved, added };
}
