import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** An XML file with an element as its root. */
export function writeXml(element: Element, before: Root['children'] = []): string {
  const xml = toXml([...before, element], { closeEmptyElements: true })
    // Characters that XML has no place for, which nobody can see; and the one sequence that no text may hold.
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}
