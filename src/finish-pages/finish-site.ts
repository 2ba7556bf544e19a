import { statSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogOf } from '../catalog/catalog.ts';
import { heldContent } from '../catalog/held-content.ts';
import { inPhase, timePage } from '../debug.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { naming } from '../domain/disk-error.ts';
import { formatProblems } from '../domain/problem.ts';
import { budgetVariable, contentRoot } from '../environment.ts';
import { missingSignProblems } from '../outputs/missing-sign-problems.ts';
import { offlinePage } from '../outputs/offline-page.ts';
import { budgetReport, judge, type Overweight } from './budget.ts';
import { finishPage } from './finish-page.ts';
import { finishingOf } from './finishing.ts';
import { packFiles } from './pack-files.ts';

/**
 * Finishes all pages that Astro has rendered into `folder`, packs the bundles between them, and returns the warnings. Throws
 * {@link BayanError} if a page's markup or font exceeds its limit; a long text only warns.
 */
export async function finishSite(folder: string): Promise<string[]> {
  const finishing = await finishingOf();
  const warnings: string[] = [];
  const heavy = new Map<string, Overweight>();
  const finish = async (name: string) => {
    const file = path.join(folder, name);
    const start = performance.now();
    const page = await finishPage(await readFile(file, 'utf8'), finishing, {
      bytesOf: (sitePath) => statSync(path.join(folder, sitePath)).size,
    });
    await naming(file, writeFile(file, page.html));
    timePage(name, performance.now() - start);
    const said = judge(page);
    if (said?.severity === 'error') heavy.set(name, said);
    else if (said) warnings.push(`${name}: ${said.message}`);
  };
  // Files of public/ are not here yet. They are published unchanged.
  const own = (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).sort();
  // Offline pages come first: they are in the bundles, and the online pages name the sizes of the bundles.
  const isCarried = (name: string) => name.endsWith(`.${offlinePage.extension}`);
  await inPhase('finish offline pages', async () => {
    for (const name of own.filter(isCarried)) await finish(name);
  });
  await inPhase('pack bundles', () => packFiles(folder));
  await inPhase('finish pages', async () => {
    for (const name of own.filter((name) => !isCarried(name))) await finish(name);
  });
  const catalog = catalogOf(heldContent(), { drafts: false });
  const missing = missingSignProblems(catalog, contentRoot());
  if (missing.length > 0) warnings.push(`\n${formatProblems(missing)}`);
  if (heavy.size === 0) return warnings;
  const report = budgetReport(heavy);
  if (process.env[budgetVariable] === 'warn') return [...warnings, report];
  throw new BayanError('budget', report);
}
