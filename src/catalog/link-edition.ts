import { isRetraction, isTranslation, type TranslationData } from '../domain/edition.ts';
import type { EditionLine } from '../domain/ledger.ts';
import { compare } from '../domain/problem.ts';
import { publicationBy } from '../domain/publication.ts';
import type { Edition, Translation } from '../domain/statement.ts';
import type { EditionFile, ImageFile, SignatoriesFile } from '../source/content.ts';
import { found, present } from './found.ts';
import { withSignatories } from './with-signatories.ts';

/** An edition whose file has no errors. */
export interface ReadableEdition extends EditionFile {
  readonly data: NonNullable<EditionFile['data']>;
  readonly digests: NonNullable<EditionFile['digests']>;
  readonly treeDigest: string;
}

/** Returns an edition whose file has no errors. Throws on any other. */
export const readable = (edition: EditionFile): ReadableEdition => ({
  ...edition,
  data: present(edition.data, edition.path),
  digests: present(edition.digests, edition.path),
  treeDigest: present(edition.treeDigest, edition.path),
});

/** Returns an edition of the catalog, linked with its statement, its images and the ledger. */
export function linkEdition(
  edition: ReadableEdition,
  {
    all,
    images,
    signatories,
    ledger,
  }: {
    /** The editions of its statement. */
    readonly all: readonly EditionFile[];
    /** The images of its statement. */
    readonly images: readonly ImageFile[];
    /** The lists of signatories of its statement. */
    readonly signatories: readonly SignatoriesFile[];
    /** The lines of the ledger about it. */
    readonly ledger: readonly EditionLine[];
  },
): Edition {
  const { id, tag, path, data, opening, digests, textSize, wordCount } = edition;
  const { title, summary, source, draft } = data;
  const translation = isTranslation(data) ? linkTranslation(data, all, id) : undefined;
  const corrections = data.corrections.toSorted((a, b) => compare(b.date, a.date));
  // A translation of a retracted original shows the retraction too.
  const inherited = all
    .filter((other) => translation && other.kind === 'original')
    .flatMap((original) => original.data?.corrections.filter(isRetraction) ?? []);
  return {
    id,
    tag,
    title,
    summary,
    opening,
    source,
    draft,
    corrections,
    images: [...new Set(edition.images.map(({ name }) => name))].map((name) =>
      present(images.find((image) => image.name === name)?.image, name),
    ),
    digests,
    textSize,
    wordCount,
    ...withSignatories(edition, signatories),
    publication: publicationBy(
      ledger,
      [...corrections, ...inherited].map(({ date }) => date),
    ),
    file: path,
    translation,
  };
}

function linkTranslation(
  { translatedFrom: from, translator, review, sourceDigest }: TranslationData,
  all: readonly EditionFile[],
  id: string,
): Translation {
  const source = found(all, ({ tag }) => tag === from, `${from} of ${id}`);
  const isTraced = sourceDigest !== undefined;
  return {
    from,
    translator,
    isReviewed: review === 'reviewed',
    isTraced,
    isStale: isTraced && source.digests !== undefined && sourceDigest !== source.digests.words,
  };
}
