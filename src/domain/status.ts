/** How an edition can stand, in the order in which it is said. */
export const editionStates = [
  'original',
  'fresh',
  'stale',
  'untraced',
  'unreviewed',
  'unpublished',
  'draft',
  'missing',
] as const;

export type EditionState = (typeof editionStates)[number];

/** What is asked of an edition to tell how it stands. */
export interface EditionStanding {
  readonly isDraft: boolean;
  /** It is in the ledger. */
  readonly isRecorded: boolean;
  /** Of a translation alone. */
  readonly translation:
    | {
        /** Its file says which text it was made from. */
        readonly isTraced: boolean;
        /** That text has changed since. */
        readonly isStale: boolean;
        readonly isReviewed: boolean;
      }
    | undefined;
}

/**
 * How an edition stands: `fresh, unreviewed` is a translation of its source as that is now, which nobody has reviewed. A draft
 * is nothing else yet; one that is not there is missing.
 */
export function statesOf(edition: EditionStanding | undefined): EditionState[] {
  if (!edition) return ['missing'];
  if (edition.isDraft) return ['draft'];
  const { translation, isRecorded } = edition;
  const states: EditionState[] = [translation ? freshness(translation) : 'original'];
  if (translation && !translation.isReviewed) states.push('unreviewed');
  if (!isRecorded) states.push('unpublished');
  return states;
}

const freshness = (translation: { isTraced: boolean; isStale: boolean }): EditionState =>
  !translation.isTraced ? 'untraced' : translation.isStale ? 'stale' : 'fresh';
