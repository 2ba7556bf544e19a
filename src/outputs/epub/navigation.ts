import type { Element } from 'xast';
import { x } from 'xastscript';
import { addresses } from './addresses.ts';
import type { Book } from './book.ts';
import type { Entry } from './contents.ts';
import { writeDocument } from './document.ts';
import { bidiWords } from './words.ts';

/** Returns the navigation document: the table of contents (a readable page in a collection) and the landmarks. */
export function navigation(book: Book, entries: readonly Entry[]): string {
  const { language, title, contents } = book;
  const { tag } = language;
  return writeDocument(language, title, [
    x(
      'nav',
      { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'title' },
      x('h1', { id: 'title' }, bidiWords(title, tag)),
      listOf(entries),
    ),
    ...(contents?.independence === undefined
      ? []
      : [x('p', { class: 'facts' }, bidiWords(contents.independence, tag))]),
    landmarks(book),
  ]);
}

const listOf = (entries: readonly Entry[]): Element =>
  x(
    'ol',
    undefined,
    ...entries.map(({ href, words, entries: below }) =>
      x(
        'li',
        undefined,
        x('a', { href }, [...words]),
        ...(below.length > 0 ? [listOf(below)] : []),
      ),
    ),
  );

function landmarks({ language: { words }, title, cover, contents, chapters }: Book): Element {
  const [first] = chapters;
  const landmark = (type: string, href: string, name: string) =>
    x('li', undefined, x('a', { 'epub:type': type, href }, name));
  return x(
    'nav',
    { 'epub:type': 'landmarks', hidden: 'hidden' },
    x(
      'ol',
      undefined,
      ...(cover ? [landmark('cover', addresses.coverPage, title)] : []),
      ...(contents ? [landmark('toc', '#toc', words.statements)] : []),
      ...(first ? [landmark('bodymatter', addresses.statement(first.id), words.statement)] : []),
    ),
  );
}
