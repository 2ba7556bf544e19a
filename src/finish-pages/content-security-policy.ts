import { createHash } from 'node:crypto';

/** What a page shows in addition to its text and styles. */
export interface Allowed {
  readonly font: boolean;
  /** Images that are files of the site, not data in the page. */
  readonly images: boolean;
}

/**
 * The Content-Security-Policy of a page. It allows the page's inline styles by their digests, inlined data, and the site's images
 * if the page has any. It allows no script, no other request, no form and no base.
 */
export function policyFor(styles: readonly string[], { font, images }: Allowed): string {
  const hashes = styles.map(
    (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `style-src ${hashes.join(' ')}`,
    // Opened from disk, 'self' matches nothing in Firefox, and images are at `file:`. On a host `file:` matches nothing.
    `img-src data:${images ? " 'self' file:" : ''}`,
    ...(font ? ['font-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}
