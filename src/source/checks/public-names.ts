import type { EditionFile } from '../content.ts';
import { publicEditions } from './public-editions.ts';

/** Returns the ids of the issuers and topics of the statements that a build publishes. */
export function publicNames(editions: readonly EditionFile[]): {
  readonly issuers: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
} {
  const originals = publicEditions(editions).filter(({ kind }) => kind === 'original');
  return {
    issuers: new Set(originals.flatMap(({ names }) => names.issuers)),
    topics: new Set(originals.flatMap(({ names }) => names.topics)),
  };
}
