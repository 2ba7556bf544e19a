const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What is a sign of its own unless a mark follows: ASCII, punctuation, and the letters of scripts without other joining. */
const alone =
  /[\p{ASCII}\u00ab\u00bb\u2010-\u2027\u2030-\u203a\u060c\u061b\u061f\u066a-\u066d\u06d4\p{Nd}[\p{L}&&[\p{scx=Arabic}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Latin}]]]/v;

/** Returns the signs of a text, each once: characters with their marks, as readers see them. */
export function signsOf(text: string): string[] {
  const singles = new Set<number>();
  const runs = new Set<string>();
  // The run of other characters that is open, with the character before it.
  let start = -1;
  for (let at = 0; at < text.length;) {
    const here = at;
    const code = text.codePointAt(at) ?? 0;
    at += lengthOf(code);
    if (!isAlone(code)) {
      if (start < 0) start = here;
      continue;
    }
    // Some signs join what follows.
    if (start >= 0) runs.add(text.slice(start, at));
    start = at < text.length && !isAlone(text.codePointAt(at) ?? 0) ? here : -1;
    if (start < 0) singles.add(code);
  }
  if (start >= 0) runs.add(text.slice(start));
  const signs = new Set(Array.from(singles, (code) => String.fromCodePoint(code)));
  for (const run of runs) for (const sign of signsOfRun(run)) signs.add(sign);
  return [...signs];
}

const lengthOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** Whether the characters of the first plane are alone: 0 if that is not known, 1 if they are, 2 if not. */
const known = new Uint8Array(0x10000);

function isAlone(code: number): boolean {
  if (code > 0xffff) return alone.test(String.fromCodePoint(code));
  known[code] ||= alone.test(String.fromCharCode(code)) ? 1 : 2;
  return known[code] === 1;
}

/** The signs of short runs, which most texts of a language share. */
const kept = new Map<string, readonly string[]>();
const [longest, most] = [8, 10_000];

function signsOfRun(run: string): readonly string[] {
  const found = kept.get(run) ?? Array.from(segmenter.segment(run), ({ segment }) => segment);
  if (kept.size >= most) kept.clear();
  if (run.length <= longest) kept.set(run, found);
  return found;
}
