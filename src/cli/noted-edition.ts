import type { Correction } from '../domain/edition.ts';
import { BayanError } from '../domain/bayan-error.ts';
import type { Content } from '../source/content.ts';
import { recordedEditions, type RecordedEdition } from '../source/recorded-editions.ts';
import type { ChangedEdition } from './changed-editions.ts';
import { editionOf, editionsOf } from './statement-files.ts';

/**
 * The one edition that a note is for: that which has changed; where none has, the one named, or the original of its statement.
 * Throws {@link BayanError} where that is not plain.
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
      `A note is for one edition, in its language; name one of: ${names}.`,
    );
  }
  if (kind === 'correction') {
    throw new BayanError(
      'content',
      'Nothing to correct: what has been published is as it was recorded. Correct the text first; where only a note is to be added, use --clarification or --update.',
    );
  }
  if (id === undefined)
    throw new BayanError('usage', `Name the statement: npx bayan accept <id> --${kind} "…"`);
  const edition =
    tag === undefined
      ? editionsOf(content, id).find((candidate) => candidate.kind === 'original')
      : editionOf(content, id, tag);
  const found = recordedEditions(content).find((candidate) => candidate.edition === edition);
  if (found) return found;
  throw new BayanError(
    'content',
    `${edition?.path ?? id} was never recorded as published; change it as you like, or make it a draft: npx bayan withdraw ${id}`,
  );
}
