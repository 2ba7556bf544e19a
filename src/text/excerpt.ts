import { beginningOf } from './graphemes.ts';
import { sentenceEnds } from './sentence-ends.ts';

/**
 * Returns the beginning of a text, with at most `limit` characters. A text that does not fit ends with the last sentence that
 * fits. If that would be less than a third of `limit`, it ends with a word and an ellipsis.
 */
export function excerpt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = sentenceEnds(text).findLast((offset) => offset <= limit);
  if (end !== undefined && end >= limit / 3) return text.slice(0, end);
  const space = text.lastIndexOf(' ', limit);
  const words = space > 0 ? text.slice(0, space) : beginningOf(text, limit);
  return `${words.replace(/[\p{P}\s]+$/u, '')}…`;
}

/** Returns the summary of a text, or else an excerpt of its opening with at most `limit` characters, if it has one. */
export const inShort = (
  {
    summary,
    opening,
  }: { readonly summary?: string | undefined; readonly opening?: string | undefined },
  limit: number,
): string | undefined => summary ?? (opening && excerpt(opening, limit));
