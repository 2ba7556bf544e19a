import { count } from '../debug.ts';
import { compareProblems, isError, type Problem } from '../domain/problem.ts';
import { checkExampleAddresses } from './checks/example-addresses.ts';
import { checkImages } from './checks/images.ts';
import { checkLedger } from './checks/ledger.ts';
import { checkLinks } from './checks/links.ts';
import { checkLostRecords } from './checks/lost-records.ts';
import { checkMarks } from './checks/marks.ts';
import { checkNames } from './checks/names.ts';
import { checkRedirects } from './checks/redirects.ts';
import { checkRepeatedTexts } from './checks/repeated-texts.ts';
import { checkSignatories } from './checks/signatories.ts';
import { checkTheme } from './checks/theme.ts';
import { checkTranslations } from './checks/translations.ts';
import { checkUntranslated } from './checks/untranslated.ts';
import type { Content } from './content.ts';
import { lintSignatories } from './lint-signatories.ts';
import { lostRecords } from './lost-records.ts';
import { readFiles, type ReadOptions } from './read-files.ts';
import { softenDrafts } from './soften-drafts.ts';

/**
 * Reads and checks everything in `content/` of `root`: first each file, then all of them together. Never throws on what editors
 * write: every error and warning is in `problems`, sorted. What was read of files that have not changed since is taken from the
 * record in the cache.
 */
export async function readContent(
  root: string,
  options: Pick<ReadOptions, 'record' | 'isKept'> = {},
): Promise<Content> {
  count('content read');
  const { content, misnamedDrafts, isLedgerRead, notes, record, save, ...read } = await readFiles(
    root,
    options,
  );
  const problems: Problem[] = [...read.problems];
  const report = (found: readonly Problem[]) => {
    for (const problem of found) problems.push(problem);
  };
  for (const check of checks) report(check(content));
  // An unreadable ledger still has its lines, so none of them can be called lost.
  if (isLedgerRead) report(checkLostRecords(await lostRecords(root, content, record), problems));
  const names = lintSignatories(content);
  report(names.filter(isError));
  await save();
  return {
    ...content,
    problems: softenDrafts(problems, content, misnamedDrafts).sort(compareProblems),
    notes: [...notes, ...names.filter((problem) => !isError(problem))].sort(compareProblems),
  };
}

/** Checks that compare files. */
const checks = [
  checkExampleAddresses,
  checkNames,
  checkTranslations,
  checkUntranslated,
  checkRepeatedTexts,
  checkLinks,
  checkRedirects,
  checkImages,
  checkMarks,
  checkTheme,
  checkSignatories,
  checkLedger,
];
