import type { Hit, Read } from '../types.ts';

/** What choosing among results needs of the page. */
export interface Choosing {
  /** The languages of the results, that of the page first. */
  readonly tags: readonly string[];
  /** Of the kinds of facts, in their order. */
  readonly names: readonly string[];
  /** The word for no choice. */
  readonly all: string;
  /** A language tag by which a browser writes numbers in the digits of the page. */
  readonly numbers: string;
  readonly read: Read;
  /** Shows some of the results. */
  readonly show: (hits: readonly Hit[]) => void;
}

/** Lets readers choose among results by year, organisation and topic: what `choose.ts` makes of itself. */
export type Choose = (
  hits: readonly Hit[],
  place: HTMLElement,
  choosing: Choosing,
) => Promise<void>;
