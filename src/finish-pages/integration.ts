import { catalogOf } from '../catalog/catalog.ts';
import { heldContent } from '../catalog/held-content.ts';
import { inPhase, startPhase, timePage } from '../debug.ts';
import { BayanError } from '../domain/bayan-error.ts';
import type { AstroIntegration } from 'astro';
import { statSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { budgetVariable, cacheFolder, contentRoot } from '../environment.ts';
import { DigestCache } from '../cache/digest-cache.ts';
import { fontFile } from '../fonts/font-file.ts';
import { budgetReport, judge, type Overweight } from './budget.ts';
import { finishPage, type Finishing } from './finish-page.ts';
import { formatProblems } from '../domain/problem.ts';
import { missingSignProblems } from '../outputs/missing-sign-problems.ts';
import { offlinePage } from '../outputs/offline-page.ts';
import { fillColours } from '../styles/tokens.ts';
import { packFiles } from './pack-files.ts';
import { FontSubsets } from './font-subsets.ts';
import { Stylesheet } from './critical-css.ts';

const source = path.resolve(import.meta.dirname, '..');

/** The stylesheets, in the order of their rules. */
const styles = ['base', 'frame', 'statement', 'text', 'lists', 'print'];

/** What is needed to finish the pages of the project. */
export async function finishingOf(): Promise<Finishing> {
  const sheets = styles.map((name) => readFile(path.join(source, 'styles', `${name}.css`), 'utf8'));
  const lock = await readFile(path.join(source, '../package-lock.json'), 'utf8');
  return {
    stylesheet: new Stylesheet(fillColours((await Promise.all(sheets)).join('\n'))),
    fonts: new FontSubsets(fontFile('bayan-arabic'), new DigestCache(cacheFolder('fonts')), lock),
  };
}

/**
 * The Astro integration that finishes pages: all of them after a build, each response in development. A build fails if a page's
 * markup or font exceeds its limit; a long text only warns.
 */
export function finishPages(): AstroIntegration {
  let end: () => void = () => undefined;
  return {
    name: 'bayan-finish-pages',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command !== 'dev') return;
        addMiddleware({
          entrypoint: new URL('./dev-middleware.ts', import.meta.url),
          order: 'post',
        });
      },
      'astro:build:start': () => {
        end = startPhase('bundle, render pages and formats');
      },
      'astro:build:generated': () => {
        end();
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const finishing = await finishingOf();
        const heavy = new Map<string, Overweight>();
        const finish = async (name: string) => {
          const file = path.join(folder, name);
          const start = performance.now();
          const page = await finishPage(await readFile(file, 'utf8'), finishing, {
            bytesOf: (sitePath) => statSync(path.join(folder, sitePath)).size,
          });
          await writeFile(file, page.html);
          timePage(name, performance.now() - start);
          const said = judge(page);
          if (said?.severity === 'error') heavy.set(name, said);
          else if (said) logger.warn(`${name}: ${said.message}`);
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
        if (missing.length > 0) logger.warn(`\n${formatProblems(missing)}`);
        if (heavy.size === 0) return;
        if (process.env[budgetVariable] === 'warn') {
          logger.warn(budgetReport(heavy));
          return;
        }
        // Astro would call it an unhandled error, above the report of the command.
        logger.options.level = 'silent';
        throw new BayanError('budget', budgetReport(heavy));
      },
    },
  };
}
