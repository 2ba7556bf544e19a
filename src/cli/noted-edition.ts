import type { Correction } from '../domain/edition.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { originalIn } from '../source/checks/public-editions.ts';
import type { Content } from '../source/content.ts';
import { recordedEditions, type RecordedEdition } from '../source/recorded-editions.ts';
import type { ChangedEdition } from './changed-editions.ts';
import { editionOf, editionsOf } from './statement-files.ts';

/**
 * Returns the edition that a note is for: the one that has changed, or else the one named, or else the original of the
 * statement. Throws {@link BayanError} if more than one has changed or none was published.
 */
export function chooseNoted(
  content: Content,
  changed: readonly ChangedEdition[],
  { id, tag }: { readonly id: string | undefined; readonly tag: string | undefined },
  kind: Correction['kind'],
): RecordedEdition | ChangedEdition {
  const [first, ...others] = changed;
  if (first && others.length === 0) return first;
  if (first) {
    const names = changed.map(({ edition }) => `${edition.id} --lang ${edition.tag}`).join(', ');
    throw new BayanError(
      'usage',
      'More than one edition has changed, and a note is for one.',
      `Name one of: ${names}.`,
    );
  }
  if (kind === 'correction') {
    throw new BayanError(
      'content',
      'There is nothing to correct: the published text has not changed.',
      'Correct the text first. To add only a note, use --clarification or --update.',
    );
  }
  if (id === undefined)
    throw new BayanError(
      'usage',
      'No statement is named.',
      `Name it: node bayan accept <id> --${kind} "…"`,
    );
  const edition =
    tag === undefined ? originalIn(editionsOf(content, id)) : editionOf(content, id, tag);
  const found = recordedEditions(content).find((candidate) => candidate.edition === edition);
  if (found) return found;
  throw new BayanError(
    'content',
    `${edition?.path ?? id} is not published yet.`,
    `Change it without a record, or make it a draft: node bayan withdraw ${id}`,
  );
}
