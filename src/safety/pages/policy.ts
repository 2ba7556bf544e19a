import { quote, type Fault } from '../finding.ts';

/** Directives that only load parts of the page, and what they may allow. */
const own = /^(?:'none'|'self'|data:|file:|'sha(?:256|384|512)-[\w+/=-]+')$/i;
/** Directives without an own fallback: without them anything is allowed. */
const required = ['default-src', 'base-uri', 'form-action'];
const allowed: Readonly<Record<string, RegExp>> = {
  'default-src': /^'none'$/i,
  'base-uri': /^'(?:none|self)'$/i,
  'form-action': /^'(?:none|self)'$/i,
  'frame-ancestors': /^'(?:none|self)'$/i,
  'style-src': own,
  'style-src-elem': own,
  'style-src-attr': /^(?:'none'|'unsafe-hashes'|'sha(?:256|384|512)-[\w+/=-]+')$/i,
  'script-src': /^(?:'none'|'self'|'sha(?:256|384|512)-[\w+/=-]+')$/i,
  'script-src-elem': /^(?:'none'|'self'|'sha(?:256|384|512)-[\w+/=-]+')$/i,
  'script-src-attr': /^'none'$/i,
  'img-src': own,
  'font-src': own,
  'media-src': own,
  'connect-src': /^'(?:none|self)'$/i,
  'frame-src': /^(?:'none'|'self'|file:)$/i,
  'child-src': /^(?:'none'|'self'|file:)$/i,
  'object-src': /^(?:'none'|'self'|file:)$/i,
  'worker-src': /^'(?:none|self)'$/i,
  'manifest-src': /^'(?:none|self)'$/i,
};
const advice =
  'Remove the policy: a build adds a strict one to a page of public/. In an archive, write that of another page of the site.';

/** What the policy of a page may say only because Bayan made the page. */
export interface Exceptions {
  /** The sources of scripts of the search page. */
  readonly scripts: string | undefined;
  /** Whether a form may lead to another page on the disk. */
  readonly forms: boolean;
}

/** Returns the faults of a content security policy that lets a page load from another site, run what is injected, or report. */
export function faultsInPolicy(policy: string, { scripts, forms }: Exceptions): Fault[] {
  const directives = new Map<string, string[]>();
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    // A browser ignores a directive that is there already.
    if (name !== '' && !directives.has(name.toLowerCase()))
      directives.set(name.toLowerCase(), sources);
  }
  const faults = Array.from(directives, ([name, sources]): Fault | undefined => {
    if (name === 'upgrade-insecure-requests' || name === 'sandbox') return undefined;
    const all = sources.join(' ');
    if (name === 'script-src' && all === scripts) return undefined;
    if (name === 'form-action' && forms && all === "'self' file:") return undefined;
    const form = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    const weak = form ? sources.find((source) => !form.test(source)) : name;
    return weak === undefined
      ? undefined
      : {
          found: `a weak content security policy, with ${quote(`${name} ${all}`)}`,
          advice,
        };
  }).filter((fault) => fault !== undefined);
  const missing = required.filter((name) => !directives.has(name));
  if (missing.length > 0)
    faults.push({
      found: `a weak content security policy, without ${missing.join(' and ')}`,
      advice,
    });
  return faults.slice(0, 1);
}
