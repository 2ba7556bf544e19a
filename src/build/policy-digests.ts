import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isPage } from './check-links.ts';
import type { PublicFile } from './public-files.ts';
import { withPolicy } from './public-page-policy.ts';

/** Returns the own digest of each allowed page of `public/` that gets a policy, by the one that it has in the site. */
export function digestsWithPolicy(
  files: readonly PublicFile[],
  allowed: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  for (const { path: name, from, sha256 } of files) {
    if (!allowed.has(sha256) || !isPage(name)) continue;
    const bytes = readFileSync(from);
    if (!isUtf8(bytes)) continue;
    const finished = hash('sha256', withPolicy(bytes.toString()));
    if (finished !== sha256) digests.set(finished, sha256);
  }
  return digests;
}
