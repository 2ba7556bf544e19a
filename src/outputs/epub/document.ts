import type { ElementContent } from 'xast';
import { visit } from 'unist-util-visit';
import { x } from 'xastscript';
import { writeXml } from '../xml.ts';
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
