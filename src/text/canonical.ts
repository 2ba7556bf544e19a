/**
 * The canonical form of a text that the `text` digest is of: NFC, title and blocks separated by one LF,
 * no white space around a block, runs of ASCII white space within one made a single space.
 * ZWNJ, NBSP and every other character stay as they are.
 */
export function canonicalText(title: string, blocks: readonly string[]): string {
  return [title, ...blocks]
    .map((block) => block.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll(/^ | $/g, ''))
    .filter((block) => block !== '')
    .join('\n')
    .normalize('NFC');
}
