import { x } from 'xastscript';
import { addresses } from './addresses.ts';
import type { Book } from './book.ts';
import { writeDocument } from './document.ts';

/** Returns the page of the cover: the picture with its words as description. */
export const coverPage = ({ language, title, issuers, contents }: Book): string =>
  writeDocument(language, title, [
    x(
      'section',
      { 'epub:type': 'cover', class: 'cover' },
      x('img', {
        role: 'doc-cover',
        src: addresses.coverPicture,
        // The cover of a collection names no issuers.
        alt: [title, ...(contents ? [] : issuers.map(({ text }) => text))].join(' · '),
      }),
    ),
  ]);
