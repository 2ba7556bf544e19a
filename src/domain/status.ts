/** The states of an edition, in the order of reports. */
export const editionStates = [
  'original',
  'fresh',
  'stale',
  'untraced',
  'unreviewed',
  'retracted',
  'unpublished',
  'draft',
  'missing',
] as const;

export type EditionState = (typeof editionStates)[number];

/** The facts that determine the states of an edition. */
export interface EditionFacts {
  readonly isDraft: boolean;
  /** It is in the ledger. */
  readonly isRecorded: boolean;
  readonly isRetracted: boolean;
  /** Only of a translation. */
  readonly translation:
    | {
        /** It has a `sourceDigest`. */
        readonly isTraced: boolean;
        /** Its source has changed since. */
        readonly isStale: boolean;
        readonly isReviewed: boolean;
      }
    | undefined;
}

/**
 * Returns the states of an edition: `fresh` and `unreviewed` for an up-to-date translation without a review. A draft is only
 * `draft`, and an edition that does not exist is only `missing`.
 */
export function statesOf(edition: EditionFacts | undefined): EditionState[] {
  if (!edition) return ['missing'];
  if (edition.isDraft) return ['draft'];
  const { translation, isRecorded, isRetracted } = edition;
  const states: EditionState[] = [translation ? freshness(translation) : 'original'];
  if (translation && !translation.isReviewed) states.push('unreviewed');
  if (isRetracted) states.push('retracted');
  if (!isRecorded) states.push('unpublished');
  return states;
}

const freshness = (translation: { isTraced: boolean; isStale: boolean }): EditionState =>
  !translation.isTraced ? 'untraced' : translation.isStale ? 'stale' : 'fresh';
