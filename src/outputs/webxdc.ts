import { contentTypeOf } from '../domain/media-types.ts';
import { Renderer, type Node } from '@takumi-rs/core';
import { packContent, zipOfPacked } from '../archive/zip.ts';
import type { Locale } from '../domain/locale.ts';
import { paths } from '../domain/urls.ts';
import { isolateForeign } from '../text/isolate.ts';
import { localName, type LocaleContext } from '../views/locale-context.ts';
import { markPath } from '../views/mark.ts';
import { statementItem } from '../views/statement-item.ts';
import { lookOf, type Look } from './look.ts';
import { offlinePage } from './offline-page.ts';
import { isMade, type BuiltSite, type LocaleOutput } from './output.ts';
import { indexPage, type IndexEntry } from './webxdc/index-page.ts';

/** Maximum size of an attachment in Delta Chat, in bytes. */
const limit = 640_000;

/** The newest statements of a language as an app for Delta Chat (webxdc): their pages and a list, without scripts. */
export const webxdc: LocaleOutput = {
  about: 'the newest statements of a language as an app for Delta Chat (webxdc)',
  format: 'webxdc',
  scope: 'locale',
  phase: 'after',
  path: paths.webxdc,
  mediaType: contentTypeOf('/fa/feeds/a.xdc'),
  isMadeOf: (context) => entriesOf(context).length > 0,
  madeOf: contentOf,
  reads: (context) => entriesOf(context).map((entry) => pathOf(entry, context.locale)),
  pack: async (context, built) => {
    const { name, locale, entries, look } = contentOf(context);
    const manifest = Buffer.from(`name = ${JSON.stringify(name)}\n`);
    const icon = await paintIcon(look);
    const pages = await pagesOf(entries, locale, built);
    const app = (count: number) =>
      zipOfPacked([
        packed(
          listName,
          Buffer.from(indexPage(name, locale, entries.slice(0, count), look.colours)),
        ),
        packed('manifest.toml', manifest),
        packed('icon.png', icon),
        ...pages.slice(0, count),
      ]);
    // Drop the oldest until it fits.
    for (let count = entries.length; count > 1; count = Math.floor(count * 0.9)) {
      if (count > pages.length) continue;
      const bytes = app(count);
      if (bytes.length <= limit) return bytes;
    }
    return app(1);
  },
};

/** Returns what an app is made of besides its pages. */
function contentOf(context: LocaleContext) {
  const { catalog, locale } = context;
  const { text: name } = localName(catalog, catalog.site.name, locale);
  return { name, locale, entries: entriesOf(context), look: lookOf(catalog.site) };
}

/** Returns the site path of the page of an entry. */
const pathOf = ({ id }: IndexEntry, { tag }: Locale): string =>
  paths.output(tag, id, offlinePage.extension);

/** The name of the first page of an app, by the rules of webxdc. */
const listName = 'index.html';

const pageName = (number: number): string => ['page', number, 'html'].join('.');

/** Maximum number of pages that could fit. A compressed page is never smaller than this. */
const pagesAtMost = Math.floor(limit / 4_000);

/** Returns the list of the editions of a language that have an offline page, newest first. */
const entriesOf = (context: LocaleContext): IndexEntry[] =>
  context.catalog.statements
    .filter((statement) => {
      const edition = statement.editions.find(({ tag }) => tag === context.locale.tag);
      return edition !== undefined && isMade(offlinePage, { ...context, statement, edition });
    })
    .slice(0, pagesAtMost)
    .map((statement, index) => {
      const item = statementItem(statement, { ...context, href: (path) => path });
      return {
        file: pageName(index + 1),
        id: statement.id,
        title: isolateForeign(item.link.text, context.locale.dir),
        mark: item.mark,
        date: item.date,
      };
    });

/** A file of the app, with its content as the ZIP holds it. */
type PackedFile = ReturnType<typeof packed>;

const packed = (path: string, bytes: Buffer) => ({ path, ...packContent(path, bytes) });

/** Returns the pages of entries, from the first on, as long as they could fit; at least one. */
async function pagesOf(
  entries: readonly IndexEntry[],
  locale: Locale,
  { read }: BuiltSite,
): Promise<PackedFile[]> {
  const pages: PackedFile[] = [];
  let left = limit;
  for (const entry of entries) {
    const page = await read(pathOf(entry, locale));
    const next = packed(entry.file, withWayBack(withoutLargeImages(page).toString()));
    left -= next.packed.length;
    if (left < 0 && pages.length > 0) break;
    pages.push(next);
  }
  return pages;
}

/** Returns a page without its images if they make it too large. Their descriptions are shown instead. */
const withoutLargeImages = (page: Buffer): Buffer =>
  page.length <= limit / 4
    ? page
    : Buffer.from(page.toString().replaceAll(/(<img) src="data:[^"]*"/g, '$1'));

/** Returns a page whose site name, in its masthead, leads to the list of the app: an app has no internet and no back button. */
const withWayBack = (page: string): Buffer =>
  Buffer.from(page.replace(/(<a class="site[^"]*" href=")[^"]*/, `$1${listName}`));

const iconSize = 256;

/** Returns the mark of the site as a PNG, on its ground. */
function paintIcon({ mark, isOwnMark, colours }: Look): Promise<Buffer> {
  const style = { width: iconSize, height: iconSize };
  const usual = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 -3 22 22"><path fill="${colours.paper}" d="M-3-3h22v22H-3z"/><path fill="${colours.accent}" d="${markPath}"/></svg>`;
  const node: Node = isOwnMark
    ? {
        type: 'container',
        style: { ...style, backgroundColor: colours.paper, padding: `${iconSize / 8}px` },
        children: [
          {
            type: 'image',
            src: mark,
            style: { width: '100%', height: '100%', objectFit: 'contain' },
          },
        ],
      }
    : { type: 'image', src: usual, style };
  return new Renderer().render(node, { ...style, format: 'png' });
}
