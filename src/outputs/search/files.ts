import type { Catalog } from '../../catalog/catalog.ts';
import type { Locale } from '../../domain/locale.ts';
import { indexOf } from '../../search/index-of.ts';
import { languageOf } from '../../search/languages.ts';
import { ListMaker } from '../../search/lists.ts';
import { entryName } from '../../search/names.ts';
import { filesOfIndex } from '../../search/shards.ts';
import type { LocaleContext } from '../../views/locale-context.ts';
import { searchedText, textsOf, type IndexedText } from './texts.ts';

/** What a language needs to be searched. */
export interface SearchFiles {
  /** The data of its directories and shards, by their names. */
  readonly index: ReadonlyMap<string, string>;
  /** Its texts, by the names of the files with what is shown of them. */
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

function newFiles(context: LocaleContext): SearchFiles {
  const { tag } = context.locale;
  const texts = textsOf(context);
  const language = languageOf(tag);
  const maker = new ListMaker();
  for (const [number, text] of texts.entries())
    maker.add(number, indexOf(searchedText(text), language));
  return {
    index: filesOfIndex(tag, texts.length, maker.lists(tag)),
    texts: new Map(texts.map((text, number) => [entryName(tag, number), text])),
  };
}
