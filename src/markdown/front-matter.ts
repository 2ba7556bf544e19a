/** A text, split into front matter and body. */
export interface FrontMatter {
  /** The YAML between the two lines of `---`. It begins on line 2 of the file. */
  readonly yaml: string;
  /** The whole file with LF line ends. Offsets refer to it. */
  readonly value: string;
  /** The file with its front matter replaced by spaces, so that offsets in the text stay the same. */
  readonly body: string;
  /** Offset of the text below the front matter. */
  readonly bodyStart: number;
}

/** Splits a text into front matter and body, or returns why it has no front matter. */
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
