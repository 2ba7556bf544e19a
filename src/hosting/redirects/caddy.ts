import type { Redirect } from './redirect.ts';
import { partsOf, type FormerAddress } from './address.ts';

/** Returns redirects for Caddy, to import into a site. Those with a query come first, because the first that fits is used. */
export function caddyRedirects(redirects: readonly Redirect[]): string {
  const parts = redirects.map(partsOf);
  return [
    ...parts.filter(({ query }) => query !== undefined),
    ...parts.filter(({ query }) => query === undefined),
  ]
    .map(blockOf)
    .join('');
}

const blockOf = ({ path, query, to }: FormerAddress, index: number): string => {
  const name = `@moved${index + 1}`;
  const conditions = [
    `{http.request.uri.path} == ${celText(path)}`,
    ...(query === undefined ? [] : [`{http.request.uri.query} == ${celText(query)}`]),
  ];
  return `${name} expression \`${conditions.join(' && ')}\`\nredir ${name} "${to}" 301\n`;
};

/** Returns a string of CEL, the language of expressions. Characters with a meaning for Caddy become numbers. */
const celText = (text: string): string =>
  `"${text.replaceAll(/[\\"`{}]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
