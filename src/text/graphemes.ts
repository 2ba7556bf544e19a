const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Returns the beginning of a text, with at most `limit` UTF-16 code units, and without a part of a letter and its marks. Only a
 * letter with more marks than the limit allows is cut.
 */
export function beginningOf(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  // A letter at the limit is read with its marks.
  for (const { index, segment } of segmenter.segment(text.slice(0, limit + 64))) {
    // A half-space after the last letter need not fit.
    const letter = segment.replace(/\u200c$/, '');
    if (index + letter.length > limit) break;
    end = Math.min(index + segment.length, limit);
  }
  const isPair = /[\ud800-\udbff]/.test(text[limit - 1] ?? '');
  return text.slice(0, end || (isPair ? limit - 1 : limit));
}
