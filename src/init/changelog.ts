/**
 * Returns what a changelog has that an older one does not: list items under their headings. Empty if there is nothing.
 * @param older the changelog of the version before
 */
export function newInChangelog(changelog: string, older: string): string {
  const known = new Set(partsOf(older));
  const kept: string[] = [];
  // Headings that no item has followed yet, from the highest level.
  let waiting: string[] = [];
  for (const part of partsOf(changelog)) {
    const level = /^##+ /.exec(part)?.[0].length;
    if (level !== undefined)
      waiting = [...waiting.filter((above) => (/^#+ /.exec(above)?.[0].length ?? 0) < level), part];
    else if (part.startsWith('- ') && !known.has(part)) {
      kept.push(...waiting.map((heading) => `\n${heading}\n`), part);
      waiting = [];
    }
  }
  return kept
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Returns the headings, list items and paragraphs of a changelog. An item has its continued lines. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let isOpen = false;
  for (const line of text.split(/\r?\n/)) {
    const isContinued = isOpen && line.trim() !== '' && !/^(?:#|- )/.test(line);
    if (isContinued) parts.push(`${parts.pop() ?? ''}\n${line}`);
    else if (line.trim() !== '') parts.push(line);
    isOpen = line.trim() !== '' && !line.startsWith('#');
  }
  return parts;
}
