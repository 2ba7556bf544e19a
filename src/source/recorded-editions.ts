import { isTranslation } from '../domain/edition.ts';
import { latestLines, type LedgerLine } from '../domain/ledger.ts';
import { paths } from '../domain/urls.ts';
import type { EditionFile, Linked } from './content.ts';

/** An edition with its lines of the ledger, at least one. */
export interface RecordedEdition {
  readonly edition: EditionFile;
  readonly lines: readonly LedgerLine[];
}

/** How an edition differs from its latest record. */
export interface Difference {
  /** The day of its latest record. */
  readonly recorded: string;
  /** The difference of the text: none, only letters and marks (such as an added ZWNJ), or words. */
  readonly text: 'same' | 'respelled' | 'reworded';
  /** The recorded issue date, if the edition now has another. */
  readonly issued: string | undefined;
}

/** Returns the editions that are in the ledger, in the order of their files. */
export function recordedEditions({
  editions,
  ledger,
}: Pick<Linked, 'editions' | 'ledger'>): RecordedEdition[] {
  const byPath = Map.groupBy(
    ledger.map(({ line }) => line),
    ({ path }) => path,
  );
  return editions.flatMap((edition) => {
    const lines = byPath.get(paths.edition(edition.tag, edition.id));
    return lines ? [{ edition, lines }] : [];
  });
}

/** Returns how an edition differs from its latest lines; `undefined` if it does not, or if its file has errors. */
export function differenceOf({ edition, lines }: RecordedEdition): Difference | undefined {
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
  if (text === 'same' && !isRedated) return undefined;
  return { recorded: last.date, text, issued: isRedated ? dated[0]?.issued : undefined };
}
