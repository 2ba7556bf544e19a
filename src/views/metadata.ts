import type { Article, WithContext } from 'schema-dts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../domain/locale.ts';
import { absoluteUrl } from '../domain/urls.ts';

/** What a page tells programs about itself: those that show its link, and those that look for it. Addresses are absolute. */
export interface Metadata {
  readonly canonical: string;
  /** The same page in each language that has it; none where it is alone. */
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
  /** Open Graph: names of properties and their contents. */
  readonly properties: readonly (readonly [property: string, content: string])[];
  /** How X shows a link; what else it shows, it takes from Open Graph. */
  readonly card: 'summary' | 'summary_large_image';
  /** JSON-LD, safe in a `script` element. */
  readonly data: string | undefined;
}

/** A picture that a page is shown with. */
export interface Picture {
  /** Its site path. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** What it says, for who cannot see it. */
  readonly text: string;
}

/** What is told of a page that is a text of its own, beyond what is told of every page. */
export interface ArticleFacts {
  readonly picture: Picture | undefined;
  /** The day of its issue, where that is known to the day. */
  readonly published: string | undefined;
  readonly data: WithContext<Article>;
}

export interface MetadataOptions {
  readonly catalog: Catalog;
  /** Site path of the page. */
  readonly path: string;
  readonly title: string;
  readonly siteName: string;
  /** Site path of the same page in a locale, `undefined` where there is none. */
  readonly translations: (locale: Locale) => string | undefined;
  /** Site path of the page for readers of none of these languages; that in the first language where it is absent. */
  readonly fallback?: string | undefined;
  readonly article?: ArticleFacts | undefined;
}

/** The metadata of a page. */
export function metadataOf(options: MetadataOptions): Metadata {
  const { catalog, path, title, siteName, article } = options;
  const absolute = (to: string) => absoluteUrl(catalog.site.url, to);
  const picture = article?.picture;
  return {
    canonical: absolute(path),
    alternates: alternatesOf(options).map(([hreflang, to]) => ({ hreflang, href: absolute(to) })),
    properties: [
      ['og:title', title],
      ['og:type', article ? 'article' : 'website'],
      ['og:url', absolute(path)],
      ['og:site_name', siteName],
      ...(picture ? pictureProperties(picture, absolute(picture.path)) : []),
      ...(article?.published === undefined
        ? []
        : [['article:published_time', article.published] as const]),
    ],
    card: picture ? 'summary_large_image' : 'summary',
    data: article && inScript(article.data),
  };
}

/** By language, then `x-default`. A page in one language has no other to name. */
function alternatesOf({ catalog, translations, fallback }: MetadataOptions): [string, string][] {
  const pages = catalog.locales.flatMap((locale): [string, string][] => {
    const path = translations(locale);
    return path === undefined ? [] : [[locale.tag, path]];
  });
  const [first] = pages;
  return first && pages.length > 1 ? [...pages, ['x-default', fallback ?? first[1]]] : [];
}

const pictureProperties = ({ width, height, text }: Picture, address: string) =>
  [
    ['og:image', address],
    ['og:image:width', String(width)],
    ['og:image:height', String(height)],
    ['og:image:alt', text],
  ] as const;

/** A text in an element cannot end it: `<` is written by its number. */
const inScript = (data: object): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
