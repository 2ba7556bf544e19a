import { schemeOf } from '../../text/url-scheme.ts';
import { quoted } from '../../text/quote.ts';
import { merge, words, type Piece } from './piece.ts';

/** Keeps links to web and mail addresses, and removes those to files, to scripts and to tracking services. */
export function safeLinks(pieces: readonly Piece[], reviewNotes: string[]): Piece[] {
  return merge(
    pieces.map((piece) => {
      if (piece.kind !== 'words' || piece.href === undefined) return piece;
      const address = plainAddress(piece.href.trim());
      const scheme = schemeOf(address);
      if (
        scheme !== undefined &&
        ['http', 'https', 'mailto'].includes(scheme) &&
        !/[\s\p{Cc}<>]/u.test(address)
      ) {
        if (address !== piece.href.trim())
          reviewNotes.push(
            `the link of ${quoted(piece.text)} went through a service that can identify the recipient: it now leads directly to ${address}`,
          );
        return { ...piece, href: address };
      }
      reviewNotes.push(
        `the link of ${quoted(piece.text)} did not lead to a web address and was left out: if there is one, add it with https://`,
      );
      return { ...piece, href: undefined };
    }),
  );
}

/** Returns the address inside the redirect of a mail program, a search engine or a social network. */
function plainAddress(href: string): string {
  if (!URL.canParse(href)) return href;
  const { hostname, pathname, searchParams } = new URL(href);
  const isWrapped =
    hostname.endsWith('.safelinks.protection.outlook.com') ||
    (/^www\.google\.[a-z.]+$/.test(hostname) && pathname === '/url') ||
    (/^lm?\.facebook\.com$/.test(hostname) && pathname === '/l.php');
  const within = ['url', 'q', 'u']
    .map((name) => searchParams.get(name))
    .find((value) => value && URL.canParse(value));
  return isWrapped && within ? within : href;
}

/** Characters that are in no address in prose, and those that do not end one. */
const outside = String.raw`\s<>«»"“”،؛؟\\^{|}` + '`';
const web = String.raw`(?:https?:\/\/|(?<![\w.-])www\.)[^${outside}]*(?:[=+~]|(?![\p{P}\p{S}])[^${outside}])\/?`;
const mail = String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*\.[a-z]{2,24}(?![\w-])`;

/** Turns bare addresses into links, so that they end where the address ends and not at the next space. */
export function linkAddresses(pieces: readonly Piece[]): Piece[] {
  const address = new RegExp(`${web}|${mail}`, 'giu');
  return pieces
    .flatMap((piece): Piece[] => {
      if (piece.kind !== 'words' || piece.href !== undefined) return [piece];
      const parts: Piece[] = [];
      let end = 0;
      for (const { index, 0: match } of piece.text.matchAll(address)) {
        const found = match + closings(match, piece.text.slice(index + match.length));
        const href = hrefOf(found);
        if (!URL.canParse(href)) continue;
        parts.push(words(piece.text.slice(end, index), piece), words(found, { ...piece, href }));
        end = index + found.length;
      }
      return [...parts, words(piece.text.slice(end), piece)];
    })
    .filter((piece) => piece.kind !== 'words' || piece.text !== '');
}

/** Returns the closing brackets after an address that belong to it, because they were opened in it. */
function closings(address: string, after: string): string {
  const open = address.split('(').length - address.split(')').length;
  return /^\)*/.exec(after)?.[0].slice(0, Math.max(0, open)) ?? '';
}

function hrefOf(address: string): string {
  if (/^https?:/i.test(address)) return address;
  return /^www\./i.test(address) ? `http://${address}` : `mailto:${address}`;
}
