/** What stands for a password in an example. */
const example = String.raw`(?!["']?(?:<|\$|\{|\*|…|\.\.\.|x{3}|your|my[-_]?|user(?:name)?\b|name\b|pass(?:word|wort)?\b|pw\b|secret\b|token\b|example|changeme|geheim|required|optional))`;

const authorization = new RegExp(
  String.raw`\bauthorization\\?["']?\s{0,3}[:=]\s{0,3}["']?(?:bearer|basic|token|digest)\s${example}[\w.+/=~-]{12,}`,
  'i',
);
/** Addresses of proxies are published so that readers can use them. */
const addressWithPassword = new RegExp(
  String.raw`(?<![\w+.-])(?!(?:ssr?|trojan|vless|vmess|hy2|hysteria2?|tuic|socks[45]?h?|naive\+https|tg):)[a-z][a-z\d+.-]{1,20}:\/\/${example}[^\s:/@"'<>?#]{1,64}:${example}[^\s/@"'<>:?#]{1,100}@[\w[]`,
  'i',
);
const setting = new RegExp(
  String.raw`^[ \t]*["']?[\w.-]{0,40}?(?:password|passwort|passwd|passphrase|secret|token|api[_-]?key|private[_-]?key|رمز عبور|گذرواژه|كلمة المرور|كلمة السر)["']?[ \t]*[:=][ \t]*["']?${example}(?=[^\s"']{0,100}\d)(?=[^\s"']{0,100}[A-Za-z])[^\s"';{}()]{8,200}["']?,?[ \t]*\r?$`,
  'im',
);

/** Passwords and tokens, by the fixed shapes that services give them. */
export const tokens: readonly (readonly [needle: string, pattern: RegExp, of: string])[] = [
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
    'a program',
  ],
  [
    '://',
    /^[ \t]*(?:export )?[A-Z][A-Z0-9_]*_(?:URL|URI|DSN)[ \t]*=[ \t]*["']?\w+:\/\/[^\s:/@]+:[^\s@]+@\S+/m,
    'a program',
  ],
  [
    '_',
    /^[ \t]*(?:aws_secret_access_key|aws_access_key_id|client_secret|api_key|api_hash|access_token|auth_token|db_password)[ \t]*[=:][ \t]*["']?[^\s"']{6,}/m,
    'a program',
  ],
  [
    '":',
    /"(?:password|passwd|client_secret|api_hash|api_?key|access_token|refresh_token|auth_token|secret(?:_?key)?)"[ \t]*:[ \t]*"[^"\s]{0,200}\d[^"\s]{0,200}"/i,
    'a program',
  ],
  ['uthorization', authorization, 'a request'],
  ['X-Amz-Signature=', /X-Amz-Signature=[0-9a-f]{40,}/, 'Amazon'],
  ['X-Goog-Signature=', /X-Goog-Signature=[0-9a-f]{40,}/, 'Google'],
  ['sig=', /[?&](?:amp;)?sig=[\w%+/-]{40,}/, 'Azure'],
  [
    'otpauth',
    /otpauth(?:-migration)?:\/\/[^\s"'<>]{1,200}?(?:secret|data)=[\w%+/=-]{8,}/,
    'an account',
  ],
  ['psk=', /^[ \t]*psk=\S{8,}/m, 'a network'],
  ['WIFI:', /WIFI:(?:[^\n;]{0,60};){0,4}P:[^;\n]+;/, 'a network'],
  ['://', addressWithPassword, 'an address'],
  ['', setting, 'a program'],
];
