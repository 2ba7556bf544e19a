import { BayanError, isBayanError } from '../domain/bayan-error.ts';
import { refuseId } from '../domain/identifier.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import type { CommandOption, Input } from './command.ts';

/** The option `--out` of commands that build. */
export const outOption = {
  type: 'string',
  value: 'DIR',
  about: 'the folder to write: empty, new, or a previous build; dist/ next to content/ by default',
} as const satisfies CommandOption;

/** The option `--keep` of commands that build. */
export const keepOption = {
  type: 'string',
  value: 'N',
  about: 'keep the last N builds for node bayan rollback; keep in site.yaml by default',
} as const satisfies CommandOption;

/** Returns the number of `--keep`, or `undefined` if it was not given. Throws {@link BayanError} if it is not a number. */
export function keepOf(input: Input): number | undefined {
  const given = optionOf(input, 'keep');
  if (given === undefined) return undefined;
  if (/^\d{1,2}$/.test(given)) return Number(given);
  throw new BayanError(
    'usage',
    '--keep must be a number from 0 to 99.',
    'Write it as in --keep 3.',
  );
}

/** Returns the arguments of a command. Throws {@link BayanError} with `usage` unless there are exactly `count`. */
export function wordsOf({ words }: Input, count: number, usage: string): readonly string[] {
  if (words.length !== count) throw new BayanError('usage', usage);
  return words;
}

/** Returns the value of an option, or `undefined` if it was not given. Throws {@link BayanError} if it is empty. */
export function optionOf({ options }: Input, name: string): string | undefined {
  const value = options[name];
  if (typeof value !== 'string') return undefined;
  if (value.trim() === '')
    throw new BayanError('usage', `--${name} is empty.`, 'Write a value after it.');
  return value.trim();
}

/** Returns the day of `--date`; today (UTC) by default. Throws {@link BayanError} if it is not a day, or in the future. */
export function dayOf(input: Input): string {
  const today = new Date().toISOString().slice(0, 10);
  const given = optionOf(input, 'date') ?? today;
  if (!isDay(given))
    throw new BayanError('usage', '--date must be a day.', 'Write it as in 2021-08-01.');
  if (given > today) {
    throw new BayanError(
      'usage',
      `--date ${given} is in the future (today is ${today} in UTC).`,
      'Run this on that day.',
    );
  }
  return given;
}

/** Throws {@link BayanError} if `id` cannot be the id of a statement. */
export function requireId(id: string): void {
  const refusal = refuseId(id);
  if (refusal !== undefined) throw new BayanError('usage', `This id is not possible: ${refusal}.`);
}

/** Throws {@link BayanError} if `tag` is not in `tags`, the languages of the site. */
export function requireLanguage(tag: string, tags: readonly string[]): void {
  if (tags.includes(tag)) return;
  throw new BayanError(
    'content',
    `${tag} is not a language of the site.`,
    `Use one of: ${tags.join(', ')}.`,
  );
}

function isDay(iso: string): boolean {
  try {
    const { start, precision } = parsePartialDate(iso);
    return precision === 'day' && start === iso;
  } catch (error) {
    if (!isBayanError(error, 'date', 'date-calendar')) throw error;
    throw new BayanError('usage', `--date: ${error.message}.`);
  }
}
