/**
 * Returns whether a web or mail address is an example, or one that readers cannot open: names that RFC 2606 and RFC 6761 reserve,
 * and IP addresses for documentation, this machine or a private network.
 */
export function isExampleAddress(address: string): boolean {
  const host = hostOf(address);
  return host !== undefined && (reservedName.test(host) || isReservedIp(host));
}

const reservedName =
  /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost|local|internal|home\.arpa)$/;

/** Returns the host of an address in lower case, without a full stop at its end or brackets; `undefined` if it has none. */
function hostOf(address: string): string | undefined {
  const mail = /^(?:mailto:)?[^\s/@:]+@([^\s/@?]+)/i.exec(address)?.[1];
  const host = mail ?? URL.parse(address)?.hostname;
  return host
    ?.toLowerCase()
    .replace(/\.+$/, '')
    .replace(/^\[(.*)\]$/, '$1');
}

function isReservedIp(host: string): boolean {
  if (/^(?:::1?$|f[cd]|fe[89ab]|2001:db8:)/.test(host) && host.includes(':')) return true;
  const parts = /^(\d+)\.(\d+)\.(\d+)\.\d+$/.exec(host)?.slice(1).map(Number);
  if (!parts) return false;
  const [a = 0, b = 0, c = 0] = parts;
  return (
    [0, 10, 127].includes(a) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 192 && b === 0 && c === 2) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113)
  );
}
