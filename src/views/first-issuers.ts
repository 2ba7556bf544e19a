import type { Locale } from '../domain/locale.ts';
import { otherIssuers } from './count.ts';

/** The issuers of a statement that are named, and words for the others. */
interface FirstIssuers<Issuer> {
  readonly named: readonly Issuer[];
  readonly others?: string;
}

/** From how many issuers on only the first are named, and how many these are. */
const many = { from: 5, named: 3 } as const;

/** Returns the first issuers of a statement if it has many: nine names would fill the screen of a phone. */
export function firstIssuers<Issuer>(
  issuers: readonly Issuer[],
  locale: Locale,
): FirstIssuers<Issuer> {
  const others =
    issuers.length < many.from ? undefined : otherIssuers(issuers.length - many.named, locale);
  return others === undefined
    ? { named: issuers }
    : { named: issuers.slice(0, many.named), others };
}
