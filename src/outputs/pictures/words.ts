import type { Direction } from '../../domain/language-tag.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import type { NumberingSystem } from '../../text/digits.ts';
import { isolate, isolateForeign } from '../../text/isolate.ts';
import type { EditionContext } from '../../views/edition-context.ts';
import { headingLine, noticesOf } from '../../views/notices.ts';
import { cardWordsOf } from '../card/words.ts';
import type { Look } from '../look.ts';
import { isRetraction } from '../../domain/edition.ts';

/** The words around the text on its pictures, in the language of the text. */
export interface PictureWords {
  readonly tag: string;
  readonly dir: Direction;
  readonly numerals: NumberingSystem;
  readonly site: string;
  readonly title: string;
  readonly issuers: readonly string[];
  readonly date: string;
  readonly url: string;
  /** What readers should know before they read, above the text. */
  readonly notices: readonly string[];
  /** The lines of the band on each picture of a retracted text. */
  readonly band: readonly string[];
  readonly look: Look;
  /** The fonts of headings, if they are not those of the text. */
  readonly headingFonts?: string;
}

/** Returns the words around the text of an edition on its pictures. */
export function pictureWordsOf(context: EditionContext): PictureWords {
  const { catalog, locale, edition } = context;
  const { tag, dir, numerals, strings } = locale;
  const { site, title, issuers, date, look } = cardWordsOf(context);
  const absolute = (path: string) => absoluteUrl(catalog.site.url, path);
  const notices = noticesOf(context, absolute);
  const retraction = notices.find(isRetraction);
  const shown = (text: string) => isolateForeign(text, dir);
  return {
    tag,
    dir,
    numerals,
    look,
    site,
    title,
    issuers,
    date,
    url: absolute(paths.edition(edition.tag, edition.id)),
    notices: notices.map((notice) => {
      const { text } = notice;
      const head = notice === retraction ? '' : headingLine(notice);
      const words =
        text.dir === undefined
          ? shown(text.text)
          : isolate(isolateForeign(text.text, text.dir), text.dir);
      return head === '' ? words : `${shown(head)}: ${words}`;
    }),
    band: retraction
      ? [
          shown(headingLine(retraction)),
          ...(strings.doNotPassOn === undefined ? [] : [strings.doNotPassOn]),
        ]
      : [],
  };
}

/** Returns the lines around the text on a picture. */
export const linesAround = ({
  site,
  title,
  issuers,
  date,
  url,
  notices,
  band,
}: PictureWords): string[] => [site, title, ...issuers, date, url, ...notices, ...band];
