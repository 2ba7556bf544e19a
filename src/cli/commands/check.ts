import { catalogOf } from '../../catalog/catalog.ts';
import { ruleFamilies } from '../../domain/content-rules.ts';
import { compareProblems, isError, type Problem } from '../../domain/problem.ts';
import { rootVariable } from '../../environment.ts';
import { reporters } from '../../lint/reporters.ts';
import type { Repairs } from '../../lint/reporters/reporter.ts';
import { ruleCatalog } from '../../lint/rule-catalog.ts';
import { missingSignProblems } from '../../outputs/missing-sign-problems.ts';
import { redirectProblems } from '../../plan/redirect-problems.ts';
import type { Content } from '../../source/content.ts';
import { howToBegin } from '../../source/how-to-begin.ts';
import { isProblemOf } from '../../source/is-problem-of.ts';
import { readContent } from '../../source/read-content.ts';
import { withUsedFiles } from '../../source/used-files.ts';

import { checkSpelling } from '../check-spelling.ts';
import type { Command } from '../command.ts';
import { isRepairable } from '../repair-encoding.ts';
import { reporterOf } from '../reporter-option.ts';
import { coverageOf, type Covers } from '../target.ts';

/** `bayan check [<what> …]`: reports errors, which stop a build, and warnings. */
export const check: Command = {
  name: 'check',
  summary: 'report errors and warnings',
  usage: '[<what> …]',
  about: `Reads everything in content/ and reports, with line and column, errors, which stop a build, and warnings, which do not.
<what> limits the report: a folder, a file, an id, <id>/<tag> or the address of a page; what a text uses is
reported with it, such as its issuers. Of public/ it checks only names: a build inspects what is in the files.
Exit code 0 without errors, 1 with errors, 2 if the check could not run.

To allow what a rule about the text finds, write the reason on a line of its own above the paragraph:
  <!-- bayan-allow rule: reason -->     and in front matter:     # bayan-allow rule: reason`,
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      about: `the format of the report: ${reporters.map(({ name, about }) => `${name} (${about})`).join(', ')}`,
    },
    strict: { type: 'boolean', about: 'exit with 1 if there are warnings' },
    spelling: {
      type: 'boolean',
      about: 'also look up words in dictionaries of Persian, English and German',
    },
    rules: { type: 'boolean', about: 'list all rules, and check nothing' },
  },
  examples: [
    'check khuzestan-detainees --strict',
    'check content/statements/khuzestan-detainees/fa.md',
  ],
  run: async (input) => {
    const { root, options, print, note } = input;
    // Formats, whose words are looked up in the fonts, read the mark of the site from here.
    process.env[rootVariable] = root;
    const reporter = reporterOf(input);
    if (options['rules'] === true) {
      print(listRules());
      return;
    }
    const covers = await coverageOf(input);
    const content = await readContent(root);
    const used = withUsedFiles(covers, content);
    const isShown = (problem: Problem) =>
      isProblemOf(problem, covers) ||
      (isProblemOf(problem, used) && (isError(problem) || isOfName(problem)));
    const spelling =
      options['spelling'] === true
        ? await checkSpelling(
            root,
            content,
            content.editions.filter(({ path }) => covers(path)),
          )
        : [];
    const problems = [
      ...content.problems,
      ...content.notes,
      ...spelling,
      ...missingSigns(content, root),
      ...wrongRedirects(content),
    ]
      .filter(isShown)
      .sort(compareProblems);
    const report = reporter.report(problems, repairsOf(content, problems, covers));
    if (report !== '') print(report);
    const first = howToBegin(content);
    if (input.words.length === 0 && reporter.name === 'text' && first !== undefined) note(first);
    const isInspectedLater = [...content.publicFiles].some((file) => file !== '.nojekyll');
    if (input.words.length === 0 && reporter.name === 'text' && isInspectedLater)
      note('Only the names of the files in public/ were checked. node bayan build inspects them.');
    if (problems.some((problem) => options['strict'] === true || isError(problem)))
      process.exitCode = 1;
  },
};

/** Whether a problem is in the file of an issuer or a topic. Warnings about the site and languages are not of one text. */
const isOfName = ({ file }: Problem): boolean => /^content\/(?:issuers|topics)\//.test(file);

/** Returns warnings about characters that no font has. Content with errors has no catalog. */
const missingSigns = (content: Content, root: string): Problem[] =>
  content.problems.some(isError)
    ? []
    : missingSignProblems(catalogOf(content, { drafts: true }), root);

/** Returns the redirects that lead to no file of the site, or hide one. */
const wrongRedirects = (content: Content): Problem[] =>
  content.redirects.length === 0 || content.problems.some(isError)
    ? []
    : redirectProblems(content, catalogOf(content, { drafts: false }));

/** Returns how many findings `node bayan fix` can repair. */
function repairsOf({ editions }: Content, problems: readonly Problem[], covers: Covers): Repairs {
  const repairs = editions.filter(({ path }) => covers(path)).map((edition) => edition.repairs);
  const sum = (kind: keyof Repairs) => repairs.reduce((total, one) => total + one[kind], 0);
  return { safe: sum('safe') + problems.filter(isRepairable).length, asked: sum('asked') };
}

/** Returns the catalogue of rules: a heading for each family, a line for each rule. */
function listRules(): string {
  const sections = Object.entries(ruleFamilies).map(([family, heading]) => {
    const lines = ruleCatalog
      .filter((rule) => rule.family === family)
      .map(({ name, severity, about, languages }) => {
        const only = languages ? ` (${languages.join(', ')})` : '';
        return `  ${name.padEnd(24)}${severity.padEnd(9)}${about}${only}`;
      });
    return [heading, ...lines].join('\n');
  });
  return sections.join('\n\n');
}
