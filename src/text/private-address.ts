import { publicAddress } from './public-address.ts';
import { schemeOf } from './url-scheme.ts';

/** Schemes of addresses on the computer of a reader or an author of the text. */
const local = new Set(['file', 'view-source', 'about', 'chrome', 'edge', 'resource']);
/** Ends of names that exist only in a private network. */
const privateName =
  /(?:^|\.)(?:localhost|local|lan|internal|intranet|private|corp|home|home\.arpa|localdomain|workgroup)$/;

/** Addresses that show a file or a page to its editor, or an unfinished site to its makers. */
const editors: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^(?:docs|drive|sheets|slides)\.google\.com$/, /\/(?:edit|u\/\d)(?=[/?#]|$)|[?&]resourcekey=/],
  [/^(?:mail|contacts|calendar|keep|photos)\.google\.com$/, /^\/./],
  [
    /^(?:console|analytics|search|ads|business)\.google\.com$/,
    /^\/(?:u\/\d|search-console|analytics\/web)/,
  ],
  [/(?:^|\.)sharepoint\.com$/, /\/personal\/|\/:[a-z]:\//],
  [/^(?:onedrive\.live\.com|1drv\.ms)$/, /[?&](?:cid|authkey|resid)=/i],
  [/^outlook\.(?:office|office365|live)\.com$/, /^\/./],
  [/^web\.(?:telegram\.org|whatsapp\.com)$/, /^\/./],
  [/^(?:app\.slack|app\.element|discord)\.(?:com|io)$/, /^\/(?:client|channels|#)/],
  [/^www\.dropbox\.com$/, /^\/home/],
  [
    /^(?:www\.)?(?:overleaf\.com|figma\.com|canva\.com|notion\.so)$/,
    /\/(?:project|edit)(?=[/?]|$)/,
  ],
  [/^(?:deploy-preview-\d+|[\da-f]{24}|[\w-]+)--[\w-]+\.netlify\.app$/, /^/],
  [/^[\w-]+-(?:git-[\w-]+|[a-z\d]{9})-[\w-]+\.vercel\.app$/, /^/],
  [/^(?:[\da-f]{8}|[\w-]+)\.[\w-]+\.pages\.dev$/, /^/],
  [/\.(?:ngrok(?:-free)?\.(?:io|app|dev)|loca\.lt|trycloudflare\.com|serveo\.net)$/, /^/],
  [/\.(?:gitpod\.io|github\.dev|app\.github\.dev|codesandbox\.io|stackblitz\.io)$/, /^/],
  [
    /^(?:[\w-]+\.)*(?:wordpress\.com|[\w-]+\.\w+)$/,
    /^\/wp-admin(?:\/|$)|[?&]preview_(?:id|nonce)=/,
  ],
];

/** Why an address should not be public. */
export interface PrivateAddress {
  /** What is in it, as the end of "the link has …" or "the link …". */
  readonly found: string;
  /** The address to write instead, if it can be told. */
  readonly instead?: string;
}

/**
 * Returns what an address reveals about the person who copied it: a user name, the campaign or person that shared it, a private network,
 * a file on a computer, an editor's own view. `undefined` if it reveals nothing.
 */
export function privateAddress(address: string): PrivateAddress | undefined {
  const url = address.trim();
  const scheme = schemeOf(url);
  if (scheme !== undefined && local.has(scheme))
    return { found: 'leads to something on one computer' };
  if (scheme === 'mailto' && /[?&](?:cc|bcc)=/i.test(url))
    return {
      found: 'names more recipients than readers can see',
      instead: url.replace(/\?.*/s, ''),
    };
  if (scheme !== 'http' && scheme !== 'https' && !/^[\\/]{2}/.test(url)) return undefined;
  const parsed = URL.parse(url, 'https://example.org');
  if (!parsed) return undefined;
  if (isPrivateHost(parsed.hostname)) return { found: 'leads into a private network' };
  if (parsed.username !== '' || parsed.password !== '')
    return { found: 'has a user name or password', instead: publicAddress(url).address };
  const { address: instead, removed } = publicAddress(url);
  if (removed !== undefined) return { found: `has ${removed}`, instead };
  const path = parsed.pathname + parsed.search + parsed.hash;
  if (editors.some(([host, view]) => host.test(parsed.hostname) && view.test(path)))
    return {
      found: 'leads to an editor’s view, which may name the editor or stay closed to readers',
    };
  return undefined;
}

/** Whether a host name as the URL parser writes it (with IPv4 in decimal) is one of a private network. */
function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '').toLowerCase();
  const ipv4 = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host);
  if (ipv4) return isPrivateRange(Number(ipv4[1]), Number(ipv4[2]));
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  return !host.includes('.') || privateName.test(host);
}

const isPrivateRange = (a: number, b: number): boolean =>
  a === 0 ||
  a === 10 ||
  a === 127 ||
  (a === 169 && b === 254) ||
  (a === 172 && b >= 16 && b < 32) ||
  (a === 192 && b === 168) ||
  (a === 100 && b >= 64 && b < 128);

function isPrivateIpv6(host: string): boolean {
  const mapped = /^::(?:ffff:)?([\da-f]{1,4}):[\da-f]{1,4}$/.exec(host);
  if (mapped) {
    const first = parseInt(mapped[1] ?? '', 16);
    return isPrivateRange(first >> 8, first & 255);
  }
  return /^::1?$|^f[cd]|^fe[89ab]/.test(host);
}
