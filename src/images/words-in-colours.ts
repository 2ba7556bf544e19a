/**
 * Returns the words that the colours of a palette spell: twelve letters in a row, as in a text. Three equal bytes are a grey, and
 * greys in a row look like letters too.
 */
export function wordsInColours(palette: Buffer): string | undefined {
  const bytes = Buffer.concat([palette]);
  for (let at = 0; at + 2 < bytes.length; at += 3)
    if (bytes[at] === bytes[at + 1] && bytes[at] === bytes[at + 2]) bytes.fill(0, at, at + 3);
  for (const [run] of bytes.toString('latin1').matchAll(/[A-Za-z .,@'_-]{12,}/g)) {
    const share = (pattern: RegExp) => (run.match(pattern)?.length ?? 0) / run.length;
    if (share(/[a-z]/g) > 0.6 && share(/[aeiou]/gi) > 0.2 && new Set(run).size > 5) return run;
  }
  return undefined;
}
