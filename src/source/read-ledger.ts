import { ledgerLineSchema } from '../domain/ledger.ts';
import { problemAt, type Problem } from '../domain/problem.ts';
import type { LedgerRow } from './content.ts';
import { describeIssue } from './describe-issue.ts';
import type { TextFile } from './decode.ts';

/** Reads `published.jsonl`: one JSON object a line. Skips empty lines. */
export function readLedger(file: TextFile): { rows: LedgerRow[]; problems: Problem[] } {
  const rows: LedgerRow[] = [];
  const problems: Problem[] = [];
  const texts = file.text.split(/\r?\n/);
  const last = texts.length - 1;
  texts.forEach((text, index) => {
    if (text.trim() === '') return;
    const number = index + 1;
    const refuse = (message: string) =>
      problems.push(problemAt(file.path, { line: number, column: 1 }, 'ledger', message));
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      // Only a last line can be without a line break.
      const isCut = index === last && text.startsWith('{') && !text.trimEnd().endsWith('}');
      refuse(
        isCut
          ? 'this line is not complete, as if a command was stopped while it wrote it; restore it from git, or delete it and run that command again'
          : 'this line is not JSON; restore it from git (only node bayan publish and accept write this file)',
      );
      return;
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      refuse('this line is not a JSON object; restore it from git');
      return;
    }
    const result = ledgerLineSchema.safeParse(value, { reportInput: true });
    if (result.success) rows.push({ line: result.data, number });
    else {
      const known = Object.keys(ledgerLineSchema.shape);
      for (const { message } of result.error.issues.flatMap((issue) =>
        describeIssue(issue, known),
      )) {
        refuse(`${message}, or restore the line from git`);
      }
    }
  });
  return { rows, problems };
}
