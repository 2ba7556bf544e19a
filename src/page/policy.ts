import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of a page: nothing but its own inline styles, by their digests, and what stands in it as data.
 * No script, no request, no form, no base.
 */
export function policyFor(styles: readonly string[], { font }: { font: boolean }): string {
  const hashes = styles.map(
    (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `style-src ${hashes.join(' ')}`,
    'img-src data:',
    ...(font ? ['font-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}
