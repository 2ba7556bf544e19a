/**
 * Returns whether a value of `draft` makes a draft: everything does, except what says that it is none, such as `false` and `no`. A
 * wrong value is reported, but the text stays unpublished until then.
 */
export const isDraftValue = (value: unknown): boolean =>
  value !== undefined && !(isScalar(value) && /^(?:false|no|n|off|0)$/i.test(String(value)));

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/**
 * Returns whether a file that cannot be parsed is a draft: it is empty, or its front matter has a line such as `draft: true`, also
 * if it is never closed. After an unresolved merge conflict, both sides must have that line.
 */
export function saysDraft(bytes: Uint8Array): boolean {
  // What is written in UTF-16 has a zero byte next to each ASCII letter. An editor that was killed may leave only zeros.
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
  const [first = '', ...lines] = text.replace(byteOrderMark, '').split(/\r\n|\n|\r/);
  if (first.trim() === '' && lines.every((line) => line.trim() === '')) return true;
  if (first.trimEnd() !== '---') return false;
  const end = lines.findIndex((line) => line.trimEnd() === '---');
  return sidesOf(end < 0 ? lines : lines.slice(0, end)).every((side) => side.some(isDraftLine));
}

/** The byte order marks of UTF-8, UTF-16 LE and UTF-16 BE, with each byte as a character. */
const byteOrderMark = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/;

function isDraftLine(line: string): boolean {
  const value = /^draft:(?:[ \t]+([^#]*?))?[ \t]*(?:#.*)?$/.exec(line);
  return value !== null && isDraftValue((value[1] ?? '').replaceAll(/["']/g, ''));
}

/** Returns the lines of both sides of merge conflicts, each with the lines that are in no conflict. */
function sidesOf(lines: readonly string[]): string[][] {
  const [ours, theirs]: [string[], string[]] = [[], []];
  let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of lines) {
    if (/^<{7}(?: |$)/.test(line)) side = 'ours';
    else if (/^\|{7}(?: |$)/.test(line)) side = 'base';
    else if (/^={7}$/.test(line)) side = 'theirs';
    else if (/^>{7}(?: |$)/.test(line)) side = 'both';
    else {
      if (side === 'both' || side === 'ours') ours.push(line);
      if (side === 'both' || side === 'theirs') theirs.push(line);
    }
  }
  return [ours, theirs];
}
