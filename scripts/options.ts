import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Returns the options and the words that a script was given. Another option ends the process, with a sentence about it.
 * @param example a right command, for that sentence
 */
export function optionsOf<Config extends ParseArgsConfig>(
  config: Config,
  example: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split(/\.?(?: |$)(?=To |$)/) : [];
    process.stderr.write(`${reason}. For example: ${example}\n`);
    return process.exit(1);
  }
}
