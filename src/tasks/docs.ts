import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addressList } from '../outputs/address-list.ts';
import { outputs } from '../outputs/registry.ts';
import { runCommand } from '../source/run-command.ts';
import { project } from './project.ts';

const marks = { start: '<!-- outputs: npm run docs writes them -->', end: '<!-- end -->' } as const;

/** The README with the list of outputs as the registry has it, between its marks. */
export function withAddresses(readme: string): string {
  const [before, rest] = split(readme, marks.start);
  const [, after] = split(rest, marks.end);
  return `${before}${marks.start}\n\n${addressList(outputs)}\n\n${marks.end}${after}`;
}

function split(text: string, mark: string): [before: string, after: string] {
  const index = text.indexOf(mark);
  if (index < 0) throw new Error(`the README has no ${mark}`);
  return [text.slice(0, index), text.slice(index + mark.length)];
}

// npm run docs
if (import.meta.main)
  await runCommand(async () => {
    const file = path.join(project, 'README.md');
    await writeFile(file, withAddresses(await readFile(file, 'utf8')));
  });
