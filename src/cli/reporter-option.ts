import { BayanError } from '../domain/bayan-error.ts';
import { reporters } from '../lint/reporters.ts';
import type { Reporter } from '../lint/reporters/reporter.ts';
import { optionOf } from './arguments.ts';
import type { Input } from './command.ts';

/** Returns the reporter that `--format` names; the one for people by default. Throws {@link BayanError} if there is none. */
export function reporterOf(input: Input): Reporter {
  const format = optionOf(input, 'format');
  if (format === undefined) return reporters[0];
  const reporter = reporters.find(({ name }) => name === format);
  if (reporter) return reporter;
  throw new BayanError(
    'usage',
    `There is no format "${format}".`,
    `Use one of: ${reporters.map(({ name }) => name).join(', ')}.`,
  );
}
