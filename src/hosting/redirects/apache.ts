import type { Redirect } from './redirect.ts';
import { partsOf } from './address.ts';

/** Returns redirects for `.htaccess` of Apache, to put at its beginning. */
export const apacheRedirects = (redirects: readonly Redirect[]): string =>
  `RewriteEngine On\n${redirects
    .map(partsOf)
    .map(({ path, query, to }) => {
      const conditions = [
        `RewriteCond %{REQUEST_URI} ${quoted(`=${path}`)}\n`,
        ...(query === undefined ? [] : [`RewriteCond %{QUERY_STRING} ${quoted(`=${query}`)}\n`]),
      ];
      // QSD: the old query means nothing at the new address. NE: the new address is encoded already.
      return `${conditions.join('')}RewriteRule ^ "${to.replaceAll('%', String.raw`\%`)}" [R=301,L,NE,QSD]\n`;
    })
    .join('')}`;

const quoted = (text: string): string => `"${text.replaceAll(/[\\"]/g, String.raw`\$&`)}"`;
