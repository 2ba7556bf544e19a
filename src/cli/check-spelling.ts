import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isTranslation } from '../domain/edition.ts';
import type { Problem } from '../domain/problem.ts';
import { lintFile } from '../lint/lint-file.ts';
import { problemsOf } from '../lint/lint.ts';
import { loadSpelling } from '../lint/rules/spelling.ts';
import type { Content, EditionFile } from '../source/content.ts';

/** Reports words of editions that are not in a dictionary, and unused allowances for them. */
export async function checkSpelling(
  root: string,
  content: Content,
  editions: readonly EditionFile[],
): Promise<Problem[]> {
  // An edition without readable text has errors of its own.
  const read = editions.filter(({ wording }) => wording !== undefined);
  const languages = [...new Set(read.map(({ tag }) => tag.split('-')[0] ?? tag))];
  const rule = await loadSpelling({ languages, knownWords: namesIn(content) });
  const problems: Problem[] = [];
  for (const { path: file } of read) {
    const linted = lintFile({ path: file, value: await readFile(path.join(root, file), 'utf8') }, [
      rule,
    ]);
    if (typeof linted === 'string') continue;
    // Invalid allowances are reported by the check itself.
    const found = linted.found.filter((one) => one.rule !== 'allowance');
    problems.push(...problemsOf(linted.text, found));
  }
  return problems;
}

/** Returns the names in content/: of the site, issuers, topics and translators. */
function namesIn({ site, issuers, topics, editions }: Content): string[] {
  const named = [site?.data, ...issuers.values(), ...topics.values()];
  const translators = editions.flatMap(({ data }) =>
    data && isTranslation(data) ? (data.translator ?? []) : [],
  );
  return [...named.flatMap((one) => Object.values(one?.name ?? {})), ...translators];
}
