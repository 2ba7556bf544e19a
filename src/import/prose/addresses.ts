import { schemeOf } from '../../text/url-scheme.ts';
import { quoted } from '../../text/quote.ts';
import { publicAddress } from '../../text/public-address.ts';
import { merge, words, type Piece } from './piece.ts';

/** Keeps links to web and mail addresses, and removes those to files, to scripts and to tracking services. */
export function safeLinks(pieces: readonly Piece[], reviewNotes: string[]): Piece[] {
  return merge(
    pieces.map((piece) => {
      if (piece.kind !== 'words' || piece.href === undefined) return piece;
      const { address, removed } = publicAddress(piece.href.trim());
      const scheme = schemeOf(address);
      if (
        scheme !== undefined &&
        ['http', 'https', 'mailto'].includes(scheme) &&
        !/[\s\p{Cc}<>]/u.test(address)
      ) {
        if (removed !== undefined)
          reviewNotes.push(
            `import removed ${removed} from the link of ${quoted(piece.text)}: it now leads to ${address}`,
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

/** Characters that are in no address in prose, and those that do not end one. */
const outside = String.raw`\s<>«»"“”،؛؟\\^{|}` + '`';
const web = String.raw`(?:https?:\/\/|(?<![\w.-])www\.)[^${outside}]*(?:[=+~]|(?![\p{P}\p{S}])[^${outside}])\/?`;
const mail = String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*\.[a-z]{2,24}(?![\w-])`;

/** Makes the web addresses that readers see public: those in the text, and those that are the words of a link. */
export function publicAddresses(pieces: readonly Piece[], reviewNotes: string[]): Piece[] {
  return pieces.map((piece) =>
    piece.kind !== 'words'
      ? piece
      : {
          ...piece,
          text: piece.text.replaceAll(new RegExp(web, 'giu'), (found) => {
            const { address, removed } = publicAddress(found);
            if (removed !== undefined)
              reviewNotes.push(
                `import removed ${removed} from the address ${quoted(found, Infinity)}: it is now ${address}`,
              );
            return address;
          }),
        },
  );
}

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
