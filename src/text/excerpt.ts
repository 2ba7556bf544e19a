/** The end of a sentence: its mark, with closing quotation marks and brackets, before a space. */
const sentenceEnd = /[.!?؟。…][»”")\]]*(?= )/gu;

/**
 * Returns the beginning of a text, with at most `limit` characters. A text that does not fit ends with the last sentence that
 * fits. If that would be less than a third of `limit`, it ends with a word and an ellipsis.
 */
export function excerpt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const within = text.slice(0, limit + 1);
  const end = Array.from(
    within.matchAll(sentenceEnd),
    ({ index, 0: mark }) => index + mark.length,
  ).at(-1);
  if (end !== undefined && end >= limit / 3) return text.slice(0, end);
  const space = within.lastIndexOf(' ');
  return `${within.slice(0, space > 0 ? space : limit).replace(/[\p{P}\s]+$/u, '')}…`;
}

/** Returns the summary of a text, or else an excerpt of its opening with at most `limit` characters, if it has one. */
export const inShort = (
  {
    summary,
    opening,
  }: { readonly summary?: string | undefined; readonly opening?: string | undefined },
  limit: number,
): string | undefined => summary ?? (opening && excerpt(opening, limit));
