import type { Article, WithContext } from 'schema-dts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../domain/locale.ts';
import { absoluteUrl } from '../domain/urls.ts';

/** Metadata of a page, for link previews and search engines. Addresses are absolute. */
export interface Metadata {
  readonly canonical: string;
  /** The same page in each language; empty if it exists in one language only. */
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
  /** Open Graph: names of properties and their contents. */
  readonly properties: readonly (readonly [property: string, content: string])[];
  /** How X shows a link. It takes the rest from Open Graph. */
  readonly card: 'summary' | 'summary_large_image';
  /** JSON-LD, safe in a `script` element. */
  readonly data: string | undefined;
}

/** The picture in the link preview of a page. */
export interface Picture {
  /** Its site path. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** The text in the picture, for people who cannot see it. */
  readonly text: string;
}

/** The additional metadata of a statement. */
export interface ArticleFacts {
  readonly picture: Picture | undefined;
  /** The date of issue, if it is known to the day. */
  readonly published: string | undefined;
  readonly data: WithContext<Article>;
}

export interface MetadataOptions {
  readonly catalog: Catalog;
  /** Site path of the page. */
  readonly path: string;
  readonly title: string;
  readonly siteName: string;
  /** Returns the site path of the same page in a locale, or `undefined` if there is none. */
  readonly translations: (locale: Locale) => string | undefined;
  /** Site path of the page for readers of other languages; by default the page in the first language. */
  readonly fallback?: string | undefined;
  readonly article?: ArticleFacts | undefined;
}

/** Returns the metadata of a page. */
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

/** Returns the page in each language, then `x-default`; nothing if it exists in one language only. */
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

/** Returns JSON for a `script` element: `<` is escaped, so that no text can close the element. */
const inScript = (data: object): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
