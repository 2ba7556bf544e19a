import { readImage, readMark } from '../../catalog/text.ts';
import { directionOf, type Direction } from '../../domain/language-tag.ts';
import type { Locale } from '../../domain/locale.ts';
import { pick, type Localized, type TextIn } from '../../domain/localized.ts';
import { isRetraction } from '../../domain/edition.ts';
import type { Edition } from '../../domain/statement.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { withNumerals, type NumberingSystem } from '../../text/digits.ts';
import { excerpt } from '../../text/excerpt.ts';
import { titlePieces } from '../../text/line-ends.ts';
import { foreignRuns, type Run } from '../../text/foreign-runs.ts';
import { signsOf } from '../../text/signs.ts';
import { dateLine, dateView } from '../../views/date.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import { headingLine, noticesOf, type Notice } from '../../views/notices.ts';
import { shortLinkTo } from '../../views/reach.ts';
import { lookOf } from '../look.ts';
import { printedText } from '../printed-text.ts';
import { qrSvg } from '../qr.ts';
import { toString } from 'hast-util-to-string';
import { FaceChoice } from '../face-choice.ts';
import { facesFor } from './fonts.ts';
import type { Paper } from './plans.ts';
import { inText, inTitle, Lettering, prepared, type Place } from './lettering.ts';
import { blocksOf } from './tree.ts';
import type { BlockNode, LineNode } from './nodes.ts';

/**
 * The content of a leaflet. `setting.typ` reads it as JSON, without `files`. In lines, runs of the other direction are marked.
 */
export interface LeafletContent {
  readonly paper: Paper;
  readonly lang: string;
  /** Font families, the main one first. */
  readonly fonts: readonly string[];
  readonly dir: Direction;
  /** The digits from 0 to 9. */
  readonly digits: readonly string[];
  /** Title of the document, in plain text. */
  readonly title: string;
  readonly titleLine: readonly LineNode[];
  /** The longest word of the title, which is not broken. */
  readonly longestWord: readonly LineNode[];
  /** The title in one line, above the text from the second page on. */
  readonly running: readonly LineNode[];
  /** The band above a retracted text. */
  readonly band?: Band;
  readonly site: readonly LineNode[];
  readonly issuers: readonly LineNode[];
  /** The files of the issuers' marks. */
  readonly marks: readonly string[];
  /** The addresses of the issuers. */
  readonly addresses: readonly LineNode[];
  /** Size of the issuers' names on A4, in points. */
  readonly issuersSize: number;
  readonly date: readonly LineNode[];
  /** Notices above the text. */
  readonly notices: readonly (readonly LineNode[])[];
  readonly body: readonly BlockNode[];
  /** The images of its text and the marks of its issuers, by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The sentence before the address. */
  readonly online: readonly LineNode[];
  readonly url: string;
  readonly urlLine: readonly LineNode[];
  /** The address as a QR code, in SVG. */
  readonly qr: string;
  /** The logo of the site, in SVG. */
  readonly mark: string;
  /** The colour of bands, issuers and quotations. */
  readonly accent: string;
}

/** The words of a band: that the text is retracted and since when, and the request not to pass it on. */
interface Band {
  readonly heading: readonly LineNode[];
  readonly request?: readonly LineNode[];
}

/** Returns the content of an edition's leaflet, by default on the paper of the site. */
export function leafletContentOf(
  context: EditionContext,
  paper: Paper = context.catalog.site.leaflet.paper,
): LeafletContent {
  const { edition, statement } = context;
  const { sheet, body, lettering } = setTextOf(context);
  const look = lookOf(context.catalog.site);
  const marks = statement.issuers.flatMap(({ mark }) => mark ?? []).slice(0, mostMarks);
  const markFiles = new Map(
    marks.map((mark, index) => [`mark.${index}.${mark.path.slice(-3)}`, readMark(mark)]),
  );
  return {
    ...sheet,
    paper,
    body,
    fonts: lettering.fonts(),
    marks: [...markFiles.keys()],
    files: new Map([
      ...edition.images.map((image) => [image.name, readImage(edition, image)] as const),
      ...markFiles,
    ]),
    qr: qrSvg(sheet.url),
    mark: look.mark,
    accent: look.colours.accent,
  };
}

