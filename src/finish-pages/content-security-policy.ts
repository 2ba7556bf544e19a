import { createHash } from 'node:crypto';

/** What a page may show beside its own text and styles. */
export interface Allowed {
  readonly font: boolean;
  /** Images that are files of the site, and not data in the page itself. */
  readonly images: boolean;
}

/**
 * The Content-Security-Policy of a page: nothing but its own inline styles, by their digests, and what stands in it as data;
 * where it has images, those of the site. No script, no other request, no form, no base.
 */
export function policyFor(styles: readonly string[], { font, images }: Allowed): string {
  const hashes = styles.map(
    (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `style-src ${hashes.join(' ')}`,
    // From disk a page has no self to Firefox, and its images are of `file:`; from a host nothing is.
    `img-src data:${images ? " 'self' file:" : ''}`,
    ...(font ? ['font-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}
