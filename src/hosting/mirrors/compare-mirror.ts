import { createHash } from 'node:crypto';
import { paths } from '../../domain/urls.ts';
import type { Get } from './get.ts';
import { readRemoteList, type DigestList } from './remote-list.ts';

/** What a mirror is, compared with the site that was built here. */
export type MirrorState = 'same' | 'older' | 'changed' | 'gone';

export interface MirrorReport {
  readonly url: string;
  readonly state: MirrorState;
  /** More about it, in words. */
  readonly about: string;
}

/** The site that mirrors are compared with. */
export interface LocalSite {
  /** The digest of each file, by its path. */
  readonly digests: DigestList;
  /** Earlier builds that were kept: their dates and digests. */
  readonly earlier: readonly {
    readonly date: string;
    readonly files: Readonly<Record<string, string>>;
  }[];
  /** When its feed of all languages was updated; absent if it has none. */
  readonly updated?: string | undefined;
}

/** How many files of a mirror are compared besides its list: its first pages and some others. */
const compared = 12;

/**
 * Compares a mirror with the site that was built here: by the list of digests in its `site.zip`, and by some of its files, because a
 * list alone proves nothing. Never throws: a mirror that does not answer is gone.
 */
export async function compareMirror(
  url: string,
  local: LocalSite,
  get: Get,
): Promise<MirrorReport> {
  const report = (state: MirrorState, about: string): MirrorReport => ({ url, state, about });
  let list: DigestList;
  try {
    list = await readRemoteList(url + paths.siteZip(), get);
  } catch (error) {
    return withoutList(url, local, get, reasonOf(error));
  }
  const differing = differences(list, local.digests);
  const sampled = await Promise.all(
    sampleOf(list).map(async (path) => ({
      path,
      digest: await digestAt(`${url}/${encodeURI(path)}`, get),
    })),
  );
  const wrong = sampled.filter(({ path, digest }) => digest !== list.get(path));
  if (wrong.length > 0)
    return report(
      'changed',
      `it does not serve what its own list says: ${named(wrong.map(({ path, digest }) => (digest.length === 64 ? path : `${path} (${digest})`)))}`,
    );
  if (differing.length === 0)
    return report(
      'same',
      `${list.size.toLocaleString('en')} files, ${sampled.length} of them compared`,
    );
  const count = `${differing.length.toLocaleString('en')} ${differing.length === 1 ? 'file differs' : 'files differ'}: ${named(differing)}`;
  const known = local.earlier.find(({ files }) =>
    [...list].every(([path, digest]) => files[path] === digest),
  );
  if (known) return report('older', `the build of ${known.date.slice(0, 10)}; ${count}`);
  const updated = await updatedAt(url, get);
  if (updated !== undefined && local.updated !== undefined && updated < local.updated)
    return report('older', `its feed is of ${updated.slice(0, 10)}; ${count}`);
  const newer = updated !== undefined && updated > (local.updated ?? '');
  return report(
    'changed',
    newer
      ? `its feed is newer, of ${updated.slice(0, 10)}: build the current texts here first; ${count}`
      : count,
  );
}

/** Compares some files of a mirror without a list of digests. */
async function withoutList(
  url: string,
  local: LocalSite,
  get: Get,
  reason: string,
): Promise<MirrorReport> {
  const files = sampleOf(local.digests);
  const digests = await Promise.all(
    files.map((path) => digestAt(`${url}/${encodeURI(path)}`, get)),
  );
  const isThere = digests.some((digest, index) => digest === local.digests.get(files[index] ?? ''));
  return isThere
    ? { url, state: 'changed', about: `its site.zip cannot be read (${reason})` }
    : { url, state: 'gone', about: reason };
}

/** Returns the digest of the file at an address, or why there is none. */
async function digestAt(url: string, get: Get): Promise<string> {
  try {
    const { status, body } = await get(url);
    return status === 200 ? createHash('sha256').update(body).digest('hex') : `status ${status}`;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Returns the first pages of a site and some other files, evenly spread. */
export function sampleOf(list: DigestList): string[] {
  const all = [...list.keys()];
  const first = all.filter((path) => /^(?:[^/]+\/)?index\.html$/.test(path)).slice(0, compared / 2);
  const pages = all.filter((path) => path.endsWith('.html') && !first.includes(path));
  const step = Math.max(1, pages.length / (compared - first.length));
  const others = Array.from(
    { length: compared - first.length },
    (_, at) => pages[Math.floor(at * step)],
  );
  return [...new Set([...first, ...others.filter((path) => path !== undefined)])];
}

/** Returns the paths that are in one of two lists only, or have another digest. */
const differences = (a: DigestList, b: DigestList): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));

async function updatedAt(url: string, get: Get): Promise<string | undefined> {
  try {
    const { status, body } = await get(url + paths.feedOfAll('xml'));
    return status === 200 ? updatedIn(body.toString()) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns when a feed was updated; `undefined` if it does not say so. */
export const updatedIn = (feed: string): string | undefined =>
  /<updated>([0-9T:.Z+-]{10,35})<\/updated>/.exec(feed)?.[1];

const named = (paths: readonly string[]): string =>
  [...paths.slice(0, 3), ...(paths.length > 3 ? [`and ${paths.length - 3} more`] : [])].join(', ');

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name cannot be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut, which also happens to blocked hosts',
  EHOSTUNREACH: 'the host is unreachable',
  ENETUNREACH: 'the network is unreachable',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

const reasonOf = (error: unknown): string => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
};
