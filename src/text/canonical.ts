/**
 * Returns the canonical form of a text, which the `text` digest is made from: NFC, one LF between title and blocks, no white
 * space around a block, and runs of ASCII white space within a block as a single space. ZWNJ, NBSP and every other character
 * stay unchanged.
 */
export function canonicalText(title: string, blocks: readonly string[]): string {
  return [title, ...blocks]
    .map((block) => block.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll(/^ | $/g, ''))
    .filter((block) => block !== '')
    .join('\n')
    .normalize('NFC');
}
