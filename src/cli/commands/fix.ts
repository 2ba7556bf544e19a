import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isBayanError } from '../../domain/bayan-error.ts';
import type { Problem } from '../../domain/problem.ts';
import { paths } from '../../domain/urls.ts';
import { contentPathOf, type ContentPath } from '../../source/content-path.ts';
import { decodeText, isProblem } from '../../source/decode.ts';
import { listFiles } from '../../source/list-files.ts';
import { readLedger } from '../../source/read-ledger.ts';
import { questions } from '../ask-repairs.ts';
import type { Command, Input } from '../command.ts';
import { repairFile, type RepairedFile } from '../repair-file.ts';
import { coverageOf } from '../target.ts';
import { unifiedDiff } from '../unified-diff.ts';
import { writeWhole } from '../write-whole.ts';

/** `bayan fix [<what> …]`: makes the safe repairs, and the doubtful ones that an editor confirms. */
export const fix: Command = {
  name: 'fix',
  summary: 'repair mistakes without changing a word',
  usage: '[<what> …]',
  about: `Makes the repairs that are always right, such as ی for ي, shows them as a diff, and writes the files. It never changes a
word, and running it again changes nothing more. It also converts UTF-16 to UTF-8, removes byte order marks and ends
lines in LF. Exit code 2 if it could not read a file.
<what> limits it: a folder, a file, an id, <id>/<tag> or the address of a page.`,
  options: {
    ask: {
      type: 'boolean',
      about:
        'also ask about each doubtful repair: y for yes, n for no, a for yes to all that follow, q to stop; in a terminal, or one answer a line on standard input',
    },
    'dry-run': { type: 'boolean', about: 'show the diff and write nothing' },
  },
  examples: ['fix khuzestan-detainees --ask', 'fix khuzestan-detainees/fa'],
  run: async (input) => {
    const { root, options, stdin, print } = input;
    const covers = await coverageOf(input);
    const names = await listFiles(path.join(root, 'content'));
    const files = names.map((name) => ({ file: `content/${name}`, place: contentPathOf(name) }));
    const asking = options['ask'] === true ? questions({ input: stdin, print }) : undefined;
    const done: Done[] = [];
    try {
      for (const { file, place } of files) {
        if ('rule' in place || place.kind === 'image' || !covers(file)) continue;
        const repaired = await repairFile(root, { file, place }, asking?.ask);
        const problem = 'rule' in repaired ? repaired : repaired.unread;
        if (problem) sayUnread(input, problem);
        if ('rule' in repaired || !(await showAndWrite(input, file, repaired))) continue;
        done.push({ place, repaired });
        if (asking?.isStopped() === true) break;
      }
    } finally {
      asking?.close();
    }
    print(summary(done, input));
    for (const line of await hintsForPublished(
      root,
      done.filter(isChanged).map(({ place }) => place),
    ))
      print(line);
  },
};

interface Done {
  readonly place: ContentPath;
  readonly repaired: RepairedFile;
}

const isChanged = ({ repaired: { isRecoded, before, value } }: Done): boolean =>
  isRecoded || before !== value;

/** Says that a file was not repaired, and why. */
function sayUnread({ note }: Input, { file, line, column, message }: Problem): void {
  note(`${file}:${line}:${column}: not repaired: ${message}.`);
  process.exitCode = 2;
}

/** Shows what was repaired and writes it. Returns `false` if the file has changed since it was read. */
async function showAndWrite(
  { root, options, print, note }: Input,
  file: string,
  repaired: RepairedFile,
): Promise<boolean> {
  const { before, value, isRecoded, refused } = repaired;
  for (const { rule, message } of refused) {
    print(
      `${file}: not repaired, because the words or links of the text would change: ${message}   ${rule}`,
    );
  }
  if (isRecoded) print(`${file}: converted to UTF-8 with LF line ends.`);
  if (before !== value)
    print(unifiedDiff(file, before, value, { isTerminal: process.stdout.isTTY }));
  if ((!isRecoded && before === value) || options['dry-run'] === true) return true;
  try {
    await writeWhole(path.join(root, file), value, { expected: repaired.bytes, name: file });
    return true;
  } catch (error) {
    if (!isBayanError(error, 'changed')) throw error;
    note(error.message);
    process.exitCode = error.exitCode;
    return false;
  }
}

function summary(done: readonly Done[], { options }: Input): string {
  const changed = done.filter(isChanged);
  const made = changed.reduce(
    (sum, { repaired }) => sum + repaired.made + Number(repaired.isRecoded),
    0,
  );
  const left = done.reduce((sum, { repaired }) => sum + repaired.left, 0);
  const what = `${count(made, 'repair')} in ${count(changed.length, 'file')}`;
  const first =
    made === 0
      ? 'Nothing to repair.'
      : options['dry-run'] === true
        ? `${what} to make. Nothing was written.`
        : `Made ${what}.`;
  if (left === 0) return first;
  const remedy = options['ask'] === true ? 'not made' : 'node bayan fix --ask asks about each';
  return `${first} ${count(left, 'doubtful repair')}: ${remedy}.`;
}

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;

const ledgerFile = 'content/published.jsonl';

/** For each changed edition that is published, a hint to run `bayan accept`. */
async function hintsForPublished(root: string, changed: readonly ContentPath[]): Promise<string[]> {
  const bytes = await readFile(path.join(root, ledgerFile)).catch(() => Buffer.of());
  const file = decodeText(ledgerFile, bytes);
  const recorded = new Set(
    isProblem(file) ? [] : readLedger(file).rows.map(({ line }) => line.path),
  );
  return changed.flatMap((place) =>
    place.kind === 'edition' && recorded.has(paths.edition(place.tag, place.id))
      ? `${paths.edition(place.tag, place.id)} is published. When its text is final, run node bayan accept ${place.id} --lang ${place.tag} --typo`
      : [],
  );
}
