import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Fact } from '../../views/colophon.ts';
import type { Notice } from '../../views/notices.ts';
import type { Chapter, Language } from './book.ts';
import { writeDocument } from './document.ts';
import type { BookText } from './text.ts';
import { bidiWords, dateWords, labelWords, linkWords, withPoints } from './words.ts';

/** The id of the colophon in each document of a statement. */
export const colophonId = 'colophon';

/** Returns the document of a statement: title, issuers, date, notices, text and colophon. */
export function statementPage(
  language: Language,
  { title, issuers, date, notices, colophon }: Chapter,
  text: BookText,
): string {
  const { tag, words } = language;
  return writeDocument(language, title, [
    x(
      'section',
      { 'epub:type': 'bodymatter chapter', role: 'doc-chapter', 'aria-labelledby': 'title' },
      x(
        'header',
        undefined,
        x('h1', { id: 'title' }, bidiWords(title, tag)),
        x('p', { class: 'facts' }, withPoints(issuers.map(labelWords))),
        x('p', { class: 'facts' }, dateWords(date)),
      ),
      ...notices.map(noticeElement),
      text.element,
      x(
        'section',
        { 'epub:type': 'colophon', role: 'doc-colophon', id: colophonId, class: 'colophon' },
        x('h2', words.colophon),
        x('dl', undefined, ...colophon.flatMap(factElements)),
      ),
    ),
  ]);
}

function noticeElement({ kind, heading, date, text, request, link }: Notice): Element {
  const { text: words, tag, lang, dir } = text;
  return x(
    'div',
    { class: `notice ${kind}` },
    ...(heading === undefined
      ? []
      : [x('p', undefined, x('strong', heading), ' ', ...(date ? dateWords(date) : []))]),
    x('p', { lang, dir }, bidiWords(words, tag)),
    ...(request === undefined ? [] : [x('p', request)]),
    ...(link ? [x('p', undefined, linkWords(link))] : []),
  );
}

function factElements({ name, values }: Fact): Element[] {
  return [x('dt', name), x('dd', undefined, withPoints(values.map(valueWords)))];
}

function valueWords(value: Fact['values'][number]): ElementContent[] {
  if ('label' in value) return labelWords(value.label);
  if ('link' in value) return [linkWords(value.link)];
  return [x('a', { href: value.address, dir: 'ltr' }, value.address)];
}
