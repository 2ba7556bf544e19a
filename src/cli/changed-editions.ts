import type { Content, EditionFile } from '../source/content.ts';
import {
  differenceOf,
  recordedEditions,
  type Difference,
  type RecordedEdition,
} from '../source/recorded-editions.ts';
import { findFormerText } from './former-text.ts';
import { showPart } from './show-part.ts';
import { showChange, textOf } from './show-change.ts';

/** A published edition that differs from its last record. */
export interface ChangedEdition extends RecordedEdition {
  readonly difference: Difference;
}

/** Returns the published editions that have changed since their last record, of all statements and languages by default. */
export function changedEditions(
  content: Content,
  { id, tag }: { readonly id?: string | undefined; readonly tag?: string | undefined } = {},
): ChangedEdition[] {
  return recordedEditions(content)
    .filter(({ edition }) => id === undefined || edition.id === id)
    .filter(({ edition }) => tag === undefined || edition.tag === tag)
    .flatMap((recorded) => {
      const difference = differenceOf(recorded);
      return difference ? [{ ...recorded, difference }] : [];
    });
}

/**
 * Prints what has changed in an edition since its last record, and returns the number of changed words; `undefined` if git
 * does not have the recorded text.
 */
export async function showSinceRecorded(
  root: string,
  content: Content,
  { edition, lines, difference }: ChangedEdition,
  print: (text: string) => void,
): Promise<number | undefined> {
  print(`${edition.path} has changed since it was recorded on ${difference.recorded}:`);
  if (difference.issued !== undefined) print(`  ${redating(edition, difference.issued)}`);
  for (const part of difference.parts) await showPart({ root, content, edition }, part, print);
  if (difference.text === 'same') return 0;
  const former = await findFormerText(root, edition.path, ({ digests }) =>
    lines.some((line) => line.date === difference.recorded && line.text === digests.text),
  );
  if ('reason' in former) {
    print(`  The changes in its text cannot be shown: ${former.reason}.`);
    return undefined;
  }
  const texts = { before: former.text, after: await textOf(root, edition), tag: edition.tag };
  return showChange(texts, print)?.words ?? Infinity;
}

function redating({ data }: EditionFile, was: string): string {
  return data && 'issued' in data ? `issued: [-${was}-]{+${data.issued}+}` : '';
}
