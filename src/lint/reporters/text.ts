import { countProblems, formatProblems } from '../../domain/problem.ts';
import type { Repairs, Reporter } from './reporter.ts';

/** For people: the problems of each file, how many there are, and how many `fix` could mend. */
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
  const ask = `npx bayan fix --ask ${safe === 0 ? `mends ${asked}` : `${asked} more`} where you say yes`;
  if (safe === 0) return ` ${ask}.`;
  return ` npx bayan fix mends ${safe}${asked > 0 ? `, ${ask}` : ''}.`;
}
