import { closestMatch } from 'leven';
import { parseArgs } from 'node:util';
import { BayanError } from '../domain/bayan-error.ts';
import type { Command, CommandOption, Input } from './command.ts';
import { commonOptions } from './help.ts';

/** Returns the arguments and options of a command. Throws {@link BayanError} for an option that is unknown or misused. */
export function parseArguments(
  { name, options }: Command,
  args: readonly string[],
): Pick<Input, 'words' | 'options'> {
  const known: Command['options'] = { ...options, ...commonOptions };
  // Not strict, because Node would then report a wrong option in its own words.
  const { positionals, values, tokens } = parseArgs({
    args: [...args],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known[token.name];
    if (option === undefined) throw unknownOption(name, token.rawName, Object.keys(known));
    refuseValue(option, token);
  }
  return { words: positionals, options: values };
}

function unknownOption(command: string, given: string, known: readonly string[]): BayanError {
  const meant = closestMatch(given.replace(/^-+/, ''), known, { maxDistance: 3 });
  const help = `Run node bayan ${command} --help for the list of options.`;
  return new BayanError(
    'usage',
    `There is no option ${given}.`,
    meant ? `Did you mean --${meant}? ${help}` : help,
  );
}

/** Throws {@link BayanError} if an option needs a value and has none, or has a value and takes none. */
function refuseValue(
  { type, value: form = 'VALUE' }: CommandOption,
  {
    rawName,
    value,
    inlineValue,
  }: { rawName: string; value?: string | undefined; inlineValue?: boolean | undefined },
): void {
  if (type === 'boolean') {
    if (value === undefined) return;
    throw new BayanError('usage', `${rawName} takes no value.`, `Write only ${rawName}.`);
  }
  // What begins with - is the next option, unless it is written after =.
  const isNextOption = inlineValue !== true && value !== undefined && /^-./.test(value);
  if (value !== undefined && !isNextOption) return;
  throw new BayanError('usage', `${rawName} needs a value.`, `Write ${rawName} ${form}.`);
}
