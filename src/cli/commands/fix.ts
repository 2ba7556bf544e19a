import path from 'node:path';
import { contentPathOf, type ContentPath } from '../../source/content-path.ts';
import { listFiles } from '../../source/list-files.ts';
import { questions } from '../ask-repairs.ts';
import type { Command, Input } from '../command.ts';
import { mendFile, type Mended } from '../mend-file.ts';
import { sayPublished } from '../say-published.ts';
import { coverageOf } from '../target.ts';
import { unifiedDiff } from '../unified-diff.ts';
import { writeWhole } from '../write-whole.ts';

/** `bayan fix [dir]`: the safe repairs, and the doubtful ones that an editor says yes to. */
export const fix: Command = {
  name: 'fix',
  summary: 'mend what can be mended without changing a word',
  help: `npx bayan fix [dir] [--ask] [--dry-run] [--root DIR]

Makes the repairs that are right wherever they are found, such as ی for ي, shows them as a diff, and writes them. No word
is ever changed, and running it again changes nothing more. [dir] limits it to a folder or a file. It also makes UTF-8
of UTF-16, takes byte order marks away, and ends lines in LF.

  --ask       ask about each doubtful repair too: y, n, a for yes to all that follow, q for no more; at a terminal, or
              from standard input, a line for each
  --dry-run   show the diff and write nothing
  --root      the folder that holds content/, this project where it is not given

Example: npx bayan fix content/statements/<id> --ask`,
  options: { ask: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  run: async (input) => {
    const { root, options, print } = input;
    const covers = await coverageOf(input, 'fix');
    const names = await listFiles(path.join(root, 'content'));
    const files = names.map((name) => ({ file: `content/${name}`, place: contentPathOf(name) }));
    const asking = options['ask'] === true ? questions({ input: process.stdin, print }) : undefined;
    const done: Done[] = [];
    try {
      for (const { file, place } of files) {
        if ('rule' in place || place.kind === 'image' || !covers(file)) continue;
        const mended = await mendFile(root, { file, place }, asking?.ask);
        if (!mended) continue;
        await showAndWrite(input, file, mended);
        done.push({ place, mended });
      }
    } finally {
      asking?.close();
    }
    print(summary(done, input));
    for (const line of await sayPublished(
      root,
      done.filter(isChanged).map(({ place }) => place),
    ))
      print(line);
  },
};

interface Done {
  readonly place: ContentPath;
  readonly mended: Mended;
}

const isChanged = ({ mended: { isRecoded, before, value } }: Done): boolean =>
  isRecoded || before !== value;

async function showAndWrite(
  { root, options, print }: Input,
  file: string,
  mended: Mended,
): Promise<void> {
  const { before, value, isRecoded, refused } = mended;
  for (const { rule, message } of refused) {
    print(`${file}: not repaired, since other words would show then: ${message}   ${rule}`);
  }
  if (isRecoded) print(`${file}: written as UTF-8 with lines that end in LF.`);
  if (before !== value)
    print(unifiedDiff(file, before, value, { isTerminal: process.stdout.isTTY }));
  if ((isRecoded || before !== value) && options['dry-run'] !== true)
    await writeWhole(path.join(root, file), value);
}

function summary(done: readonly Done[], { options }: Input): string {
  const changed = done.filter(isChanged);
  const made = changed.reduce((sum, { mended }) => sum + mended.made + Number(mended.isRecoded), 0);
  const left = done.reduce((sum, { mended }) => sum + mended.left, 0);
  const what = `${count(made, 'repair')} in ${count(changed.length, 'file')}`;
  const first =
    made === 0
      ? 'There is nothing to repair.'
      : options['dry-run'] === true
        ? `${what} to be made; nothing was written.`
        : `Made ${what}.`;
  if (left === 0) return first;
  const remedy =
    options['ask'] === true ? 'left as they are' : 'npx bayan fix --ask asks about each';
  return `${first} ${count(left, 'doubtful repair')}: ${remedy}.`;
}

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;
