import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { inPhase, report } from '../debug.ts';
import { project, rootVariable } from '../environment.ts';
import { BayanError, isBayanError } from '../domain/bayan-error.ts';
import { basePath } from '../domain/urls.ts';
import { finishSite } from '../finish-pages/finish-site.ts';
import { besideSite, siteZip } from './beside-site.ts';
import { explainBuildError } from './build-error.ts';
import type { BuildPaths } from './build-paths.ts';
import { checkLinks } from './check-links.ts';
import { checkPrivacy } from './check-privacy.ts';
import { measureFolder } from './measure-folder.ts';
import { packSite } from './pack-site.ts';
import { addPublicFiles, refuseOutInside } from './public-files.ts';
import { addPolicies } from './public-page-policy.ts';
import { replaceSite } from './replace-site.ts';
import type { BrokenLink } from './resolve-links.ts';
import { realOut } from './site-places.ts';
import { readSite } from '../source/read-site.ts';

/** What a build may be told besides its paths. */
export interface BuildOptions {
  /** How many earlier builds to keep; by default `keep` of site.yaml. */
  readonly keep?: number | undefined;
}

/**
 * Builds the site of `root` into `out`, with its archives. The old site stays in place unless the build succeeds. Throws
 * {@link BayanError} on errors in `content/`, on pages over their budget, and on identifying information in what was built.
 */
export async function buildSite(
  { root, out: given }: BuildPaths,
  { keep }: BuildOptions = {},
): Promise<void> {
  const start = performance.now();
  const out = await realOut(given);
  await refuseOutInside(root, out);
  say(`Building ${where(path.join(root, 'content'))} …`);
  process.env[rootVariable] = root;
  // Astro resolves its own packages from the working directory.
  process.chdir(project);
  const { cid } = await replaceSite({
    out,
    say,
    write: async ({ site: folder }) => {
      const timer = setInterval(() => void tellProgress(folder), 5000);
      try {
        const cacheDir = cacheOf({ root, out });
        // Astro would overwrite files of public/ without a word, so it gets a folder that does not exist.
        const publicDir = path.join(path.dirname(folder), 'public');
        await build({ root: project, outDir: folder, publicDir, cacheDir, logLevel: 'warn' });
        for (const warning of await finishSite(folder)) say(`Warning: ${warning}`);
        await addPublicFiles(root, folder);
        const ownDigests = await addPolicies(folder, [path.join(root, 'public')]);
        const site = await readSite(root);
        const cid = await inPhase('write archives', () =>
          packSite(folder, { ipfs: site?.ipfs ?? false }),
        );
        for (const warning of await inPhase('privacy gate', () =>
          checkPrivacy(folder, root, ownDigests),
        ))
          say(`Warning: ${warning}`);
        await inPhase('check links', () => reportLinks(folder, root));
        return { cid, date: new Date().toISOString(), keep: keep ?? site?.keep };
      } catch (error) {
        const explained = explainBuildError(error, root);
        if (!isBayanError(explained)) throw explained;
        const consequence = `Nothing was written; ${where(out)} is unchanged.`;
        throw new BayanError(explained.kind, `\n${explained.message}\n\n${consequence}`);
      } finally {
        clearInterval(timer);
        process.stderr.write(report());
      }
    },
  });
  const { files, bytes } = await measureFolder(out);
  say(
    `Built ${files} files, ${Math.ceil(bytes / 1024)} KiB, into ${where(out)} in ${((performance.now() - start) / 1000).toFixed(1)} s.`,
  );
  say(
    `The whole site is also in ${where(path.join(out, siteZip))}${cid === undefined ? '' : `, and for IPFS in ${where(`${out}${besideSite.car}`)}: ${cid}`}.`,
  );
}

/**
 * Throws {@link BayanError} if a link of a page that Bayan made leads nowhere. Warns of links in pages of `public/`, which can
 * depend on where they are served.
 */
async function reportLinks(folder: string, root: string): Promise<void> {
  const base = `${basePath((await readSite(root))?.url ?? '')}/`;
  const broken = await checkLinks(folder, { skipped: [siteZip], base });
  const isOwn = ({ file }: BrokenLink) =>
    existsSync(path.join(root, 'public', file.split(' › ')[0] ?? ''));
  const line = ({ file, message }: BrokenLink) => `${file}: ${message}`;
  for (const link of broken.filter(isOwn)) say(`Warning: public/${line(link)}.`);
  const made = broken.filter((link) => !isOwn(link));
  if (made.length === 0) return;
  const lines = made.slice(0, 50).map((link) => `  ${line(link)}`);
  throw new BayanError(
    'content',
    [
      'The built site has broken links:',
      '',
      ...lines,
      '',
      'Correct them in content/pages or in the text.',
    ].join('\n'),
  );
}

/** Astro's cache folder for a pair of paths. Builds of different sites at the same time must not share one. */
function cacheOf({ root, out }: BuildPaths): string {
  const key = createHash('sha256').update(`${root}\0${out}`).digest('hex').slice(0, 16);
  return path.join(project, '.cache', 'astro', key);
}

const where = (out: string) =>
  path.relative(project, out).startsWith('..') ? out : path.relative(project, out);

/** Prints how many files a build has written so far. */
async function tellProgress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const written = entries.filter((entry) => !entry.startsWith('.') && path.extname(entry) !== '');
  say(
    written.length === 0
      ? '  reading and checking …'
      : `  ${written.length} ${written.length === 1 ? 'file' : 'files'} …`,
  );
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
