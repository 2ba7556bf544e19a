const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What is a sign of its own unless a mark follows: ASCII, punctuation, and the letters of scripts without other joining. */
const alone = String.raw`[\p{ASCII}\u00ab\u00bb\u2010-\u2027\u2030-\u203a\u060c\u061b\u061f\u066a-\u066d\u06d4\p{Nd}[\p{L}&&[\p{scx=Arabic}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Latin}]]]`;

// The next character is needed too: some signs join what follows.
const joined = new RegExp(`${alone}?[^${alone}]+(?=(${alone}?))`, 'gv');

/** Returns the signs of a text, each once: characters with their marks, as readers see them. */
export function signsOf(text: string): string[] {
  const runs = new Set<string>();
  const rest = text.replaceAll(joined, (run, next: string) => {
    runs.add(run + next);
    return '';
  });
  const signs = new Set(rest);
  for (const run of runs) for (const { segment } of segmenter.segment(run)) signs.add(segment);
  return [...signs];
}
