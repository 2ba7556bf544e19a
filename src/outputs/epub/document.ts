import type { Element, ElementContent, Root } from 'xast';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Language } from './book.ts';

/** The content document of a book with a title and the children of its body: XHTML that says its language and direction. */
export function writeDocument(
  { tag, dir }: Language,
  title: string,
  children: readonly ElementContent[],
): string {
  const html = x(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: tag,
      dir,
    },
    x(
      'head',
      undefined,
      x('title', title),
      x('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ),
    x('body', undefined, ...children),
  );
  // `lang` is for readers that take it for HTML, `xml:lang` for those that know XML alone.
  visit(html, 'element', ({ attributes }) => {
    if (attributes['lang'] !== undefined) attributes['xml:lang'] = attributes['lang'];
  });
  return writeXml(html, [{ type: 'doctype', name: 'html' }]);
}

/** An XML file with an element as its root. */
export function writeXml(element: Element, before: Root['children'] = []): string {
  const xml = toXml([...before, element], { closeEmptyElements: true })
    // Characters that XML has no place for, which nobody can see; and the one sequence that no text may hold.
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}
