import type { StatementImage } from '../../domain/image.ts';
import type { Locale, Strings } from '../../domain/locale.ts';
import type { HeadingFace } from '../../domain/theme.ts';
import type { TextTree, TextWords } from '../../markdown/statement.ts';
import type { Fact } from '../../views/colophon.ts';
import type { DateView } from '../../views/date.ts';
import type { Label } from '../../views/link.ts';
import type { Notice } from '../../views/notices.ts';
import type { Card } from '../card.ts';

/** An e-book as data: its bytes depend only on this and on the code. */
export interface Book {
  /** The same on every host, and after every change. */
  readonly identifier: string;
  readonly language: Language;
  readonly title: string;
  readonly issuers: readonly Label[];
  readonly publisher: Label;
  readonly summary: string | undefined;
  /** Its issue date, if that is one day, month or year. */
  readonly issued: string | undefined;
  /** Day. */
  readonly modified: string;
  /** The permanent address. */
  readonly url: string;
  readonly cover: Card | undefined;
  /** The face of its headings, if the theme of the site names one. */
  readonly headings: HeadingFace | undefined;
  readonly chapters: readonly Chapter[];
  /** The note below the page of contents. A book of one statement has no such page. */
  readonly contents?: { readonly independence: string | undefined };
}

/** The language of a book, with the words that it adds to texts. */
export interface Language extends Pick<Locale, 'tag' | 'dir' | 'numerals'> {
  readonly words: TextWords & Pick<Strings, 'statement' | 'statements' | 'colophon'>;
}

/** A statement in a book. */
export interface Chapter {
  /** Id of the statement. */
  readonly id: string;
  readonly title: string;
  readonly issuers: readonly Label[];
  readonly date: DateView;
  /** Notices above the text. */
  readonly notices: readonly Notice[];
  /** The word for a retraction, if it was retracted: it follows the title in the contents, where no notice is visible. */
  readonly mark: string | undefined;
  readonly colophon: readonly Fact[];
  /** Permanent address of the edition. */
  readonly url: string;
  readonly images: readonly ChapterImage[];
  /** The site path of the e-book of the edition alone, which is made of the same. */
  readonly ownBook: string;
  /** Returns a copy of its text, with the images of the book. */
  readonly text: () => TextTree;
}

/** An image of a statement in a book. */
export interface ChapterImage extends StatementImage {
  /** Its file in the book. */
  readonly path: string;
  readonly read: () => Uint8Array;
}

/** Returns the language of a locale, with only those words that books use. */
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
