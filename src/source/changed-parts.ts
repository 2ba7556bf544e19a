import {
  latestLines,
  restSchema,
  type LedgerLine,
  type Rest,
  type RestPart,
} from '../domain/ledger.ts';

/** A part of what readers see besides words that differs from the record. */
export interface ChangedPart {
  readonly part: RestPart;
  readonly how: 'added' | 'changed' | 'removed';
  /** What is recorded of it; `undefined` if it was added. */
  readonly was: Rest[RestPart];
}

const parts = Object.keys(restSchema.shape).filter(
  (key): key is RestPart => key !== 'version' && key !== 'body',
);

/**
 * Returns how what readers see besides words differs from the latest lines that record it; nothing if none do.
 * @param now the current digests of the edition
 * @param text how its text differs: the form of a text with other letters is another one anyway, and so are the numbers of items
 *   of a text with other words
 */
export function changedParts(
  lines: readonly LedgerLine[],
  now: { readonly text: string; readonly rest: Rest },
  text: 'same' | 'respelled' | 'reworded',
): ChangedPart[] {
  const latest = latestLines(lines.filter(({ rest }) => rest !== undefined));
  const ofText = latest.filter((line) => line.text === now.text);
  const untold: readonly RestPart[] =
    text === 'same' ? [] : text === 'respelled' ? ['form'] : ['form', 'lists'];
  const differences = (ofText.length > 0 ? ofText : latest).map(({ rest }) =>
    rest ? compareRest(rest, now.rest).filter(({ part }) => !untold.includes(part)) : [],
  );
  // The order of the lines of a day is unknown, so any of them may be the current state.
  return differences.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function compareRest(was: Rest, now: Rest): ChangedPart[] {
  const ofBody: readonly RestPart[] = was.body === now.body ? ['form', 'links', 'lists'] : [];
  const changed = parts.filter((part) =>
    part === 'notes'
      ? was.notes?.some((note) => !now.notes?.includes(note))
      : was[part] !== now[part] && !ofBody.includes(part),
  );
  // Other issuers have other names.
  const implied = changed.flatMap((part): RestPart[] =>
    part === 'issuers' ? ['issuerNames'] : part === 'topics' ? ['topicNames'] : [],
  );
  return changed
    .filter((part) => !implied.includes(part))
    .map((part) => ({
      part,
      was: was[part],
      how: was[part] === undefined ? 'added' : now[part] === undefined ? 'removed' : 'changed',
    }));
}
