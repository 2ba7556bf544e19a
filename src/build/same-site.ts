import path from 'node:path';
import { siteZip } from './beside-site.ts';
import { signatureOf } from './keep-files.ts';
import type { MadeSite } from './made-file.ts';
import type { SiteRecord } from './site-record.ts';

/** A site that is in place. */
export interface SiteInPlace {
  readonly out: string;
  /** What Bayan wrote there; `undefined` if there is no site. */
  readonly own: SiteRecord | undefined;
  /** What the last build has made. */
  readonly last: MadeSite;
}

/**
 * Returns whether a site that is in place is the one that a build would make: it has the same files, each is made of the same, and
 * none was changed since.
 * @param keys the digest of what each file is made of, by its path in the site, without `site.zip`, which is made of the others
 */
export function isSameSite(
  keys: ReadonlyMap<string, string>,
  { out, own, last }: SiteInPlace,
): boolean {
  if (own === undefined || last.files.size !== keys.size + 1) return false;
  // A CAR is made of the site and not of keys.
  if (own.cid !== undefined || own.car !== undefined || own.cidFile !== undefined) return false;
  if (Object.keys(own.files).length !== last.files.size) return false;
  for (const [name, { key, sha256 }] of last.files)
    if ((name !== siteZip && keys.get(name) !== key) || own.files[name] !== sha256) return false;
  return [...last.files].every(([name, { signature }]) =>
    hasSignature(path.join(out, name), signature),
  );
}

function hasSignature(file: string, signature: string): boolean {
  try {
    return signatureOf(file) === signature;
  } catch {
    return false;
  }
}
