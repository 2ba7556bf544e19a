import { x } from 'xastscript';
import { addresses } from './addresses.ts';
import type { Book } from './book.ts';
import { writeDocument } from './document.ts';

/** The page of the cover: the picture, with what it says for who cannot see it. */
export const coverPage = ({ language, title, issuers, contents }: Book): string =>
  writeDocument(language, title, [
    x(
      'section',
      { 'epub:type': 'cover', class: 'cover' },
      x('img', {
        role: 'doc-cover',
        src: addresses.coverPicture,
        // Of a collection the picture names nobody.
        alt: [title, ...(contents ? [] : issuers.map(({ text }) => text))].join(' · '),
      }),
    ),
  ]);
