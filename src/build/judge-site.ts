import { compare } from '../domain/problem.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { basePath } from '../domain/urls.ts';
import { budgetVariable } from '../environment.ts';
import { budgetReport, longReport, type Overweight } from '../finish-pages/budget.ts';
import type { AllowedFiles } from '../safety/allowed-files.ts';
import { findingsOf, type FaultyFile } from '../safety/findings.ts';
import { privacyError } from '../safety/privacy-error.ts';
import { siteZip } from './beside-site.ts';
import { unusedAllowances } from './gate-settings.ts';
import type { SiteFile } from './made-files.ts';
import type { PageFacts } from './page-facts.ts';
import { resolveLinks, type BrokenLink } from './resolve-links.ts';

/** What a site is judged by. */
export interface JudgedSite {
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly faulty: readonly FaultyFile[];
  readonly allowed: AllowedFiles;
  /** Those that come from a folder `public/`. */
  readonly publicPaths: ReadonlySet<string>;
  /** The address of the site. */
  readonly url: string;
}

/**
 * Returns the warnings about a site. Throws {@link BayanError} if the markup or the font of a page exceeds its limit, if a file
 * could identify a person or a machine, or if a link of a page that Bayan made leads nowhere.
 */
export function judgeSite(site: JudgedSite): string[] {
  return [...judgeWeights(site), ...judgePrivacy(site), ...judgeLinks(site)];
}

/** Only the text of a page may be long: that is a warning. */
function judgeWeights({ files }: JudgedSite): string[] {
  const long = new Map<string, Overweight>();
  const heavy = new Map<string, Overweight>();
  for (const name of [...files.keys()].sort(compare)) {
    const overweight = files.get(name)?.facts.overweight;
    if (overweight?.severity === 'error') heavy.set(name, overweight);
    else if (overweight) long.set(name, overweight);
  }
  const warnings = long.size > 0 ? [longReport(long)] : [];
  if (heavy.size === 0) return warnings;
  const report = budgetReport(heavy);
  if (process.env[budgetVariable] === 'warn') return [...warnings, report];
  throw new BayanError('budget', report);
}

function judgePrivacy({ faulty, allowed, publicPaths }: JudgedSite): string[] {
  const findings = findingsOf(faulty, allowed.ownDigest);
  if (findings.length > 0)
    throw privacyError(findings, ({ file }) => publicPaths.has(file.split(' › ')[0] ?? ''));
  return unusedAllowances(allowed);
}

/** Links in pages of `public/` can depend on where they are served: they are warnings. */
function judgeLinks({ files, publicPaths, url }: JudgedSite): string[] {
  const names = { has: (name: string) => files.has(name) || name === siteZip };
  const pages = new Map<string, PageFacts>();
  const broken: BrokenLink[] = [];
  for (const [name, { facts }] of files) {
    if (facts.page) pages.set(name, facts.page);
    broken.push(...(facts.broken ?? []));
  }
  broken.push(...resolveLinks(pages, names, `${basePath(url)}/`));
  broken.sort((a, b) => compare(a.file, b.file));
  const isOwn = ({ file }: BrokenLink) => publicPaths.has(file.split(' › ')[0] ?? '');
  const line = ({ file, message }: BrokenLink) => `${file}: ${message}`;
  const made = broken.filter((link) => !isOwn(link));
  if (made.length > 0)
    throw new BayanError(
      'content',
      [
        'The built site has broken links:',
        '',
        ...made.slice(0, 50).map((link) => `  ${line(link)}`),
        '',
        'Correct them in content/pages or in the text.',
      ].join('\n'),
    );
  return broken.filter(isOwn).map((link) => `public/${line(link)}.`);
}
