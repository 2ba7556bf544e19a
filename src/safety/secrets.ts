import { quote, type Fault } from './finding.ts';
import { decodeLong } from './name-views.ts';
import { needleFilter } from './needle-filter.ts';
import { tokens } from './tokens.ts';

/** Private keys in text form. Each begins with a string that nothing else has. */
const keys: readonly (readonly [needle: string, pattern: RegExp])[] = [
  ['PRIVATE KEY', /-{4,5} ?BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)? ?-{4,5}/],
  ['PuTTY-User-Key-File-', /PuTTY-User-Key-File-\d/],
  ['AGE-SECRET-KEY-', /AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{20,}/],
  ['AGE-PLUGIN-', /AGE-PLUGIN-[0-9A-Z]+-1[0-9A-Z]{20,}/],
  ['secret key', /^untrusted comment: (?:minisign|signify|rsign)[^\n]{0,80} secret key/m],
  ['PrivateKey', /^[ \t]*PrivateKey[ \t]*=[ \t]*[A-Za-z0-9+/]{42,44}=*/m],
  ['nsec1', /(?<![0-9a-z])nsec1[02-9ac-hj-np-z]{58}(?![0-9a-z])/],
  ['xprv', /(?<![A-Za-z0-9])[xyz]prv[1-9A-HJ-NP-Za-km-z]{100,112}(?![A-Za-z0-9])/],
  ['"kty"', /"d"\s*:\s*"[\w-]{20,}"/],
  ['"ciphertext"', /"kdf(?:params)?"\s*:/],
  ['b3BlbnNzaC1rZXktdjE', /b3BlbnNzaC1rZXktdjE[A-Za-z0-9+/]{20,}/],
  [
    'M',
    /(?<![A-Za-z0-9+/])M(?:II[A-Za-z0-9+/]{3}IBA(?:AK[BC]|DANBgkqhkiG9w0BAQEFAASC)|II[A-Za-z0-9+/]{3,6}BgkqhkiG9w0BBQ0w|IGHAgEAMBMGByqGSM49AgEG|H[QcC]CAQEEI|C4CAQAwBQYDK2VwBCIEI)/,
  ],
  ['OpenVPN Static key', /-----BEGIN OpenVPN Static key/],
];

const possibleTokens = needleFilter(tokens, ([needle]) => needle);

/** Returns the private keys and the tokens in a text. */
export function secretFaults(source: string): Fault[] {
  // Codes of HTML, JSON and URLs also stand for the hyphens of a key.
  const text = /&#|&\w|\\u|%2[0dD]/.test(source) ? (decodeLong(source) ?? source) : source;
  const faults = keyFaults(text);
  for (const [, pattern, of] of possibleTokens(text)) {
    const match = pattern.exec(text);
    if (match)
      faults.push({
        found: `a password or token for ${of}: ${quote(shortened(match[0]))}`,
        advice: 'Remove it, and change it where it is used: everyone who reads it can use it.',
      });
  }
  return faults;
}

/** Returns the private keys in a text, or in bytes as Latin-1. */
export function keyFaults(text: string): Fault[] {
  const found = keys.flatMap(([needle, pattern]) => {
    const match = text.includes(needle) ? pattern.exec(text) : null;
    return match ? [shortened(match[0])] : [];
  });
  return [...found, ...keysInBase64(text)].map((key) => ({
    found: `a private key: ${quote(key)}`,
    advice: 'Remove it, and stop using the key: others may have a copy.',
    isFinal: true,
  }));
}

/** `-----BEGIN ` in Base64, if 0, 1 or 2 bytes of a group of three precede it. */
const beginnings = /(LS0tLS1CRUdJTi|0tLS0tQkVHSU4g|tLS0tLUJFR0lOI)[A-Za-z0-9+/]{8,80}/g;

/** Returns the first lines of the keys in PEM that are in a text as Base64. */
function keysInBase64(text: string): string[] {
  if (!text.includes('CRUdJTi') && !/QkVHSU4g|JFR0lOI/.test(text)) return [];
  return [...text.matchAll(beginnings)].flatMap(([code, start = '']) => {
    const missing = { 0: 'AA', t: 'AAA' }[start.slice(0, 1)] ?? '';
    const line = Buffer.from(missing + code, 'base64').toString('latin1');
    return /-BEGIN [A-Z0-9 ]*PRIVATE KEY/.exec(line)?.slice(0, 1) ?? [];
  });
}

/** Returns as much of a secret as shows which one it is: a report may be public. */
const shortened = (secret: string): string =>
  /^-+ ?BEGIN/.test(secret)
    ? secret
    : (/^[^=:]{1,40}[=:]/.exec(secret)?.[0] ?? secret.slice(0, 12)).trim() + '…';
