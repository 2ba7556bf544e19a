import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Catalog } from '../catalog/catalog.ts';
import type { Redirect } from '../domain/redirects.ts';
import { absoluteUrl, pageAt, relativeUrl } from '../domain/urls.ts';
import type { OutputFile } from './output.ts';

/** What a page may do that only leads on. */
const policy = "default-src 'none';base-uri 'none';form-action 'none'";

/**
 * Returns the pages at old addresses. Each leads on by itself, and has a link for readers whose browser does not. They are in no
 * list and no sitemap, so the registry does not list them.
 */
export const redirectPages = ({ redirects, site, locales }: Catalog): OutputFile[] =>
  redirects.flatMap((redirect) => {
    const path = pageAt(redirect.from);
    if (path === undefined) return [];
    const dir = locales.find(({ tag }) => tag === redirect.tag)?.dir ?? 'ltr';
    return [
      {
        path,
        madeOf: () => [path, redirect, dir, site.url],
        mediaType: 'text/html; charset=utf-8',
        render: () => pageOf(path, redirect, { dir, url: site.url }),
      },
    ];
  });

function pageOf(
  path: string,
  { to, title, tag }: Redirect,
  { dir, url }: { readonly dir: string; readonly url: string },
): string {
  const href = addressFrom(path, to);
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['content-security-policy'], content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, [{ type: 'text', value: title }]),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('meta', { httpEquiv: ['refresh'], content: `0;url=${href}` }),
    element('link', { rel: ['canonical'], href: absoluteUrl(url, encodeURI(to)) }),
  ]);
  const link = element('a', { href }, [{ type: 'text', value: title }]);
  const body = element('body', {}, [element('p', {}, [link])]);
  const html = element('html', { lang: tag, dir }, [head, body]);
  return toHtml({ type: 'root', children: [{ type: 'doctype' }, html] });
}

/** Returns a relative address with each part encoded: names of files may have any letters and signs. */
const addressFrom = (from: string, to: string): string =>
  relativeUrl(from, to).split('/').map(encodeURIComponent).join('/');

const element = (
  tagName: string,
  properties: Properties,
  children: ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children });
