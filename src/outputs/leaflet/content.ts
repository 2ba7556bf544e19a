import { fromHtml } from 'hast-util-from-html';
import { renderText } from '../../catalog/text.ts';
import { directionOf, type Direction } from '../../domain/language-tag.ts';
import { pick, type Localized } from '../../domain/localized.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { withNumerals } from '../../text/digits.ts';
import { makeLinksAbsolute } from '../../markdown/absolute-links.ts';
import { foreignRuns } from '../../text/foreign-runs.ts';
import { dateLine, dateView } from '../../views/date.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import { noticesOf, type Notice } from '../../views/notices.ts';
import { qrSvg } from '../qr.ts';
import { leafletFaces, printable, settable } from './fonts.ts';
import { blocksOf, type BlockNode, type LineNode } from './tree.ts';

/** What a leaflet says: what `leaflet.typ` reads. Lines are pieces, those that run the other way marked. */
export interface LeafletContent {
  readonly paper: 'a4' | 'a5';
  readonly lang: string;
  /** The families of its faces. */
  readonly fonts: readonly string[];
  readonly dir: Direction;
  /** The digits from 0 to 9. */
  readonly digits: readonly string[];
  /** Of the document, in plain text. */
  readonly title: string;
  readonly titleLine: readonly LineNode[];
  /** How much larger the title is than the text. */
  readonly titleSize: number;
  readonly site: readonly LineNode[];
  readonly issuers: readonly LineNode[];
  readonly date: readonly LineNode[];
  /** What is to be known before reading. */
  readonly notices: readonly (readonly LineNode[])[];
  readonly body: readonly BlockNode[];
  /** That there is more at the address. */
  readonly online: readonly LineNode[];
  readonly url: string;
  /** The address as a QR code, in SVG. */
  readonly qr: string;
}

/** The content of the leaflet of an edition. */
export function leafletContentOf(given: EditionContext): LeafletContent {
  const sheet = sheetOf(given);
  const text = fromHtml(renderText(given.edition, given.locale), { fragment: true });
  makeLinksAbsolute(text, sheet.url, { within: 'kept' });
  const body = blocksOf(text);
  return { ...sheet, body, qr: qrSvg(sheet.url) };
}

/** What a leaflet says around its text: from this and the text all of it follows. */
export function sheetOf(given: EditionContext): Omit<LeafletContent, 'body' | 'qr'> {
  const { catalog, locale, statement, edition } = given;
  const { site } = catalog;
  const url = absoluteUrl(site.url, paths.edition(edition.tag, edition.id));
  const line = (text: string) => lineIn(text, locale.dir);
  const name = (names: Localized): LineNode[] => {
    const picked = pick(names, [locale.tag, ...site.locales]);
    const dir = directionOf(picked.tag);
    const words = lineIn(picked.text, dir);
    return dir === locale.dir
      ? words
      : [{ kind: 'line', name: 'bdi', children: words, dir, lang: picked.tag }];
  };
  return {
    paper: site.leaflet.paper,
    lang: new Intl.Locale(locale.tag).language,
    fonts: leafletFaces.names,
    dir: locale.dir,
    digits: Array.from({ length: 10 }, (_, digit) => withNumerals(digit, locale.numerals)),
    title: printable(edition.title),
    titleLine: line(edition.title),
    titleSize: edition.title.length > 120 ? 1.35 : 1.75,
    site: name(site.name),
    issuers: statement.issuers.flatMap((issuer, index) => [
      ...(index > 0 ? [' · '] : []),
      ...name(issuer.name),
    ]),
    date: line(dateLine(dateView(statement.issued, locale))),
    notices: noticesOf(given, (path) => absoluteUrl(site.url, path)).map(noticeLine),
    online: line(locale.strings.leafletOnline),
    url,
  };

  function noticeLine({ heading, date: day, text }: Notice): LineNode[] {
    const head = [heading, day?.text].filter(Boolean).join(' ');
    const words = lineIn(text.text, text.dir ?? locale.dir);
    return [
      ...(head === '' ? [] : line(`${head}: `)),
      ...(text.dir === undefined
        ? words
        : [{ kind: 'line', name: 'bdi', children: words, dir: text.dir, lang: text.tag } as const]),
    ];
  }
}

/** A line of text in a direction, what runs the other way marked. */
const lineIn = (text: string, dir: Direction): LineNode[] =>
  foreignRuns(settable(text), dir).map((run): LineNode =>
    run.dir === undefined
      ? run.text
      : {
          kind: 'line',
          name: 'bdi',
          children: [run.text],
          dir: run.dir,
        },
  );
