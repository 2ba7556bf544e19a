/**
 * Returns a file of an index: a script that hands its data over, because a page from a disk can load scripts and nothing else.
 * Data have no control characters besides line feeds.
 */
export const putFile = (name: string, data: string): string =>
  `put("${name}","${data.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}")\n`;
