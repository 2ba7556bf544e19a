import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BayanError, isBayanError } from '../../domain/bayan-error.ts';
import { refuseId } from '../../domain/identifier.ts';
import type { CleanFile } from '../../import/clean-file.ts';
import type { Imported } from '../../import/import-file.ts';
import { openFile, readStream } from '../../import/received.ts';
import { optionOf, requireId, wordsOf } from '../arguments.ts';
import type { Command, Input } from '../command.ts';
import type { EditionPlan } from '../edition-plan.ts';
import { exists, placeFiles, refuseOverwriting, requireInside } from '../place-files.ts';

/**
 * `bayan import <id> <file>`: makes an edition from a file. `bayan import <picture>` places a picture or a recording
 * without metadata. Loads only the modules that the file needs.
 */
export const importCommand: Command = {
  name: 'import',
  summary: 'make an edition from a Word or text file, or place a picture or a recording',
  usage: '<id> <file> | <picture or recording>',
  about: `Writes content/statements/<id>/<tag>.md, and the images of the text in the same folder. <file> is a Word file (.docx),
plain text (.txt in UTF-8, UTF-16 or an old Windows encoding), Markdown (.md), or - for standard input. Import keeps
what Markdown can express: headings, bold, lists, quotations, footnotes, tables, links, images, insertions. It leaves
out what is private: authors and dates, comments, deletions, hidden text, metadata of images. It reports what it left
out and what needs your attention. Run node bayan check next.

With a picture (JPEG, PNG, WebP, GIF, SVG, ICO) or a recording (MP3, Ogg, MP4, WebM) and no id, it writes the file to
--out without what could identify a person, a place or a device. The pixels and the sound are the same.`,
  options: {
    lang: {
      type: 'string',
      value: 'TAG',
      about: 'the language of the text; the first language of the site by default',
    },
    from: {
      type: 'string',
      value: 'TAG',
      about: 'the text is a translation from this language; records which text it was made from',
    },
    title: {
      type: 'string',
      value: '"…"',
      about: 'the title, if the file does not begin with it',
    },
    issued: {
      type: 'string',
      value: 'DATE',
      about:
        'the date of issue of an original: 2021-08-01, 2021-08, or a Solar Hijri date such as 1400/05/10',
    },
    issuer: {
      type: 'string',
      multiple: true,
      value: 'ID',
      about: 'the id of an issuer of an original, in content/issuers; repeat it for each one',
    },
    lists: {
      type: 'boolean',
      about:
        'turn paragraphs that begin with a typed number or bullet (۱-, 1), الف), •, -) into lists',
    },
    markdown: { type: 'boolean', about: 'read standard input as Markdown' },
    force: {
      type: 'boolean',
      about: 'replace the text of an existing edition, and keep its front matter',
    },
    out: {
      type: 'string',
      value: 'PATH',
      about:
        'for a picture or a recording: the folder or file to write; public/ of the site by default',
    },
    'dry-run': { type: 'boolean', about: 'write nothing, and print the file instead' },
    format: {
      type: 'string',
      value: 'FORMAT',
      about: 'the format of the report: text, or json, github, gitlab for programs',
    },
  },
  examples: [
    'import free-them ~/Downloads/statement.docx --issued 1400/05/10 --issuer worker-communist-party',
    'import free-them translation.docx --lang en --from fa',
    'import ~/Downloads/map.jpg --out content/statements/free-them',
  ],
  run: async (input) => {
    const usage =
      'import takes a statement and a file: node bayan import <id> <file> (- is standard input)';
    const [only] = input.words;
    if (only !== undefined && input.words.length === 1 && (await placeFile(input, only))) return;
    const [id = '', name = ''] = wordsOf(input, 2, usage);
    if (optionOf(input, 'out') !== undefined)
      throw new BayanError(
        'usage',
        '--out is only for a picture or a recording; a text goes into content/statements/<id>.',
        'Leave it out.',
      );
    // Only for an id that is not possible: a folder of this name may be in the working directory by chance.
    if (refuseId(id) !== undefined && (await exists(path.resolve(id))))
      throw new BayanError(
        'usage',
        `${id} is a file, and the id of the statement comes first.`,
        `For example: node bayan import free-them ${id}`,
      );
    requireId(id);
    try {
      await run(input, id, name);
    } catch (error) {
      if (!isBayanError(error, 'import')) throw error;
      throw new BayanError('usage', `${name === '-' ? 'Standard input' : name} ${error.message}`);
    }
  },
};

/** Places a file that is not a text, such as a picture. Returns false, and does nothing, if there is no such file. */
async function placeFile(input: Input, name: string): Promise<boolean> {
  const file = path.resolve(input.cwd, name);
  if (name === '-' || !(await exists(file))) return false;
  const { cleanFile } = await import('../../import/clean-file.ts');
  try {
    const received = await openFile(file);
    let clean: CleanFile | undefined;
    try {
      clean = await cleanFile(received);
    } finally {
      await received.close();
    }
    if (clean === undefined) throw uncleanable(name);
    const { importAsset } = await import('../import-asset.ts');
    await importAsset(input, name, clean);
    return true;
  } catch (error) {
    if (!isBayanError(error, 'import')) throw error;
    throw new BayanError('usage', `${name} ${error.message}`);
  }
}

/** The error for a file without an id that is no picture and no recording of a known format. */
const uncleanable = (name: string): BayanError =>
  new BayanError(
    'usage',
    `${name} is not a picture (JPEG, PNG, WebP, GIF, SVG, ICO) or a recording (MP3, Ogg, MP4, WebM).`,
    `Save another picture as a PNG or JPEG, and import that. Convert another recording: ffmpeg -i ${name} -map_metadata -1 new.opus (for a film, new.mp4). For a text, write the id of its statement first: node bayan import <id> ${name}`,
  );

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
  const received = name === '-' ? await readStream(input.stdin) : await openFile(name);
  try {
    const { importFile } = await import('../../import/import-file.ts');
    const settings = async () => ({ ...(await askPlan()), lists: options['lists'] === true });
    await write(await importFile(received, options['markdown'] === true, settings));
  } finally {
    await received.close();
  }

  async function write(imported: Imported): Promise<void> {
    const { tag } = await askPlan();
    const file = `${folder}/${tag}.md`;
    const existing = (await isThere(tag))
      ? await readFile(path.join(place, `${tag}.md`))
      : undefined;
    const isForced = options['force'] === true;
    const images = imported.images.map((image) => ({
      name: image.name,
      content: image.read,
      expected: isForced ? ('any' as const) : ('absent' as const),
    }));
    const names = [`${tag}.md`, ...images.map((image) => image.name)];
    const isDry = options['dry-run'] === true;
    if (!isDry && !isForced) await refuseOverwriting(place, folder, names);
    const { writeEdition } = await import('../edition-writer.ts');
    const { reportImport } = await import('../import-report.ts');
    const edition = writeEdition(input, await askPlan(), { file, existing, imported });
    const written = isDry ? [] : names.map((written) => `${folder}/${written}`);
    const report = reportImport(input, { file, imported, edition, written });
    if (isDry) {
      // The report goes to standard error, so that standard output is exactly the file.
      print(edition.text.trimEnd());
      input.note(report);
      return;
    }
    const text = {
      name: `${tag}.md`,
      content: edition.text,
      expected: existing ?? ('absent' as const),
    };
    await placeFiles(place, folder, [...images, text]);
    print(report);
  }
}
