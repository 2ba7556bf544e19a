import { BayanError } from '../../domain/bayan-error.ts';
import { ruleFamilies } from '../../domain/content-rules.ts';
import { compareProblems, isError, type Problem } from '../../domain/problem.ts';
import { reporters } from '../../lint/reporters.ts';
import type { Repairs, Reporter } from '../../lint/reporters/reporter.ts';
import { ruleCatalog } from '../../lint/rule-catalog.ts';
import type { Content } from '../../source/content.ts';
import { readContent } from '../../source/read-content.ts';
import { optionOf } from '../arguments.ts';
import { checkSpelling } from '../check-spelling.ts';
import type { Command } from '../command.ts';
import { isRepairable } from '../repair-encoding.ts';
import { coverageOf, type Covers } from '../target.ts';

const formats = reporters.map(({ name }) => name);

/** `bayan check [dir]`: all that a build refuses, and all that an editor would want to know. */
export const check: Command = {
  name: 'check',
  summary: 'say all that is wrong with the texts, or doubtful',
  help: `npx bayan check [dir] [--format ${formats.join('|')}] [--strict] [--spelling] [--rules] [--root DIR]

Reads everything under content/ and says, with line and column, what a build would refuse (errors) and what is doubtful or
a matter of taste (warnings). [dir] limits the report to a folder or a file, such as content/statements/<id>; everything
is read all the same. Exit code 0 without errors, 1 with errors, 2 where it could not run.

  --format    the form of the report:
${reporters.map(({ name, about }) => `                ${name.padEnd(8)}${about}`).join('\n')}
  --strict    exit with 1 for warnings too
  --spelling look the words up too, in dictionaries of Persian, English and German
  --rules     list the rules by which texts are read, and check nothing
  --root      the folder that holds content/, this project where it is not given

What a rule finds can be allowed in one place, with the reason, in a line of its own above the paragraph:
  <!-- bayan-allow rule: reason -->     and in the front matter:     # bayan-allow rule: reason

Example: npx bayan check content/statements --strict`,
  options: {
    format: { type: 'string' },
    strict: { type: 'boolean' },
    spelling: { type: 'boolean' },
    rules: { type: 'boolean' },
  },
  run: async (input) => {
    const { root, options, print } = input;
    const reporter = reporterOf(optionOf(input, 'format'));
    if (options['rules'] === true) {
      print(listRules());
      return;
    }
    const covers = await coverageOf(input, 'check');
    const content = await readContent(root);
    const spelling =
      options['spelling'] === true
        ? await checkSpelling(
            root,
            content,
            content.editions.filter(({ path }) => covers(path)),
          )
        : [];
    const problems = [...content.problems, ...content.notes, ...spelling]
      .filter(({ file }) => covers(file))
      .sort(compareProblems);
    const report = reporter.report(problems, repairsOf(content, problems, covers));
    if (report !== '') print(report);
    if (problems.some((problem) => options['strict'] === true || isError(problem)))
      process.exitCode = 1;
  },
};

function reporterOf(format: string | undefined): Reporter {
  if (format === undefined) return reporters[0];
  const reporter = reporters.find(({ name }) => name === format);
  if (reporter) return reporter;
  throw new BayanError(
    'usage',
    `There is no format "${format}"; write one of ${formats.join(', ')}.`,
  );
}

/** How many of the findings `npx bayan fix` could mend. */
function repairsOf({ editions }: Content, problems: readonly Problem[], covers: Covers): Repairs {
  const repairs = editions.filter(({ path }) => covers(path)).map((edition) => edition.repairs);
  const sum = (kind: keyof Repairs) => repairs.reduce((total, one) => total + one[kind], 0);
  return { safe: sum('safe') + problems.filter(isRepairable).length, asked: sum('asked') };
}

/** The catalogue of rules: a heading for each family, a line for each rule. */
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
