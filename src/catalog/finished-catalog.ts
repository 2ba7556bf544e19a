import type { Content, EditionFile } from '../source/content.ts';
import { originalIn } from '../source/checks/public-editions.ts';
import { catalogOf, type Catalog } from './catalog.ts';
import { isFinished } from './is-finished.ts';

/** A catalog with drafts, of whatever can be read. */
export interface FinishedCatalog {
  readonly catalog: Catalog;
  /** The files of editions that are left out, because they or their original are not finished or have errors. */
  readonly left: readonly string[];
}

/** Returns a catalog with drafts, without the editions that have errors. Throws unless the site and its languages can be read. */
export function finishedCatalog(content: Content): FinishedCatalog {
  const images = Map.groupBy(content.images, ({ id }) => id);
  const lists = Map.groupBy(content.signatories, ({ id }) => id);
  const isIn = (edition: EditionFile, siblings: readonly EditionFile[]) => {
    const { id } = edition;
    const own = { images: images.get(id) ?? [], signatories: lists.get(id) ?? [] };
    return isFinished(edition, siblings, own, content);
  };
  const editions = [...Map.groupBy(content.editions, ({ id }) => id).values()].flatMap((all) => {
    const original = originalIn(all);
    return original && isIn(original, all) ? all.filter((edition) => isIn(edition, all)) : [];
  });
  const kept = new Set(editions);
  return {
    catalog: catalogOf({ ...content, editions }, { drafts: true }),
    left: content.editions.filter((edition) => !kept.has(edition)).map(({ path }) => path),
  };
}
