import { projectFile } from '../environment.ts';
import type { Command, CommandOption } from './command.ts';
import { commandGroups } from './commands.ts';

/** The options of every command. */
export const commonOptions = {
  root: {
    type: 'string',
    value: 'DIR',
    about: 'the folder that contains content/; this project by default',
  },
  help: { type: 'boolean', about: 'show this help' },
} as const satisfies Record<string, CommandOption>;

/** The longest line of a help text. */
const width = 100;

/** Returns the help of a command: how it is called, what it does, its options and examples. */
export function helpOf({ name, usage, about, options, examples }: Command): string {
  const all: Command['options'] = { ...options, ...commonOptions };
  const rows = Object.entries(all).map(([option, { value, about: text }]) => ({
    left: `  --${option}${value === undefined ? '' : ` ${value}`}`,
    text,
  }));
  const indent = Math.max(...rows.map(({ left }) => left.length)) + 3;
  const lines = rows.map(({ left, text }) => left.padEnd(indent) + wrap(text, indent));
  return [
    `node bayan ${[name, usage, '[options]'].filter(Boolean).join(' ')}`,
    about,
    ['Options:', ...lines].join('\n'),
    ['Examples:', ...examples.map((example) => `  node bayan ${example}`)].join('\n'),
  ].join('\n\n');
}

/** Breaks a text into lines that begin at the column `indent`. */
function wrap(text: string, indent: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines.splice(-1, 1, word);
    else if (indent + last.length + 1 + word.length > width) lines.push(word);
    else lines.splice(-1, 1, `${last} ${word}`);
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}

/** Returns the paths of the handbooks, which each version of Bayan has with it. */
const handbooks = (): string =>
  ['publishers', 'editors']
    .map((readers) => `  ${projectFile(`docs/${readers}/README.md`)}`)
    .join('\n');

/** Returns the list of all commands, in the order of an editor's work. */
export async function overview(): Promise<string> {
  const groups = await Promise.all(
    Object.entries(commandGroups).map(async ([heading, names]) => {
      const commands = await Promise.all(Object.values(names).map((load) => load()));
      const rows = commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`);
      return [`${heading}:`, ...rows].join('\n');
    }),
  );
  return [
    'node bayan <command> [options]',
    ...groups,
    `node bayan <command> --help explains a command. The handbooks, for publishers and for editors:\n${handbooks()}`,
  ].join('\n\n');
}
