import { ImportLog } from './import-log.ts';
import { kindOfFile } from './file-kind.ts';
import type { ReviewNote } from './finish-text.ts';
import type { FrontMatter } from './front-matter.ts';
import type { ImportedImage, ImportSettings, ReadText } from './imported.ts';
import type { Received } from './received.ts';
import { BayanError } from '../domain/bayan-error.ts';

/** The result of an import. */
export interface Imported {
  readonly title: string | undefined;
  /** The front matter that the file itself had. */
  readonly frontMatter: FrontMatter;
  readonly markdown: string;
  readonly images: readonly ImportedImage[];
  /** What was left behind, by kind: `3 comments`. */
  readonly dropped: readonly string[];
  /** What the editor has to look at: in the whole text, and at a line of the Markdown. */
  readonly notes: readonly string[];
  readonly reviewNotes: readonly ReviewNote[];
  /** The notes on words of the file that did not come through by a mistake of the import, or are elsewhere, or twice. */
  readonly differences: readonly string[];
}

/**
 * Imports a received file: its Markdown and images, what was left behind, and what the editor has to look at. Throws
 * `BayanError` if the file cannot be imported. It does so before it asks for the settings and before it loads code for other
 * kinds of file, so that refusing a file is cheap.
 *
 * @param isMarkdown Whether a text without a file name is Markdown.
 */
export async function importFile(
  file: Received,
  isMarkdown: boolean,
  askSettings: () => Promise<ImportSettings>,
): Promise<Imported> {
  const log = new ImportLog();
  const kind = await kindOfFile(file);
  if (kind === 'package') {
    const { read, settings } = await readWord(file, askSettings, log);
    return finish(read, settings, log);
  }
  const { decodeLegacy, decodeUnicode, readText } = await import('./decode.ts');
  const bytes = await readText(file);
  const unicode = decodeUnicode(bytes);
  const settings = await askSettings();
  const { tag } = settings;
  const { text, notes } = unicode ?? decodeLegacy(bytes, tag);
  if (text.trim() === '')
    throw new BayanError(
      'import',
      'contains only spaces: check that it was saved and sent completely.',
    );
  for (const note of notes) log.note(note);
  if (/^\.(?:md|markdown)$/.test(file.extension) || (file.extension === '' && isMarkdown)) {
    const { readMarkdown } = await import('./read-markdown.ts');
    const read = readMarkdown(text, tag, log);
    refuseEmpty(read.title, read.markdown, log);
    return {
      ...read,
      images: [],
      dropped: log.dropped,
      notes: log.notes,
      reviewNotes: [],
      differences: [],
    };
  }
  const { readPlain } = await import('./read-plain.ts');
  return finish(readPlain(text, tag, log), settings, log);
}

/** Reads a Word file. Its XML is out of memory afterwards. */
async function readWord(
  file: Received,
  askSettings: () => Promise<ImportSettings>,
  log: ImportLog,
): Promise<{ read: ReadText; settings: ImportSettings }> {
  const { openPackage } = await import('./docx/package/open-package.ts');
  const { readParts } = await import('./docx/package/word-parts.ts');
  const word = await openPackage(file);
  const parts = await readParts(word, log);
  const settings = await askSettings();
  const { readDocx } = await import('./docx/read-docx.ts');
  return { read: await readDocx(word, parts, settings, log), settings };
}

async function finish(read: ReadText, settings: ImportSettings, log: ImportLog): Promise<Imported> {
  const { finishText } = await import('./finish-text.ts');
  const { markdown, reviewNotes, differences } = finishText(read, settings, log);
  refuseEmpty(read.title, markdown, log);
  return {
    title: read.title,
    frontMatter: {},
    markdown,
    images: read.images,
    dropped: log.dropped,
    notes: log.notes,
    reviewNotes,
    differences,
  };
}

/** Throws {@link BayanError} if nothing of a text is left, and names what was left out. */
function refuseEmpty(title: string | undefined, markdown: string, log: ImportLog): void {
  if (markdown.trim() !== '') return;
  const what = title === undefined ? 'has no text' : `has no text below its title "${title}"`;
  const left =
    log.dropped.length === 0
      ? ''
      : ` apart from what import leaves out (${log.dropped.join(', ')})`;
  throw new BayanError(
    'import',
    `${what}${left}${log.notes.map((note) => `; ${note}`).join('')}: check that it is the right file.`,
  );
}
