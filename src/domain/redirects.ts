import type { Position } from './problem.ts';
import { refuseId } from './identifier.ts';
import { fileAt } from './urls.ts';

/** Path of the list of redirects in the root. */
export const redirectsFile = 'content/redirects.yaml';

/** A line of `content/redirects.yaml`, with the place of its target. */
export interface RedirectRow extends Position {
  /** The old address on this site, without percent-encoding: `/1400/05/بیانیه/`. */
  readonly from: string;
  /** The id of a statement, or the site path of a file. */
  readonly to: { readonly id: string } | { readonly path: string };
}

/** An old address, and what it leads to now. */
export interface Redirect {
  readonly from: string;
  /** The site path of a file. */
  readonly to: string;
  /** What readers see of the file, if it is a page. */
  readonly title: string;
  /** The language of the title. */
  readonly tag: string;
}

/** What is wrong with an address of `content/redirects.yaml`, and what to do. */
export interface AddressFault {
  readonly fault: string;
}

/** Returns an old address without percent-encoding, or what is wrong with it. It may have a query, as in `/?p=12`. */
export function readOldAddress(written: string): string | AddressFault {
  const [, path = '', query] = /^([^?]*)(?:\?(.*))?$/s.exec(written.trim()) ?? [];
  const address = readAddress(path);
  if (query === undefined || typeof address !== 'string') return address;
  return /^[!-~]+$/.test(query) && !query.includes('#')
    ? `${address}?${query}`
    : { fault: `"${written}" has a query that no browser sends; write it as in /?p=12` };
}

/** Returns an address without percent-encoding, or what is wrong with it. */
function readAddress(written: string): string | AddressFault {
  const text = written.trim();
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(text))
    return { fault: `"${text}" names a host; write only the path, from its first /` };
  if (!text.startsWith('/'))
    return { fault: `"${text}" does not begin with /; write the whole path on this site` };
  if (/[?#]/.test(text)) return { fault: `"${text}" has ? or #; write the address without it` };
  const decoded = decode(text);
  if (decoded === undefined)
    return { fault: `"${text}" has a % that encodes nothing; write the letters themselves` };
  const isOdd =
    /[\\\p{Cc}?#]|\/\//u.test(decoded) ||
    decoded.split('/').some((part) => /^\.\.?$/.test(part) || Buffer.byteLength(part) > 255) ||
    (decoded.match(/\//g)?.length ?? 0) !== (text.match(/\//g)?.length ?? 0);
  if (isOdd)
    return {
      fault: `"${text}" cannot be the path of a file; write it without //, "..", "\\" and parts of more than 255 bytes`,
    };
  return decoded;
}

/** Returns the target of a redirect, or what is wrong with it. */
export function readTarget(written: string): RedirectRow['to'] | AddressFault {
  const text = written.trim();
  if (refuseId(text) === undefined) return { id: text };
  if (!text.includes('/'))
    return {
      fault: `"${text}" is neither the id of a statement nor a path; write a path of this site as in /fa/its-id.html`,
    };
  const address = readAddress(text);
  return typeof address === 'string' ? { path: fileAt(address) } : address;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
