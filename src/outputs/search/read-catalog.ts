import type { Catalog } from '../../catalog/catalog.ts';
import { dataOfEntry } from '../../search/entry.ts';
import type { Read } from '../../search/types.ts';
import { languageOf } from '../../views/edition-context.ts';
import { searchFiles } from './files.ts';
import { blocksOf } from './texts.ts';

/** Returns a function that reads the indexes of a catalog without their files. They have the drafts that the catalog has. */
export function readCatalog(catalog: Catalog): Read {
  return (name) => {
    const [tag = ''] = name.split('/');
    const { index, texts } = searchFiles({ catalog, locale: languageOf(catalog, tag) });
    const text = texts.get(name);
    const data = text
      ? dataOfEntry({ ...text.shown, blocks: blocksOf(text.edition) })
      : index.get(name);
    return data === undefined
      ? Promise.reject(new Error(`there is no ${name} in the index`))
      : Promise.resolve(data);
  };
}
