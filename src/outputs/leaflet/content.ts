import { statementTree, type ImageAddress } from '../../catalog/statement-tree.ts';
import { readImage } from '../../catalog/text.ts';
import { directionOf, type Direction } from '../../domain/language-tag.ts';
import { pick, type Localized, type TextIn } from '../../domain/localized.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { withNumerals, type NumberingSystem } from '../../text/digits.ts';
import { makeLinksAbsolute } from '../../markdown/make-links-absolute.ts';
import { showAddresses } from '../../markdown/show-addresses.ts';
import { foreignRuns } from '../../text/foreign-runs.ts';
import { dateLine, dateView } from '../../views/date.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import { headingLine, noticesOf, type Notice } from '../../views/notices.ts';
import { qrSvg } from '../qr.ts';
import { leafletFaces, printable, typesettable } from './fonts.ts';
import { blocksOf } from './tree.ts';
import type { BlockNode, LineNode } from './nodes.ts';

/**
 * The content of a leaflet. `leaflet.typ` reads it as JSON, without `files`. In lines, runs of the other direction are marked.
 */
export interface LeafletContent {
  readonly paper: 'a4' | 'a5';
  readonly lang: string;
  /** Font families. */
  readonly fonts: readonly string[];
  readonly dir: Direction;
  /** The digits from 0 to 9. */
  readonly digits: readonly string[];
  /** Title of the document, in plain text. */
  readonly title: string;
  readonly titleLine: readonly LineNode[];
  /** Size of the title, relative to the text. */
  readonly titleSize: number;
  readonly site: readonly LineNode[];
  readonly issuers: readonly LineNode[];
  readonly date: readonly LineNode[];
  /** Notices above the text. */
  readonly notices: readonly (readonly LineNode[])[];
  readonly body: readonly BlockNode[];
  /** The images of its text, by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The sentence before the address. */
  readonly online: readonly LineNode[];
  readonly url: string;
  /** The address as a QR code, in SVG. */
  readonly qr: string;
}

/** Returns the content of an edition's leaflet. */
export function leafletContentOf(context: EditionContext): LeafletContent {
  const sheet = sheetOf(sheetWordsOf(context));
  const { edition, locale } = context;
  const fileOf: ImageAddress = ({ name }) => name;
  const text = statementTree(edition, locale, fileOf);
  makeLinksAbsolute(text, sheet.url, { within: 'kept' });
  showAddresses(text);
  return {
    ...sheet,
    body: blocksOf(text),
    files: new Map(edition.images.map((image) => [fileOf(image), readImage(edition, image)])),
    qr: qrSvg(sheet.url),
  };
}

/** The words around the text of a leaflet. Everything else follows from these, the text and its images. */
export interface SheetWords extends Pick<LeafletContent, 'paper' | 'dir' | 'url'> {
  readonly tag: string;
  readonly numerals: NumberingSystem;
  readonly title: string;
  readonly site: TextIn;
  readonly issuers: readonly TextIn[];
  readonly date: string;
  readonly notices: readonly Notice[];
  readonly online: string;
}

/** Returns the words around the text of an edition's leaflet. */
export function sheetWordsOf({ catalog, locale, statement, edition }: EditionContext): SheetWords {
  const { site } = catalog;
  const name = (names: Localized) => pick(names, [locale.tag, ...site.locales]);
  const absolute = (path: string) => absoluteUrl(site.url, path);
  return {
    paper: site.leaflet.paper,
    dir: locale.dir,
    url: absolute(paths.edition(edition.tag, edition.id)),
    tag: locale.tag,
    numerals: locale.numerals,
    title: edition.title,
    site: name(site.name),
    issuers: statement.issuers.map((issuer) => name(issuer.name)),
    date: dateLine(dateView(statement.issued, locale)),
    notices: noticesOf({ catalog, locale, statement, edition }, absolute),
    online: locale.strings.leafletOnline,
  };
}

/** Returns everything around the text of a leaflet. */
export function sheetOf(words: SheetWords): Omit<LeafletContent, 'body' | 'files' | 'qr'> {
  const { paper, tag, dir, numerals, title, url } = words;
  const line = (text: string) => lineIn(text, dir);
  return {
    paper,
    lang: new Intl.Locale(tag).language,
    fonts: leafletFaces.names,
    dir,
    digits: Array.from({ length: 10 }, (_, digit) => withNumerals(digit, numerals)),
    title: printable(title),
    titleLine: line(title),
    titleSize: title.length > 120 ? 1.35 : 1.75,
    site: nameLine(words.site, dir),
    issuers: words.issuers.flatMap((issuer, index) => [
      ...(index > 0 ? [' · '] : []),
      ...nameLine(issuer, dir),
    ]),
    date: line(words.date),
    notices: words.notices.map((notice) => noticeLine(notice, dir)),
    online: line(words.online),
    url,
  };
}

/** Returns a name for a line of direction `dir`. A name of the other direction is isolated. */
function nameLine({ text, tag }: TextIn, dir: Direction): LineNode[] {
  const own = directionOf(tag);
  const words = lineIn(text, own);
  return own === dir
    ? words
    : [{ kind: 'line', name: 'bdi', children: words, dir: own, lang: tag }];
}

function noticeLine(notice: Notice, dir: Direction): LineNode[] {
  const { text } = notice;
  const head = headingLine(notice);
  const words = lineIn(text.text, text.dir ?? dir);
  return [
    ...(head === '' ? [] : lineIn(`${head}: `, dir)),
    ...(text.dir === undefined
      ? words
      : [{ kind: 'line', name: 'bdi', children: words, dir: text.dir, lang: text.tag } as const]),
  ];
}

/** Returns a line of text of direction `dir`, with runs of the other direction marked. */
const lineIn = (text: string, dir: Direction): LineNode[] =>
  foreignRuns(typesettable(text), dir).map((run): LineNode =>
    run.dir === undefined
      ? run.text
      : {
          kind: 'line',
          name: 'bdi',
          children: [run.text],
          dir: run.dir,
        },
  );
