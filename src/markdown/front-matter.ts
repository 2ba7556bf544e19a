/** A text with its front matter taken apart. */
export interface FrontMatter {
  /** The YAML between the lines of `---`, which begins on the second line of the file. */
  readonly yaml: string;
  /** The file with LF at the end of each line: offsets are of it. */
  readonly value: string;
  /** The same with its front matter blanked: what remains stands at the same offsets. */
  readonly body: string;
  /** Where the text begins, below the front matter. */
  readonly bodyStart: number;
}

/** Takes the front matter off a text, or says why there is none. */
export function splitFrontMatter(text: string): FrontMatter | string {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines[0]?.trimEnd() !== '---') {
    return 'the front matter is missing; begin the file with a line of ---, then title: …, then another line of ---';
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return 'the front matter is never closed; end it with a line of ---';
  const value = lines.join('\n');
  const head = lines.slice(0, end + 1).join('\n');
  return {
    yaml: lines.slice(1, end).join('\n'),
    value,
    body: head.replaceAll(/[^\n]/g, ' ') + value.slice(head.length),
    bodyStart: Math.min(head.length + 1, value.length),
  };
}
