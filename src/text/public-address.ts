/** An address without what identifies the person who shared it, and what was removed from it. */
export interface PublicAddress {
  readonly address: string;
  /** As the end of a sentence on the link; `undefined` if nothing was removed. */
  readonly removed: string | undefined;
}

/** Hosts whose pages only lead to another address, with the path and the parameter that has it. */
const redirects: readonly (readonly [host: RegExp, path: RegExp, parameter: RegExp])[] = [
  [/\.safelinks\.protection\.(?:outlook\.com|office365\.us)$/, /^/, /^url$/],
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, /^(?:q|url)$/],
  [/^(?:lm?|www|m)\.facebook\.com$/, /^\/l\.php$/, /^u$/],
  [/^l\.(?:instagram|messenger|threads)\.(?:com|net)$/, /^/, /^u$/],
  [/^www\.youtube\.com$/, /^\/redirect$/, /^q$/],
  [/^(?:www\.|m\.)?vk\.com$|^away\.vk\.com$/, /^\/away\.php$/, /^to$/],
  [/^out\.reddit\.com$/, /^/, /^url$/],
  [/^www\.linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)$/, /^url$/],
  [/^slack-redir\.net$/, /^/, /^url$/],
  [/^t\.umblr\.com$/, /^\/redirect$/, /^z$/],
  [/^(?:html\.)?duckduckgo\.com$/, /^\/l\/$/, /^uddg$/],
  [/^linkprotect\.cudasvc\.com$/, /^\/url$/, /^a$/],
];

/** Parameters that only say who shared an address, in which campaign, or from which page. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|gad_source|gad_campaignid|srsltid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igshid?|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|hsa_\w+|__hs\w+|__s|_ga|_gl|vero_(?:id|conv)|oly_(?:anon|enc)_id|ml_subscriber(?:_hash)?|ck_subscriber_id|mibextid|rdid|sfnsn|share_url|__cft__(?:\[\d+\])?|__tn__|__xts__(?:\[\d+\])?|fb_(?:action_ids|action_types|source|ref)|_openstat|_branch_match_id|ref_(?:src|url)|s_cid|sc_cid|wt_\w*mc|at_(?:medium|campaign|custom\d*)|cmpid|ncid|trk|trkInfo|trackingId|spm|PHPSESSID|jsessionid)$/i;

/** The same for parameters that mean something else on other hosts. */
const trackingOf: readonly (readonly [host: RegExp, parameter: RegExp])[] = [
  [
    /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|spotify\.com)$/,
    /^(?:si|feature|pp|ab_channel|context|nd)$/,
  ],
  [/^(?:www\.|mobile\.)?(?:twitter|x)\.com$/, /^[st]$|^cxt$/],
  [/(?:^|\.)instagram\.com$/, /^(?:igsh|hl)$/],
  [/(?:^|\.)tiktok\.com$/, /^(?:_[rtd]|is_from_webapp|sender_device|share_\w+|web_id|u_code)$/],
  [/(?:^|\.)google\.[a-z.]+$/, /^(?:usp|ouid|rtpof|sd|ved|usg|ei|sa|sxsrf|gs_lcp|sourceid|oq)$/],
  [/(?:^|\.)facebook\.com$/, /^(?:ref|refid|refsrc|notif_\w+|ref_component)$/],
  [/(?:^|\.)linkedin\.com$/, /^(?:rcm|lipi|lici|originalSubdomain)$/],
  [/(?:^|\.)reddit\.com$/, /^(?:share_id|rdt|correlation_id)$/],
];

/** Returns an address without redirects, tracking parameters and credentials. What is left of it does not change. */
export function publicAddress(address: string): PublicAddress {
  const direct = withoutRedirects(address);
  const [plain, names] = withoutParameters(direct);
  const anonymous = plain.replace(/^(https?:\/\/)[^/?#@\s]+@/i, '$1');
  const removed = [
    ...(direct === address
      ? []
      : ['the redirect through a service that can identify the recipient']),
    ...(names.length === 0 ? [] : [`what can identify who shared it (${names.join(', ')})`]),
    ...(anonymous === plain ? [] : ['a user name or password']),
  ];
  return {
    address: anonymous,
    removed: removed.length === 0 ? undefined : removed.join(', and '),
  };
}

function withoutRedirects(address: string): string {
  let direct = address;
  // One service can lead to another.
  for (let step = 0; step < 4; step += 1) {
    const within = targetOf(direct);
    if (within === undefined) return direct;
    direct = within;
  }
  return direct;
}

/** Returns the address that a redirect leads to. */
function targetOf(address: string): string | undefined {
  if (!/\?|__/.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  if (hostname === 'urldefense.com') {
    // The address is between two pairs of underscores. Signs in it can be replaced by *.
    const [, within = ''] = /^https?:\/\/urldefense\.com\/v3\/__(.+?)__;/.exec(address) ?? [];
    return URL.canParse(within) && !within.includes('*') ? within : undefined;
  }
  const found = redirects.find(([host, path]) => host.test(hostname) && path.test(pathname));
  if (!found) return undefined;
  return [...searchParams].find(
    ([name, value]) => found[2].test(name) && /^https?:/i.test(value),
  )?.[1];
}

/** Returns an address without tracking parameters, and their names. */
function withoutParameters(address: string): [address: string, names: string[]] {
  if (!/[?#;]/.test(address)) return [address, []];
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return [address, []];
  const { hostname } = new URL(address);
  const own = trackingOf.filter(([host]) => host.test(hostname)).map(([, parameter]) => parameter);
  const names: string[] = [];
  const isTracking = (parameter: string): boolean => {
    const name = decode(parameter.split('=', 1)[0] ?? '')
      .replace(/^amp;/, '')
      .replaceAll('\\', '');
    const is = tracking.test(name) || own.some((pattern) => pattern.test(name));
    if (is) names.push(name);
    return is;
  };
  const filter = (sign: string, parameters: string): string => {
    const kept = parameters.split('&').filter((parameter) => !isTracking(parameter));
    return kept.length === 0 ? '' : `${sign}${kept.join('&')}`;
  };
  const [, path = '', query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address) ?? [];
  const plain = path.replace(/;jsessionid=[^/?#]*/i, () => {
    names.push('jsessionid');
    return '';
  });
  // A fragment is the name of a place in a page, unless it has parameters.
  const isQuery = fragment !== undefined && /^[\w.[\]]+=/.test(fragment);
  return [
    plain +
      (query === undefined ? '' : filter('?', query)) +
      (fragment === undefined ? '' : isQuery ? filter('#', fragment) : `#${fragment}`),
    [...new Set(names)],
  ];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
