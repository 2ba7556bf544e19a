import type { FileFormat } from '../domain/file-format.ts';
import { isRetracted } from '../domain/statement.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import { addressPieces, type Piece } from '../text/line-ends.ts';
import type { SizeWords } from '../text/file-size.ts';
import type { EditionContext } from './edition-context.ts';
import type { Href, Link } from './link.ts';
import { shareLinks } from './share.ts';

/** How a format is offered. */
export interface FormatOffer {
  /** What a reader gets: a key of the interface strings. */
  readonly use:
    | 'print'
    | 'poster'
    | 'handbill'
    | 'ebook'
    | 'offlinePage'
    | 'plainText'
    | 'messages'
    | 'pictures'
    | 'stories'
    | 'everything';
  /** Whether a browser saves it instead of showing it. */
  readonly isDownload?: boolean;
}

/** A format that every edition is offered in, with its name in the language of the page. */
export type Format = FileFormat & FormatOffer & { readonly name: string };

/** What readers can take along from the page of an edition. */
export interface Take {
  readonly heading: string;
  readonly files: readonly FileRow[];
  /** None if the text was retracted. */
  readonly share: readonly Link[];
  /** In pieces that a line may end with. */
  readonly address: readonly Piece[];
  /** The most useful of it, for the head of the page: a jump to all, and the leaflet. None if the text was retracted. */
  readonly actions: readonly Link[];
}

/** A file that is offered. */
export interface FileRow {
  readonly link: Link;
  /** What it is good for. */
  readonly purpose: string | undefined;
  /** `PDF` */
  readonly format: string;
  readonly size: FileSize;
}

/** The size of the file at a site path, in the words of a language. It is known when the page is finished. */
export interface FileSize extends SizeWords {
  readonly path: string;
}

/** The id of the part of the page with all this. */
export const takeId = 'take';

/** Returns what readers can take along from the page of an edition. */
export function takeOf(context: EditionContext, formats: readonly Format[], href: Href): Take {
  const { catalog, locale, statement, edition } = context;
  const { strings, tag, numerals } = locale;
  const { kilobytes, megabytes } = strings;
  const files = formats.map(({ extension, name, use, isDownload = false }): FileRow => {
    const path = paths.output(tag, statement.id, extension);
    const format = extension.slice(extension.lastIndexOf('.') + 1).toUpperCase();
    return {
      // Some names say the format, as in `Print (PDF)`, which is next to them in the row.
      link: { text: name.replace(` (${format})`, ''), tag, href: href(path), isDownload },
      purpose: strings[`${use}For`],
      format,
      size: { path, numerals, kilobytes, megabytes },
    };
  });
  const isShared = !isRetracted(statement, edition);
  const share = isShared ? shareLinks(context) : [];
  const heading =
    files.length === 0
      ? isShared
        ? strings.share
        : strings.permanentAddress
      : isShared
        ? (strings.take ?? strings.download)
        : strings.download;
  const leaflet = files.find((_, index) => formats[index]?.use === 'print');
  return {
    heading,
    files,
    share,
    address: addressPieces(absoluteUrl(catalog.site.url, paths.edition(tag, statement.id)), 0),
    actions: isShared
      ? [
          { text: heading, tag, href: `#${takeId}` },
          ...(leaflet
            ? [{ ...leaflet.link, text: `${leaflet.link.text} (${leaflet.format})` }]
            : []),
        ]
      : [],
  };
}
