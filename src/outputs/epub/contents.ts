import type { ElementContent } from 'xast';
import { addresses } from './addresses.ts';
import type { Book, Chapter } from './book.ts';
import { colophonId } from './statement-page.ts';
import type { Heading } from './text.ts';
import { bidiWords } from './words.ts';

/** A place in a book, with those below it. */
export interface Entry {
  readonly href: string;
  readonly words: readonly ElementContent[];
  readonly entries: readonly Entry[];
}

/**
 * Returns the table of contents: the statements, and in a book of one statement its headings. `headings` has those of each
 * chapter.
 */
export function contentsOf(book: Book, headings: readonly (readonly Heading[])[]): Entry[] {
  const { tag, words } = book.language;
  return book.chapters.map((chapter, index) => {
    const page = addresses.statement(chapter.id);
    const below = book.contents
      ? []
      : [
          ...nest(headings[index] ?? [], page, tag),
          { href: `${page}#${colophonId}`, words: bidiWords(words.colophon, tag), entries: [] },
        ];
    return { href: page, words: bidiWords(titleOf(chapter), tag), entries: below };
  });
}

/** Returns the title of a statement, with its mark: the contents show no notices. */
const titleOf = ({ title, mark }: Chapter): string =>
  mark === undefined ? title : `${title} (${mark})`;

/** Returns headings as a tree, even if the text skips levels. */
function nest(headings: readonly Heading[], page: string, tag: string): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < headings.length;) {
    const heading = headings[at];
    if (!heading) break;
    const end = headings.findIndex(({ level }, index) => index > at && level <= heading.level);
    const next = end < 0 ? headings.length : end;
    entries.push({
      href: `${page}#${heading.id}`,
      words: bidiWords(heading.words, tag),
      entries: nest(headings.slice(at + 1, next), page, tag),
    });
    at = next;
  }
  return entries;
}