/** The most marks above a title, and the most addresses at the foot. */
const mostMarks = 4;
const mostAddresses = 3;

const known = new WeakMap<Edition, readonly string[]>();

/** Returns the characters of an edition's leaflet that no font has. Pages and several formats ask for them. */
export function missingInLeaflet(context: EditionContext): readonly string[] {
  const { edition, locale } = context;
  let missing = known.get(edition);
  if (!missing) {
    // More than the leaflet shows. In nearly every edition, all of it can be drawn, which is quickly seen.
    const words = `${JSON.stringify(sheetWordsOf(context))} ${edition.signs}`;
    missing =
      areStringsDrawable(locale) && isDrawable(words, locale)
        ? []
        : [...setTextOf(context).lettering.missing];
    known.set(edition, missing);
  }
  return missing;
}

const drawable = new WeakMap<Locale, boolean>();

function areStringsDrawable(locale: Locale): boolean {
  const are = drawable.get(locale) ?? isDrawable(Object.values(locale.strings).join(' '), locale);
  drawable.set(locale, are);
  return are;
}

/** Whether fonts have a sign, for each direction. Many texts have the same ones. */
const signs: Record<Direction, Map<string, boolean>> = { ltr: new Map(), rtl: new Map() };

function isDrawable(text: string, { dir }: Locale): boolean {
  const known = signs[dir];
  return signsOf(text).every((sign) => {
    const is = known.get(sign) ?? new FaceChoice(facesFor(dir), '', dir).missing(sign).length === 0;
    known.set(sign, is);
    return is;
  });
}

/** Sets the text of a leaflet in its fonts. */
function setTextOf(context: EditionContext) {
  const {
    locale,
    catalog: { site },
  } = context;
  const words = sheetWordsOf(context);
  const faces = new FaceChoice(facesFor(locale.dir), '', locale.dir);
  const isDrawable = (address: string) => faces.missing(address).length === 0;
  const text = printedText(context, words.url, isDrawable);
  const lettering = new Lettering(
    `${words.title}\n${toString(text)}`,
    locale.dir,
    site.theme?.headings,
  );
  return { sheet: sheetOf(words, lettering), body: blocksOf(text, lettering), lettering };
}

/** The words around the text of a leaflet. Everything else follows from these, the text and its images. */
export interface SheetWords extends Pick<LeafletContent, 'paper' | 'dir' | 'url'> {
  readonly tag: string;
  readonly numerals: NumberingSystem;
  readonly title: string;
  readonly site: TextIn;
  readonly issuers: readonly TextIn[];
  readonly addresses: readonly string[];
  readonly date: string;
  readonly notices: readonly Notice[];
  /** The request not to pass on a retracted text. */
  readonly request: string | undefined;
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
    addresses: statement.issuers
      .flatMap(({ url }) => (url === undefined ? [] : shortLinkTo(url).text))
      .slice(0, mostAddresses),
    date: dateLine(dateView(statement.issued, locale)),
    notices: noticesOf({ catalog, locale, statement, edition }, absolute),
    request: locale.strings.doNotPassOn,
    online: locale.strings.leafletOnline,
  };
}

