import type { StatementImage } from '../../domain/image.ts';
import type { Locale, Strings } from '../../domain/locale.ts';
import type { TextTree, TextWords } from '../../markdown/statement.ts';
import type { Fact } from '../../views/colophon.ts';
import type { DateView } from '../../views/date.ts';
import type { Label } from '../../views/link.ts';
import type { Notice } from '../../views/notices.ts';
import type { Card } from '../card.ts';

/**
 * An e-book as data: its bytes follow from this and from the code, and from nothing else. Written as JSON it is what a book
 * is kept by in the cache, so that a text is rendered only where a book has to be made.
 */
export interface Book {
  /** The same on every host, and after every change. */
  readonly identifier: string;
  readonly language: Language;
  readonly title: string;
  readonly issuers: readonly Label[];
  readonly publisher: Label;
  readonly summary: string | undefined;
  /** Its date as far as that is one day, month or year. */
  readonly issued: string | undefined;
  /** Day. */
  readonly modified: string;
  /** The permanent address. */
  readonly url: string;
  readonly cover: Card | undefined;
  readonly chapters: readonly Chapter[];
  /** A page of contents among those that are read: what is said below its list. A book of one statement has none. */
  readonly contents?: { readonly independence: string };
}

/** The language of a book, with the words that are put beside its texts. */
export interface Language extends Pick<Locale, 'tag' | 'dir' | 'numerals'> {
  readonly words: TextWords & Pick<Strings, 'statement' | 'statements' | 'colophon'>;
}

/** A statement in a book. */
export interface Chapter {
  /** Of the statement. */
  readonly id: string;
  readonly title: string;
  readonly issuers: readonly Label[];
  readonly date: DateView;
  /** What a reader should know before reading. */
  readonly notices: readonly Notice[];
  /** That it was taken back, where it was: said where its title stands without its notices. */
  readonly mark: string | undefined;
  readonly colophon: readonly Fact[];
  /** The permanent address of the edition. */
  readonly url: string;
  /** The parsed text, as in `Edition`: a book with another text has another cache key. */
  readonly tree: string;
  readonly images: readonly ChapterImage[];
  /** Returns a copy of its text, with the images of the book. */
  readonly text: () => TextTree;
}

/** An image of a statement in a book. */
export interface ChapterImage extends StatementImage {
  /** Its file in the book. */
  readonly path: string;
  readonly read: () => Uint8Array;
}

/** The language of a locale, and of its words only those that books have. */
export function languageOfBook({ tag, dir, numerals, strings }: Locale): Language {
  const { statement, statements, colophon } = strings;
  const { demands, signatories, note, footnotes, footnoteBack } = strings;
  return {
    tag,
    dir,
    numerals,
    words: {
      statement,
      statements,
      colophon,
      numerals,
      demands,
      signatories,
      note,
      footnotes,
      footnoteBack,
    },
  };
}
