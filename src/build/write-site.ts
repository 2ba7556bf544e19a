import { errorReportOf, problemReportOf } from '../catalog/content-report.ts';
import { loadCatalog } from '../catalog/load.ts';
import { inPhase } from '../debug.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { formatProblems } from '../domain/problem.ts';
import { goneFormats } from '../outputs/gone-formats.ts';
import { missingSignProblems } from '../outputs/missing-sign-problems.ts';
import type { Content } from '../source/content.ts';
import { howToBegin } from '../source/how-to-begin.ts';
import { readContent } from '../source/read-content.ts';
import { siteZip } from './beside-site.ts';
import type { BuildPaths } from './build-paths.ts';
import { judgeSite } from './judge-site.ts';
import type { MadeSite, UnsignedFile, UnsignedSite } from './made-file.ts';
import { makeFiles, type UnpackedSite } from './make-site.ts';
import { packForIpfs } from './pack-for-ipfs.ts';
import type { Progress } from './progress.ts';
import type { NewSite } from './replace-site.ts';
import type { SiteParts } from './site-places.ts';
import type { SiteRecord } from './site-record.ts';
import { zipSite, type ZippedSite } from './zip-site.ts';

/** What {@link writeSite} needs. */
export interface WriteOptions {
  readonly paths: BuildPaths;
  /** Where the parts of the new site go. */
  readonly parts: SiteParts;
  /** What Bayan wrote into the folder that the site replaces. */
  readonly own: SiteRecord | undefined;
  /** What the last build has made. */
  readonly last: MadeSite;
  /** How many earlier builds to keep; by default `keep` of site.yaml. */
  readonly keep: number | undefined;
  readonly progress: Progress;
}

/** A new site, and what the next build can take from it. */
export interface WrittenSite {
  readonly site: NewSite;
  readonly made: UnsignedSite;
  /** How many files were taken from the last site. */
  readonly kept: number;
}

/**
 * Writes a site with its archives. Throws {@link BayanError} on errors in `content/`, on pages over their budget, and on
 * identifying information in what was made.
 */
export async function writeSite({
  paths,
  parts,
  own,
  last,
  keep,
  progress,
}: WriteOptions): Promise<WrittenSite> {
  const { root, out } = paths;
  const warn = (warnings: readonly string[]) => {
    for (const warning of warnings) progress.say(`Warning: ${warning}`);
  };
  progress.phase('Reading and checking texts');
  const content = await inPhase('read and check content', () => readContent(root));
  const errors = errorReportOf(content);
  if (errors !== undefined) throw new BayanError('content', errors);
  const problems = problemReportOf(content);
  if (problems !== undefined) progress.say(problems);
  const first = howToBegin(content);
  if (first !== undefined) progress.say(first);

  const unpacked = await makeFiles({ paths, content, site: parts.site, own, last, progress });
  const { files, faulty } = unpacked.made;
  const { site } = published(content);
  warn(judgeSite({ ...unpacked, files, faulty, url: site.url }));
  const missing = missingSignProblems(loadCatalog(), root);
  if (missing.length > 0) progress.say(`\n${formatProblems(missing)}`);

  progress.phase('Packing the site');
  const zipped = await inPhase('write site.zip', () =>
    zipSite({ ...unpacked, files, site: parts.site, last, out }),
  );
  const cid = site.ipfs ? await inPhase('write the CAR', () => packForIpfs(parts.site)) : undefined;
  const made = madeOf(unpacked, zipped);
  const gone = site.formats && goneFormats([...last.files.keys()], new Set(made.files.keys()));
  if (gone !== undefined) warn([gone]);
  return {
    site: {
      cid,
      date: new Date().toISOString(),
      keep: keep ?? site.keep,
      files: Object.fromEntries(Array.from(made.files, ([name, { sha256 }]) => [name, sha256])),
      linked: new Set([...unpacked.linked, ...zipped.linked]),
      isSame: unpacked.isSame,
    },
    made,
    kept: unpacked.kept + (zipped.isKept ? 1 : 0),
  };
}

/** Returns the content with its settings, which a build has checked. */
function published(content: Content) {
  const site = content.site?.data;
  if (!site) throw new Error('content/site.yaml was not read');
  return { site };
}

/** Returns what the next build can take from a site. */
function madeOf({ made, gate }: UnpackedSite, { zip, ranges }: ZippedSite): UnsignedSite {
  const files = new Map<string, UnsignedFile>([[siteZip, zip]]);
  for (const [name, { key, facts }] of made.files) {
    const range = ranges.get(name);
    files.set(name, { key, ...facts, ...(range && { packed: range }) });
  }
  return { gate, files };
}
