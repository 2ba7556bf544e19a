import { BayanError } from '../domain/bayan-error.ts';
import { interview, type Terminal } from './interview.ts';

/** Asks an editor a question, and returns whether the answer is yes. Asks again until it is yes or no. */
export const confirm = (terminal: Terminal, question: string): Promise<boolean> =>
  interview(terminal, (ask) =>
    ask(`${question} [y]es, [n]o:`, (answer) => {
      const letter = answer.toLowerCase().slice(0, 1);
      if (letter !== 'y' && letter !== 'n') throw new BayanError('usage', 'Type y or n.');
      return letter === 'y';
    }),
  );
