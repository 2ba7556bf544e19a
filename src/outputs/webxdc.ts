import { zip, type ArchiveFile } from '../archive/zip.ts';
import { paths } from '../domain/urls.ts';
import { isolateForeign } from '../text/isolate.ts';
import { statementItem } from '../views/statement-item.ts';
import { offlinePage } from './offline-page.ts';
import type { BuiltSite, LocaleOutput } from './output.ts';
import { paintIcon } from './webxdc/icon.ts';
import { indexPage, type IndexEntry } from './webxdc/index-page.ts';
import { localName, type LocaleContext } from '../views/locale-context.ts';

/** What Delta Chat sends as one attachment. */
const limit = 640_000;

/** The newest statements of a language as an app for Delta Chat (webxdc): their pages and a list of them, nothing that runs. */
export const webxdc: LocaleOutput = {
  about: 'the newest statements of a language as an app for Delta Chat (webxdc)',
  scope: 'locale',
  phase: 'after',
  path: paths.webxdc,
  mediaType: 'application/webxdc+zip',
  isMadeOf: (place) => entriesOf(place).length > 0,
  pack: async (place, built) => {
    const { catalog, locale } = place;
    const name = localName(catalog, catalog.site.name, locale);
    const manifest = `name = ${JSON.stringify(name.text)}\n`;
    const icon = { path: 'icon.png', bytes: await paintIcon(locale.dir) };
    const entries = entriesOf(place);
    const pages = await pagesOf(entries, place, built);
    const app = (count: number) =>
      zip([
        {
          path: 'index.html',
          bytes: Buffer.from(indexPage(name.text, locale, entries.slice(0, count))),
        },
        { path: 'manifest.toml', bytes: Buffer.from(manifest) },
        icon,
        ...pages.slice(0, count),
      ]);
    // The oldest are left out until it fits.
    for (let count = pages.length; count > 1; count = Math.floor(count * 0.9)) {
      const bytes = app(count);
      if (bytes.length <= limit) return bytes;
    }
    return app(1);
  },
};

const pageName = (number: number): string => ['page', number, 'html'].join('.');

/** As many as could ever fit: a page is no less than this when it is compressed. */
const pagesAtMost = Math.floor(limit / 4_000);

/** The editions of a language, newest first. */
const entriesOf = (place: LocaleContext): IndexEntry[] =>
  place.catalog.statements
    .filter(({ editions }) => editions.some(({ tag }) => tag === place.locale.tag))
    .slice(0, pagesAtMost)
    .map((statement, index) => {
      const item = statementItem(statement, { ...place, href: (path) => path });
      return {
        file: pageName(index + 1),
        id: statement.id,
        title: isolateForeign(item.link.text, place.locale.dir),
        mark: item.mark,
        date: item.date,
      };
    });

const pagesOf = (
  entries: readonly IndexEntry[],
  { locale }: LocaleContext,
  { read }: BuiltSite,
): Promise<ArchiveFile[]> =>
  Promise.all(
    entries.map(async ({ file, id }) => ({
      path: file,
      bytes: withoutLargeImages(await read(paths.output(locale.tag, id, offlinePage.extension))),
    })),
  );

/** A page that takes no more than its share: from one that does its images are left out, and their descriptions stand there. */
const withoutLargeImages = (page: Buffer): Buffer =>
  page.length <= limit / 4
    ? page
    : Buffer.from(page.toString().replaceAll(/(<img) src="data:[^"]*"/g, '$1'));
