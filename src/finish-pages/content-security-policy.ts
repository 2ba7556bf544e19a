import { hash } from 'node:crypto';

/** What a page has in addition to its text and styles. */
export interface Allowed {
  readonly font: boolean;
  /** Images that are files of the site, not data in the page. */
  readonly images: boolean;
  /** A form that leads to a page of the site. */
  readonly form?: boolean;
  /** The scripts in the page. They may load scripts of the site. */
  readonly scripts?: readonly string[];
}

/**
 * The Content-Security-Policy of a page. It allows the page's inline styles by their digests, inlined data, and the site's images
 * and forms if the page has any. It allows no script but those of the search page, no other request and no base.
 */
export function policyFor(
  styles: readonly string[],
  { font, images, form = false, scripts = [] }: Allowed,
): string {
  // Opened from disk, 'self' matches nothing in Firefox, and files of the site are at `file:`. On a host `file:` matches nothing.
  const own = "'self' file:";
  return [
    "default-src 'none'",
    `style-src ${hashesOf(styles)}`,
    ...(scripts.length > 0 ? [`script-src ${hashesOf(scripts)} ${own}`] : []),
    `img-src data:${images ? ` ${own}` : ''}`,
    ...(font ? ['font-src data:'] : []),
    "base-uri 'none'",
    `form-action ${form ? own : "'none'"}`,
  ].join(';');
}

const hashesOf = (texts: readonly string[]): string =>
  texts.map((text) => `'sha256-${hash('sha256', text, 'base64')}'`).join(' ');
