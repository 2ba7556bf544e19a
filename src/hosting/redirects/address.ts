import type { Redirect } from './redirect.ts';

/** A former address in its parts, as servers compare them. */
export interface FormerAddress {
  /** Without percent-encoding. */
  readonly path: string;
  /** As browsers send it, without `?`; absent if any query is meant. */
  readonly query?: string;
  /** The new address, with only the characters that an address may have. */
  readonly to: string;
}

/** Returns a redirect in parts. */
export function partsOf({ from, to }: Redirect): FormerAddress {
  const at = from.indexOf('?');
  return {
    path: decodeURIComponent(at < 0 ? from : from.slice(0, at)),
    ...(at >= 0 && { query: encoded(from.slice(at + 1)) }),
    to: encoded(to),
  };
}

/** Returns an address with every other character encoded, `$` and quotation marks too: settings of servers give them a meaning. */
export const encoded = (address: string): string =>
  address.replaceAll(/[^\w\-.~!*()/:?&=@+,;%#]|%(?![0-9a-f]{2})/giu, (character) =>
    character === "'" ? '%27' : encodeURIComponent(character),
  );
