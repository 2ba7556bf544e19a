/** The end of a sentence: its mark, with what closes a quotation or a bracket, before a space. */
const sentenceEnd = /[.!?؟。…][»”")\]]*(?= )/gu;

/**
 * The beginning of a text, at most `limit` characters of it: whole where it is no longer, else to the end of the last sentence
 * that fits, and where the first one does not, to a word, with an ellipsis.
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

/** A text in short: its summary where it has one, else how it begins, at most `limit` characters; `undefined` where it has neither. */
export const inShort = (
  {
    summary,
    opening,
  }: { readonly summary?: string | undefined; readonly opening?: string | undefined },
  limit: number,
): string | undefined => summary ?? (opening && excerpt(opening, limit));
