import type { ElementContent } from 'xast';
import { visit } from '../../text/visit.ts';
import { x } from 'xastscript';
import { writeXml } from '../xml.ts';
import type { Language } from './book.ts';

/** Returns an XHTML document of a book, with its title and the children of its body. */
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
  // HTML readers use `lang`, and XML readers only `xml:lang`.
  visit(html, 'element', ({ attributes }) => {
    if (attributes['lang'] !== undefined) attributes['xml:lang'] = attributes['lang'];
  });
  return writeXml(html, [{ type: 'doctype', name: 'html' }]);
}
