import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Returns an XML file with `element` as its root. */
export function writeXml(element: Element, before: Root['children'] = []): string {
  const xml = toXml([...before, element], { closeEmptyElements: true })
    // Remove invisible characters that XML forbids, and escape the one sequence that it forbids in text.
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}