/** Returns everything around the text of a leaflet. */
export function sheetOf(
  words: SheetWords,
  lettering: Lettering,
): Omit<LeafletContent, 'body' | 'fonts' | 'files' | 'marks' | 'qr' | 'mark' | 'accent'> {
  const { paper, tag, dir, numerals, title, url } = words;
  const retraction = words.notices.find(isRetraction);
  const line: SetLine = (text, own = dir, { place = inText, isInRow = false } = {}) =>
    lineIn(foreignRuns(text, own, { isInRow }), (part, isLtr) =>
      lettering.parts(prepared(part, { ...place, isLtr }), place),
    );
  return {
    paper,
    lang: new Intl.Locale(tag).language,
    dir,
    digits: Array.from({ length: 10 }, (_, digit) => withNumerals(digit, numerals)),
    title,
    titleLine: titleLine(title, dir, lettering),
    longestWord: line(longestWordOf(title), dir, { place: inTitle }),
    running: line(excerpt(title, 75)),
    ...(retraction && {
      band: {
        heading: line(headingLine(retraction)),
        ...(words.request !== undefined && { request: line(words.request) }),
      },
    }),
    site: nameLine(words.site, dir, line),
    issuers: words.issuers.flatMap((issuer, index) => [
      ...(index > 0 ? [' · '] : []),
      ...nameLine(issuer, dir, line),
    ]),
    addresses: words.addresses.flatMap((address, index) => [
      ...(index > 0 ? [' · '] : []),
      {
        kind: 'line',
        name: 'bdi',
        children: lettering.parts(address, inText),
        dir: 'ltr',
      } as const,
    ]),
    issuersSize: words.issuers.reduce((sum, { text }) => sum + text.length, 0) > 90 ? 11 : 15,
    date: line(words.date),
    notices: words.notices.map((notice) =>
      // The band has the heading of the retraction.
      noticeLine(notice, dir, line, notice === retraction ? '' : headingLine(notice)),
    ),
    online: line(words.online),
    url,
    urlLine: lettering.parts(url, inText),
  };
}

/** Returns a title, in which «و» is on the line of the next word. */
const titleLine = (title: string, dir: Direction, lettering: Lettering): LineNode[] =>
  lineIn(foreignRuns(title, dir), (part, isLtr) =>
    titlePieces(prepared(part, { ...inTitle, isLtr })).flatMap(({ text, isKept }) => {
      const children = lettering.parts(text, inTitle);
      return isKept ? [{ kind: 'line', name: 'together', children } as const] : children;
    }),
  );

/** Returns the longest word of a title. One that is longer than a line of a small title may break anyway. */
const longestWordOf = (title: string): string =>
  title
    .split(/\s+/)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '')
    .slice(0, 40);

/** Sets a line of text of a direction. Other words may be next to it in a row. */
type SetLine = (
  text: string,
  dir?: Direction,
  where?: { readonly place?: Place; readonly isInRow?: boolean },
) => LineNode[];

/** Returns a name for a line of direction `dir`. A name of the other direction is isolated. */
function nameLine({ text, tag }: TextIn, dir: Direction, line: SetLine): LineNode[] {
  const own = directionOf(tag);
  const words = line(text, own, { isInRow: true });
  return own === dir
    ? words
    : [{ kind: 'line', name: 'bdi', children: words, dir: own, lang: tag }];
}

function noticeLine({ text }: Notice, dir: Direction, line: SetLine, head: string): LineNode[] {
  const words = line(text.text, text.dir, { isInRow: true });
  return [
    ...(head === '' ? [] : line(`${head}: `, dir)),
    ...(text.dir === undefined
      ? words
      : [{ kind: 'line', name: 'bdi', children: words, dir: text.dir, lang: text.tag } as const]),
  ];
}

/** Returns pieces of a line. What would be shown in a wrong order is isolated. */
const lineIn = (
  runs: readonly Run[],
  parts: (text: string, isLtr: boolean) => LineNode[],
): LineNode[] =>
  runs.flatMap(({ text, dir, isOverride, runs: within }): LineNode[] => {
    const children = within ? lineIn(within, parts) : parts(text, dir === 'ltr');
    return dir === undefined
      ? children
      : [{ kind: 'line', name: isOverride ? 'bdo' : 'bdi', children, dir }];
  });
