import { isTranslation } from '../domain/edition.ts';
import { latestLines, type LedgerLine, type Rest } from '../domain/ledger.ts';
import { paths } from '../domain/urls.ts';
import { changedParts, type ChangedPart } from './changed-parts.ts';
import type { EditionFile, Linked } from './content.ts';
import { restOf } from './rest-of.ts';

/** An edition with its lines of the ledger, at least one. */
export interface RecordedEdition {
  readonly edition: EditionFile;
  readonly lines: readonly LedgerLine[];
  /** What readers see besides its words now; `undefined` if a file has errors. */
  readonly rest: Rest | undefined;
}

/** How an edition differs from its latest record. */
export interface Difference {
  /** The day of its latest record. */
  readonly recorded: string;
  /** The difference of the text: none, only letters and marks (such as an added ZWNJ), or words. */
  readonly text: 'same' | 'respelled' | 'reworded';
  /** The recorded issue date, if the edition now has another. */
  readonly issued: string | undefined;
  /** What else readers see that has changed. */
  readonly parts: readonly ChangedPart[];
}

/** Returns the editions that are in the ledger, in the order of their files. */
export function recordedEditions(content: Linked): RecordedEdition[] {
  const byPath = Map.groupBy(
    content.ledger.map(({ line }) => line),
    ({ path }) => path,
  );
  // Its original, its images and its lists are looked up among those of a statement, and not among all.
  const byId = Map.groupBy(content.editions, ({ id }) => id);
  const imagesById = Map.groupBy(content.images, ({ id }) => id);
  const listsById = Map.groupBy(content.signatories, ({ id }) => id);
  return content.editions.flatMap((edition) => {
    const lines = byPath.get(paths.edition(edition.tag, edition.id));
    if (!lines) return [];
    const editions = byId.get(edition.id) ?? [];
    const images = imagesById.get(edition.id) ?? [];
    const signatories = listsById.get(edition.id) ?? [];
    const own = { ...content, editions, images, signatories };
    return [{ edition, lines, rest: restOf(edition, own) }];
  });
}

/** Returns the editions whose records are of an earlier version of Bayan: they have only the words and the date of issue. */
export const incompleteRecords = (content: Linked): RecordedEdition[] =>
  recordedEditions(content).filter((recorded) => isIncomplete(recorded));

/** Whether no line of an edition records what readers see besides its words. */
export const isIncomplete = ({ lines, rest }: RecordedEdition): boolean =>
  rest !== undefined && !lines.some((line) => line.rest);

/** Returns how an edition differs from its latest lines; `undefined` if it does not, or if its file has errors. */
export function differenceOf({ edition, lines, rest }: RecordedEdition): Difference | undefined {
  const { data, digests } = edition;
  const latest = latestLines(lines);
  const [last] = latest;
  if (!data || !digests || !last) return undefined;
  const text = latest.some((line) => line.text === digests.text)
    ? 'same'
    : latest.some((line) => line.words === digests.words)
      ? 'respelled'
      : 'reworded';
  const dated = latestLines(lines.filter(({ issued }) => issued !== undefined));
  const isRedated =
    !isTranslation(data) && dated.length > 0 && !dated.some((line) => line.issued === data.issued);
  const parts = rest ? changedParts(lines, { ...digests, rest }, text) : [];
  if (text === 'same' && !isRedated && parts.length === 0) return undefined;
  return { recorded: last.date, text, issued: isRedated ? dated[0]?.issued : undefined, parts };
}
