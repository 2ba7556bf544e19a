import { isTranslation } from '../../domain/edition.ts';
import { compare, problemAt, fileStart, type Problem } from '../../domain/problem.ts';
import type { EditionFile, Linked } from '../content.ts';
import { originalIn } from './public-editions.ts';

/** Reports statements without exactly one original, and translations whose source is missing or has changed. */
export function checkTranslations({ editions, pages }: Linked): Problem[] {
  return [
    ...groups(editions).flatMap(([id, all]) => [
      ...checkOriginal(id, all),
      ...all.flatMap((edition) => checkSource(edition, all)),
    ]),
    ...groups(pages).flatMap(([, all]) =>
      all.flatMap(({ path, tag, data, locate }): Problem[] => {
        const from = data?.translatedFrom;
        if (from === undefined || all.some((other) => other.tag === from && from !== tag))
          return [];
        const message = `this page has no ${from}.mdx to be translated from; write the language of its source`;
        return [problemAt(path, locate(['translatedFrom']), 'unknown-edition', message)];
      }),
    ),
  ];
}

function checkOriginal(id: string, editions: readonly EditionFile[]): Problem[] {
  // A file that could not be read may be the original.
  if (editions.some(({ kind }) => kind === undefined)) return [];
  const original = originalIn(editions);
  const originals = editions.filter(({ kind }) => kind === 'original');
  const first = editions.find(({ isDraft }) => !isDraft) ?? editions[0];
  if (originals.length === 0 && first) {
    const message = `the statement "${id}" has no original; in the edition that is the original, replace translatedFrom with issued and issuers`;
    return [problemAt(first.path, fileStart, 'no-original', message)];
  }
  const names = originals.map(({ tag }) => `${tag}.md`).join(' and ');
  return originals
    .filter((other) => other !== original)
    .map(({ path }) => {
      const message = `the statement "${id}" has more than one original, ${names}; add translatedFrom: and the tag of the original to each translation`;
      return problemAt(path, fileStart, 'two-originals', message);
    });
}

function checkSource(edition: EditionFile, editions: readonly EditionFile[]): Problem[] {
  const { path, data, kind, locate } = edition;
  const from = edition.names.translatedFrom;
  if (kind !== 'translation' || from === undefined) return [];
  const siblings = editions.filter((other) => other !== edition);
  const source = siblings.find((other) => other.tag === from);
  if (!source) {
    const others = siblings.map((other) => other.tag).join(', ');
    const remedy = others === '' ? 'add it' : `write one of: ${others}`;
    const message = `this statement has no edition "${from}" to be translated from; ${remedy}`;
    return [problemAt(path, locate(['translatedFrom']), 'unknown-edition', message)];
  }
  if (makesCircle(edition, editions)) {
    const message =
      'these translations name each other as their source; make one of them the original, without translatedFrom';
    return [problemAt(path, locate(['translatedFrom']), 'translation-circle', message)];
  }
  const words = source.digests?.words;
  if (words === undefined || !data || !isTranslation(data)) return [];
  if (data.sourceDigest === undefined) {
    const message = `the translation does not record which text it was made from; if that is the current ${from}.md, run: node bayan translated ${edition.id} ${edition.tag}`;
    return [problemAt(path, locate(['translatedFrom']), 'missing-digest', message)];
  }
  if (data.sourceDigest === words) return [];
  const message = `${from}.md has changed since this translation was made; update the translation, then run: node bayan translated ${edition.id} ${edition.tag}`;
  return [problemAt(path, locate(['sourceDigest']), 'stale-translation', message)];
}

function makesCircle(edition: EditionFile, editions: readonly EditionFile[]): boolean {
  const seen = new Set<string>();
  for (let at: EditionFile | undefined = edition; at?.names.translatedFrom !== undefined;) {
    if (seen.has(at.tag)) return true;
    seen.add(at.tag);
    const from: string = at.names.translatedFrom;
    at = editions.find((other) => other.tag === from);
  }
  return false;
}

function groups<T extends { readonly id: string }>(items: readonly T[]): [string, T[]][] {
  return [...Map.groupBy(items, ({ id }) => id)].sort(([a], [b]) => compare(a, b));
}
