import { BayanError } from '../domain/bayan-error.ts';
import { optionOf } from './arguments.ts';
import type { Input } from './command.ts';

/** Returns whether a command prints JSON: the value of `--format`. Throws {@link BayanError} if it is neither text nor json. */
export function isJson(input: Input): boolean {
  const format = optionOf(input, 'format') ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw new BayanError('usage', `There is no format "${format}".`, 'Use text or json.');
  return format === 'json';
}
