import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BayanError, isBayanError } from '../../domain/bayan-error.ts';
import { refuseId } from '../../domain/identifier.ts';
import type { Imported } from '../../import/import-file.ts';
import { openFile, readStream } from '../../import/received.ts';
import { optionOf, wordsOf } from '../arguments.ts';
import type { Command, Input } from '../command.ts';
import type { EditionPlan } from '../edition-plan.ts';
import { exists, placeFiles, requireInside } from '../place-files.ts';

/** `bayan import <id> <file>`: a file that was received becomes an edition. What a file does not need is not loaded for it. */
export const importCommand: Command = {
  name: 'import',
  summary: 'make an edition of a Word or text file that was received',
  help: `npx bayan import <id> <file> [--lang TAG] [--from TAG] [--title "…"] [--issued DATE] [--issuer ID]
                                  [--markdown] [--force] [--dry-run] [--format FORMAT] [--root DIR]

Writes content/statements/<id>/<tag>.md, and the images of the text beside it. <file> is a Word file (.docx), a plain
text (.txt, in UTF-8, UTF-16 or an old Windows encoding), Markdown (.md), or - for standard input. What Word means and
Markdown can say is kept: headings, bold, lists, quotations, footnotes, tables, links, images, insertions. Nothing
private is: who wrote it and when, comments, deletions, hidden text, what cameras write into images. It says what it left
behind, and what needs your attention; run npx bayan check next.

  --lang       the language of the text, the first of the site where it is not given
  --from       it is a translation, from this language: records which text it was made from
  --title      its title, where the file does not begin with it
  --issued     of an original, the date of issue: 2021-08-01, 2021-08, or a Solar Hijri date such as 1400/05/10
  --issuer     of an original, the id of who issued it, as in content/issuers; again for each other
  --markdown   what comes from standard input is Markdown
  --force      put the text in the place of the one that is there, whose front matter is kept
  --dry-run    write nothing, print the file that would be written
  --format     how to report: text, or json, github, gitlab for programs
  --root       the folder that holds content/, this project where it is not given

Example: npx bayan import free-them ~/Downloads/statement.docx --issued 1400/05/10 --issuer worker-communist-party
         npx bayan import free-them translation.docx --lang en --from fa`,
  options: {
    lang: { type: 'string' },
    from: { type: 'string' },
    title: { type: 'string' },
    issued: { type: 'string' },
    issuer: { type: 'string', multiple: true },
    markdown: { type: 'boolean' },
    force: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    format: { type: 'string' },
  },
  run: async (input) => {
    const usage = 'Name a statement and a file: npx bayan import <id> <file> (- is standard input)';
    const [id = '', name = ''] = wordsOf(input, 2, usage);
    const refusal = refuseId(id);
    if (refusal !== undefined) throw new BayanError('usage', `It cannot be named so: ${refusal}.`);
    try {
      await run(input, id, name);
    } catch (error) {
      if (!isBayanError(error, 'import')) throw error;
      throw new BayanError(
        'usage',
        `${name === '-' ? 'What came from standard input' : name} ${error.message}`,
      );
    }
  },
};

async function run(input: Input, id: string, name: string): Promise<void> {
  const { root, options, print } = input;
  const folder = `content/statements/${id}`;
  const place = await requireInside(root, folder);
  const isThere = (tag: string) => exists(path.join(place, `${tag}.md`));
  let plan: EditionPlan | undefined;
  const askPlan = async (): Promise<EditionPlan> => {
    const { planEdition } = await import('../edition-plan.ts');
    const wish = { id, lang: optionOf(input, 'lang'), from: optionOf(input, 'from'), isThere };
    return (plan ??= await planEdition(root, wish));
  };
  const received = name === '-' ? await readStream(process.stdin) : await openFile(name);
  let imported: Imported;
  try {
    const { importFile } = await import('../../import/import-file.ts');
    imported = await importFile(received, options['markdown'] === true, askPlan);
  } finally {
    await received.close();
  }
  const { tag } = await askPlan();
  const file = `${folder}/${tag}.md`;
  const existing = (await isThere(tag)) ? await readFile(path.join(place, `${tag}.md`)) : undefined;
  if (options['dry-run'] !== true && options['force'] !== true)
    await refuseOverwriting(place, folder, [
      `${tag}.md`,
      ...imported.images.map((image) => image.name),
    ]);
  const { writeEdition } = await import('../edition-writer.ts');
  const { reportImport } = await import('../import-report.ts');
  const edition = writeEdition(input, await askPlan(), { file, existing, imported });
  const images = imported.images.map((image) => ({ name: image.name, content: image.bytes }));
  const isDry = options['dry-run'] === true;
  const written = isDry ? [] : [file, ...images.map((image) => `${folder}/${image.name}`)];
  const report = reportImport(optionOf(input, 'format') ?? 'text', {
    file,
    imported,
    edition,
    written,
  });
  if (isDry) {
    // What is printed can be put into a file, without what is said of it.
    print(edition.text.trimEnd());
    process.stderr.write(`${report}\n`);
    return;
  }
  await placeFiles(place, [...images, { name: `${tag}.md`, content: edition.text }]);
  print(report);
}

async function refuseOverwriting(place: string, folder: string, names: readonly string[]) {
  for (const name of names) {
    if (!(await exists(path.join(place, name)))) continue;
    throw new BayanError(
      'content',
      `There is ${folder}/${name} already; --force puts the new one in its place, and keeps the front matter of a text.`,
    );
  }
}
