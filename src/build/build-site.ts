import { stat } from 'node:fs/promises';
import path from 'node:path';
import { report } from '../debug.ts';
import { project, rootVariable } from '../environment.ts';
import { BayanError, isBayanError } from '../domain/bayan-error.ts';
import { sizesByFormat } from '../outputs/format-of.ts';
import { besideSite, siteZip } from './beside-site.ts';
import { explainBuildError } from './build-error.ts';
import type { BuildPaths } from './build-paths.ts';
import { rememberDigest } from './file-digest.ts';
import { readMade, writeMade, type FileFacts } from './made-file.ts';
import { progressOf } from './progress.ts';
import { refuseOutInside } from './public-files.ts';
import { replaceSite } from './replace-site.ts';
import { signed } from './sign-made.ts';
import { placesOf, realOut } from './site-places.ts';
import { writeSite, type WrittenSite } from './write-site.ts';

/** What a build may be told besides its paths. */
export interface BuildOptions {
  /** How many earlier builds to keep; by default `keep` of site.yaml. */
  readonly keep?: number | undefined;
}

/**
 * Builds the site of `root` into `out`, with its archives. It makes only what is not in the last site of `out` already. The old
 * site stays in place unless the build succeeds. Throws {@link BayanError} on errors in `content/`, on pages over their budget,
 * and on identifying information in what was built.
 */
export async function buildSite(
  { root, out: given }: BuildPaths,
  { keep }: BuildOptions = {},
): Promise<void> {
  const start = performance.now();
  const out = await realOut(given);
  await refuseOutInside(root, out);
  const progress = progressOf(process.stderr);
  progress.say(`Building ${where(path.join(root, 'content'))} …`);
  process.env[rootVariable] = root;
  // Astro resolves its own packages from the working directory.
  process.chdir(project);
  const { made: record } = placesOf(out);
  const last = readMade(record);
  for (const { signature, sha256 } of last.files.values()) rememberDigest(signature, sha256);
  let written: WrittenSite | undefined;
  try {
    const { cid } = await replaceSite({
      out,
      say: progress.say,
      write: async (parts, own) => {
        try {
          written = await writeSite({ paths: { root, out }, parts, own, last, keep, progress });
          return written.site;
        } catch (error) {
          const explained = explainBuildError(error, root);
          if (!isBayanError(explained)) throw explained;
          const consequence = `Nothing was written; ${where(out)} is unchanged.`;
          throw new BayanError(explained.kind, `\n${explained.message}\n\n${consequence}`);
        } finally {
          process.stderr.write(report());
        }
      },
    });
    if (!written) throw new Error('the site was replaced by nothing');
    if (written.site.isSame !== true)
      await writeMade(record, out, await signed(written.made, out, new Date(written.site.date)));
    const files = [...written.made.files.values()];
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    progress.say(
      `Built ${files.length} files, ${Math.ceil(bytes / 1024)} KiB, into ${where(out)} in ${((performance.now() - start) / 1000).toFixed(1)} s.`,
    );
    progress.say(
      `The whole site is also in ${where(path.join(out, siteZip))}${cid === undefined ? '' : `, and for IPFS in ${where(`${out}${besideSite.car}`)}: ${cid}`}.`,
    );
    progress.end({
      made: files.length - written.kept,
      kept: written.kept,
      removed: [...last.files.keys()].filter((name) => !written?.made.files.has(name)).length,
      sizes: {
        ...sizesOf(written.made.files),
        ...(cid !== undefined && { CAR: (await stat(`${out}${besideSite.car}`)).size }),
      },
    });
  } finally {
    progress.end();
  }
}

/** Returns how many bytes each kind of file takes, and the compressed copies of all. */
function sizesOf(files: ReadonlyMap<string, FileFacts>): Record<string, number> {
  const all = [...files];
  const copies = all.filter(([, { copyOf }]) => copyOf !== undefined);
  const others = all.filter(([, { copyOf }]) => copyOf === undefined);
  const sum = copies.reduce((total, [, { size }]) => total + size, 0);
  return {
    ...sizesByFormat(others.map(([name, { size }]) => [name, size])),
    ...(sum > 0 && { 'compressed copies': sum }),
  };
}

const where = (out: string) =>
  path.relative(project, out).startsWith('..') ? out : path.relative(project, out);
