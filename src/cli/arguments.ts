import { BayanError, isBayanError } from '../domain/bayan-error.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import type { Input } from './command.ts';

/** The words of a command, exactly as many as it takes. Throws {@link BayanError} with `usage` where there are others. */
export function wordsOf({ words }: Input, count: number, usage: string): readonly string[] {
  if (words.length !== count) throw new BayanError('usage', usage);
  return words;
}

/** The value of an option that takes one, `undefined` where it was not given. Throws {@link BayanError} where it is empty. */
export function optionOf({ options }: Input, name: string): string | undefined {
  const value = options[name];
  if (typeof value !== 'string') return undefined;
  if (value.trim() === '')
    throw new BayanError('usage', `--${name} is empty; write something after it.`);
  return value.trim();
}

/** The day of the option `--date`; today (UTC) where it was not given. Throws {@link BayanError} where it is no day, or to come. */
export function dayOf(input: Input): string {
  const today = new Date().toISOString().slice(0, 10);
  const given = optionOf(input, 'date') ?? today;
  if (!isDay(given)) throw new BayanError('usage', '--date takes one day, such as 2021-08-01.');
  if (given > today) {
    throw new BayanError(
      'usage',
      `--date: ${given} is yet to come (today is ${today} in UTC); run this then.`,
    );
  }
  return given;
}

function isDay(iso: string): boolean {
  try {
    const { start, precision } = parsePartialDate(iso);
    return precision === 'day' && start === iso;
  } catch (error) {
    if (!isBayanError(error, 'date', 'date-calendar')) throw error;
    throw new BayanError('usage', `--date: ${error.message}`);
  }
}
