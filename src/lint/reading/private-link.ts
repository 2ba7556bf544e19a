import { privateAddress } from '../../text/private-address.ts';
import { quoted } from '../../text/quote.ts';

/** Returns what the address of a link reveals about the person who copied it, and what to write; `undefined` if nothing. */
export function privateLinkMessage(url: string): string | undefined {
  const reason = privateAddress(url);
  if (!reason) return undefined;
  const remedy =
    reason.instead === undefined
      ? 'link to an address that everyone can open, or remove the link'
      : `write ${reason.instead}`;
  return `the link ${quoted(url, 80)} ${reason.found}; ${remedy}`;
}
