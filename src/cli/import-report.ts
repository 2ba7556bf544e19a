import { fileStart, problemAt, type Problem } from '../domain/problem.ts';
import type { Imported } from '../import/import-file.ts';
import { isLeftOut } from '../import/left-out.ts';
import type { Input } from './command.ts';
import type { WrittenEdition } from './edition-writer.ts';
import { reporterOf } from './reporter-option.ts';

/** The result of an import, to report. */
export interface ImportResult {
  /** The path of the edition in the root. */
  readonly file: string;
  readonly imported: Imported;
  readonly edition: WrittenEdition;
  readonly written: readonly string[];
}

/**
 * Returns the report of an import: what it left behind, and the review notes with their lines. Formats for programs contain only
 * the notes. Throws {@link BayanError} if there is no such format.
 */
export function reportImport(input: Input, result: ImportResult): string {
  const reporter = reporterOf(input);
  const problems = problemsOf(result);
  const report = reporter.report(problems, { safe: 0, asked: 0 });
  if (reporter.name !== 'text') return report;
  const { imported, edition, written } = result;
  const { title, dropped } = imported;
  const isQuotedBelow = problems.some(({ message }) => isLeftOut(message));
  const leftOut = [...dropped, ...(isQuotedBelow ? ['what is quoted below'] : [])];
  return [
    ...(written.length > 0 ? [`Wrote ${written.join(', ')}.`] : []),
    ...(title === undefined ? [] : [`Title: ${title}`]),
    leftOut.length === 0 ? 'Nothing was left out.' : `Left out: ${leftOut.join(', ')}.`,
    ...(edition.missing.length === 0
      ? []
      : [
          `It is a draft. Add to its front matter: ${edition.missing.join(', ')}. Then remove draft: true.`,
        ]),
    problems.length === 0 ? 'Nothing needs your attention.' : `Needs your attention:\n\n${report}`,
  ].join('\n');
}

function problemsOf({ file, imported, edition }: ImportResult): Problem[] {
  const { notes, reviewNotes, markdown } = imported;
  const above = edition.text.slice(0, edition.text.length - markdown.length).split('\n').length - 1;
  return [
    ...[...edition.notes, ...notes].map((message) => problemAt(file, fileStart, 'import', message)),
    ...reviewNotes.map(({ line, message }) =>
      problemAt(file, { line: line + above, column: 1 }, 'import', message),
    ),
  ];
}
