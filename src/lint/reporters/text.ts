import { countProblems, formatProblems } from '../../domain/problem.ts';
import type { Repairs, Reporter } from './reporter.ts';

/** For people: the problems of each file, their number, and how many of them `fix` can repair. */
export const text: Reporter = {
  name: 'text',
  about: 'for people',
  report: (problems, repairs) =>
    [formatProblems(problems), `${countProblems(problems)}.${offer(repairs)}`]
      .filter((part) => part !== '')
      .join('\n\n'),
};

function offer({ safe, asked }: Repairs): string {
  if (safe === 0 && asked === 0) return '';
  const ask = ` node bayan fix --ask asks about ${asked}`;
  if (safe === 0) return `${ask}.`;
  return ` node bayan fix repairs ${safe}.${asked > 0 ? `${ask} more.` : ''}`;
}
