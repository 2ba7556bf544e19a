import { quote, type Fault } from './finding.ts';

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
  ['OpenVPN Static key', /-----BEGIN OpenVPN Static key/],
];

/** Passwords and tokens, by the fixed shapes that services give them. */
const tokens: readonly (readonly [needle: string, pattern: RegExp, of: string])[] = [
  ['AKIA', /(?<![A-Za-z0-9+/])AKIA[A-Z2-7]{16}(?![A-Za-z0-9+/])/, 'Amazon'],
  ['ASIA', /(?<![A-Za-z0-9+/])ASIA[A-Z2-7]{16}(?![A-Za-z0-9+/])/, 'Amazon'],
  ['gh', /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,}/, 'GitHub'],
  ['github_pat_', /github_pat_\w{40,}/, 'GitHub'],
  ['gl', /(?<![A-Za-z0-9])gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent|oas)-[\w.-]{20,}/, 'GitLab'],
  [':AA', /(?<![\d:])\d{8,10}:AA[\w-]{33}(?![\w-])/, 'a Telegram bot'],
  ['xox', /(?<![A-Za-z0-9])xox[abeoprs]-[\w-]{20,}/, 'Slack'],
  ['hooks.slack.com', /hooks\.slack\.com\/(?:services|workflows)\/[\w/]{20,}/, 'Slack'],
  ['/api/webhooks/', /discord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]{20,}/, 'Discord'],
  ['_live_', /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{20,}/, 'Stripe'],
  ['whsec_', /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/]{30,}/, 'a webhook'],
  ['AIza', /(?<![\w+/])AIza[\w-]{35}(?![\w-])/, 'Google'],
  ['ya29.', /(?<![\w+/])ya29\.[\w-]{40,}/, 'Google'],
  ['GOCSPX-', /GOCSPX-[\w-]{20,}/, 'Google'],
  ['npm_', /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/, 'npm'],
  ['pypi-AgE', /pypi-AgE[\w-]{50,}/, 'PyPI'],
  [
    'sk-',
    /(?<![\w-])sk-(?:(?:proj|ant|svcacct)-[\w-]{40,}|[A-Za-z0-9]{48}(?![\w-]))/,
    'a language model',
  ],
  ['SG.', /(?<![\w.])SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/, 'SendGrid'],
  ['dop_v1_', /do[opr]_v1_[0-9a-f]{64}/, 'DigitalOcean'],
  ['hf_', /(?<![A-Za-z0-9])hf_[A-Za-z]{34}(?![A-Za-z0-9])/, 'Hugging Face'],
  ['shpat_', /shpat_[0-9a-f]{32}/, 'Shopify'],
  ['hvs.', /(?<![\w.])hvs\.[\w-]{90,}/, 'Vault'],
  ['syt_', /(?<![A-Za-z0-9])syt_[A-Za-z0-9]+_[A-Za-z]{20}_[0-9A-Za-z]{6}/, 'Matrix'],
  ['AccountKey=', /AccountKey=[A-Za-z0-9+/]{86}==/, 'Azure'],
  ['eyJ', /(?<![\w+/])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/, 'a login (JWT)'],
  [
    '=',
    /^[ \t]*(?:export |set )?(?:[A-Z][A-Z0-9_]*_)?(?:SECRET|TOKEN|PASSWORD|PASSWD|PASS|PWD|PASSPHRASE|API_?KEY|ACCESS_KEY|SECRET_KEY|AUTH_KEY)(?:_[A-Z0-9_]+)?[ \t]*=[ \t]*["']?[^\s"']{6,}/m,
    'the settings of a program',
  ],
  [
    '://',
    /^[ \t]*(?:export )?[A-Z][A-Z0-9_]*_(?:URL|URI|DSN)[ \t]*=[ \t]*["']?\w+:\/\/[^\s:/@]+:[^\s@]+@\S+/m,
    'the settings of a program',
  ],
  [
    '_',
    /^[ \t]*(?:aws_secret_access_key|aws_access_key_id|client_secret|api_key|access_token|auth_token|db_password)[ \t]*[=:][ \t]*["']?[^\s"']{6,}/m,
    'the settings of a program',
  ],
  [
    '":',
    /"(?:password|passwd|client_secret|api_?key|access_token|refresh_token|auth_token|secret(?:_?key)?)"[ \t]*:[ \t]*"[^"\s]{0,200}\d[^"\s]{0,200}"/i,
    'the settings of a program',
  ],
];

/** Returns the private keys and the tokens in a text. */
export function secretFaults(text: string): Fault[] {
  const faults = keyFaults(text);
  for (const [needle, pattern, of] of tokens) {
    const match = text.includes(needle) ? pattern.exec(text) : null;
    if (match)
      faults.push({
        found: `a password or token of ${of}: ${quote(shortened(match[0]))}`,
        advice: 'Remove it, and revoke it there: whoever reads it can use it.',
      });
  }
  return faults;
}

/** Returns the private keys in a text, or in bytes as Latin-1. */
export function keyFaults(text: string): Fault[] {
  return keys.flatMap(([needle, pattern]) => {
    const match = text.includes(needle) ? pattern.exec(text) : null;
    if (!match) return [];
    return [
      {
        found: `a private key: ${quote(shortened(match[0]))}`,
        advice: 'Remove it, and stop using the key: keys never enter the project.',
        isFinal: true as const,
      },
    ];
  });
}

/** Returns as much of a secret as shows which one it is: a report may be public. */
const shortened = (secret: string): string =>
  /^-+ ?BEGIN/.test(secret)
    ? secret
    : (/^[^=:]{1,40}[=:]/.exec(secret)?.[0] ?? secret.slice(0, 12)).trim() + '…';
