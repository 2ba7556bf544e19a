import path from 'node:path';
import { runCommand } from '../src/cli/run-command.ts';
import { directionOf } from '../src/domain/language-tag.ts';
import { BayanError } from '../src/domain/bayan-error.ts';
import { optionsOf } from './options.ts';
import { listWordFiles, tryImport, type Outcome } from './word/import-folder.ts';
import { isFault, lineOf, summaryOf } from './word/report.ts';

// npm run test:word -- DIR [--lang TAG]: imports every Word file in a folder and its folders, and writes nothing. It prints each
// file that was refused, crashed the import or lost words, then their numbers. Exits with 1 if one crashed it or lost words.
await runCommand(async () => {
  const { positionals, values } = optionsOf(
    { allowPositionals: true, options: { lang: { type: 'string', default: 'fa' } } },
    'npm run test:word -- ~/Downloads',
  );
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new BayanError(
      'usage',
      'Name one folder of Word files.',
      'For example: npm run test:word -- ~/Downloads',
    );
  const numerals = directionOf(values.lang) === 'rtl' ? 'arabext' : 'latn';
  const files = await listWordFiles(path.resolve(folder));
  if (files.length === 0)
    throw new BayanError('usage', `${folder} has no Word file.`, 'Name a folder that has some.');
  const outcomes: Outcome[] = [];
  for (const file of files) {
    const outcome = await tryImport(file, values.lang, numerals);
    outcomes.push(outcome);
    const line = lineOf(path.relative(folder, file), outcome);
    if (line !== undefined) process.stdout.write(`${line}\n`);
  }
  process.stdout.write(`${summaryOf(outcomes)}\n`);
  if (outcomes.some(isFault)) process.exitCode = 1;
});
