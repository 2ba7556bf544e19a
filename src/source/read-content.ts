import type { z } from 'astro/zod';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { count } from '../debug.ts';
import { ledgerFile } from '../domain/ledger.ts';
import { localeSchema, type LocaleData } from '../domain/locale.ts';
import { namedSchema, type Named } from '../domain/named.ts';
import { pageSchema, type PageData } from '../domain/page.ts';
import { compareProblems, isError, problemAt, fileStart, type Problem } from '../domain/problem.ts';
import { siteSchema, type Site } from '../domain/site.ts';
import { lintPage, lintYaml } from '../lint/lint-shared.ts';
import { checkDirection } from './checks/direction.ts';
import { checkDuplicates } from './checks/duplicates.ts';
import { checkExampleAddresses } from './checks/example-addresses.ts';
import { checkImages } from './checks/images.ts';
import { checkLedger } from './checks/ledger.ts';
import { checkLinks } from './checks/links.ts';
import { pageLinksOf } from './page-links.ts';
import { publicFilesOf } from './public-files.ts';
import { checkLostRecords } from './checks/lost-records.ts';
import { checkNames } from './checks/names.ts';
import { checkRepeatedTexts } from './checks/repeated-texts.ts';
import { checkTranslations } from './checks/translations.ts';
import { checkUntranslated } from './checks/untranslated.ts';
import type { Content, EditionFile, ImageFile, LedgerRow, PageFile, Placed } from './content.ts';
import { decodeText, isProblem, type TextFile } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import { contentPathOf } from './content-path.ts';
import { linkProblems } from './link-problems.ts';
import { listFiles } from './list-files.ts';
import { lostRecords } from './lost-records.ts';
import { readBytes } from './read-bytes.ts';
import { readEdition, unreadEdition } from './read-edition.ts';
import { readImage } from './read-image.ts';
import { readLedger } from './read-ledger.ts';
import { saysDraft } from './says-draft.ts';
import { softenDrafts } from './soften-drafts.ts';
import { readYaml, type YamlRead } from './yaml.ts';

/** The folder under the root that belongs to editors. */
const folder = 'content';

/**
 * Reads and checks everything in `content/` of `root`: first each file, then all of them together. Never throws on what editors
 * write: every error and warning is in `problems`, sorted.
 */
export async function readContent(root: string): Promise<Content> {
  count('content read');
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  let site: Placed<Site> | undefined;
  const locales = new Map<string, LocaleData | undefined>();
  const issuers = new Map<string, Named | undefined>();
  const topics = new Map<string, Named | undefined>();
  const editions: EditionFile[] = [];
  const images: ImageFile[] = [];
  const pages: PageFile[] = [];
  const misnamedDrafts = new Set<string>();
  let ledger: LedgerRow[] = [];
  let isLedgerRead = true;

  const files = await listFiles(path.join(root, folder));
  const doubles = checkDuplicates(files.map((name) => `${folder}/${name}`));
  const links = await linkProblems(root);
  problems.push(...doubles, ...links);
  const linked = new Set(links.map(({ file }) => file));

  for (const name of files) {
    const inContent = `${folder}/${name}`;
    // Its name is reported already. One problem a file is enough.
    if (doubles.some(({ file }) => `${inContent}/`.startsWith(`${file}/`))) continue;
    if (linked.has(inContent)) continue;
    const place = contentPathOf(name);
    if ('rule' in place) {
      problems.push(problemAt(inContent, fileStart, place.rule, place.message));
      if (/^statements\/[^/]+\/[^/]+\.md$/.test(name)) {
        const bytes = await readBytes(path.join(root, inContent), inContent);
        if (Buffer.isBuffer(bytes) && saysDraft(bytes)) misnamedDrafts.add(inContent);
      }
      continue;
    }
    const bytes = await readBytes(path.join(root, inContent), inContent);
    if (place.kind === 'image') {
      const read = readImage(inContent, place, bytes);
      problems.push(...read.problems);
      images.push(read.file);
      continue;
    }
    const file = Buffer.isBuffer(bytes) ? decodeText(inContent, bytes) : bytes;
    if (isProblem(file)) problems.push(file);
    const text = isProblem(file) ? undefined : file;
    switch (place.kind) {
      case 'site': {
        const read = yaml(text, siteSchema);
        if (read?.data) site = { path: inContent, data: read.data, locate: read.locate };
        break;
      }
      case 'locale': {
        const read = yaml(text, localeSchema, place.tag);
        locales.set(place.tag, read?.data);
        if (read?.data) problems.push(...checkDirection(inContent, place.tag, read));
        break;
      }
      case 'issuer':
      case 'topic': {
        const read = yaml(text, namedSchema);
        const all = place.kind === 'issuer' ? issuers : topics;
        all.set(place.id, named(place.id, read?.data));
        break;
      }
      case 'page': {
        if (!text) break;
        const read = readPage(text, place);
        problems.push(...read.problems);
        report(lintPage(text, place.tag));
        pages.push(read.page);
        break;
      }
      case 'edition': {
        if (!text) {
          const isDraft = Buffer.isBuffer(bytes) && saysDraft(bytes);
          editions.push(unreadEdition(inContent, place, isDraft));
          break;
        }
        const read = await readEdition(text, place);
        problems.push(...read.problems);
        editions.push(read.edition);
        break;
      }
      case 'ledger': {
        isLedgerRead = text !== undefined;
        if (!text) break;
        const read = readLedger(text);
        problems.push(...read.problems);
        ledger = read.rows;
        break;
      }
    }
  }
  const isFolder = (await stat(path.join(root, ledgerFile)).catch(() => undefined))?.isDirectory();
  if (isFolder === true) {
    isLedgerRead = false;
    const message = 'this is a folder, and must be a file; rename it, or move it out of content/';
    problems.push(problemAt(ledgerFile, fileStart, 'unreadable', message));
  }
  if (!files.includes('site.yaml')) {
    const message = 'the file is missing; create it with the keys name, url and locales';
    problems.push(problemAt(`${folder}/site.yaml`, fileStart, 'missing-file', message));
  }
  const publicFiles = await publicFilesOf(root);
  const content = {
    site,
    locales,
    issuers,
    topics,
    editions,
    images,
    pages,
    ledger,
    publicFiles,
  };
  for (const check of checks) problems.push(...check(content));
  // An unreadable ledger still has its lines, so none of them can be called lost.
  if (isLedgerRead) problems.push(...checkLostRecords(await lostRecords(root, content), problems));
  notes.push(...editions.flatMap((edition) => edition.notes));
  return {
    ...content,
    problems: softenDrafts(problems, content, misnamedDrafts).sort(compareProblems),
    notes: notes.sort(compareProblems),
  };

  function yaml<T>(
    file: TextFile | undefined,
    schema: z.ZodType<T>,
    tag?: string,
  ): YamlRead<T> | undefined {
    if (!file) return undefined;
    const read = readYaml({ path: file.path, text: file.text, linesAbove: 0 }, () => schema);
    problems.push(...read.problems);
    report(lintYaml(file, tag));
    return read;
  }

  /** Errors stop a build. It does not print the warnings of the editors' rules. */
  function report(found: readonly Problem[]): void {
    problems.push(...found.filter(isError));
    notes.push(...found.filter((problem) => !isError(problem)));
  }
}

/** Checks that compare files. */
const checks = [
  checkExampleAddresses,
  checkNames,
  checkTranslations,
  checkUntranslated,
  checkRepeatedTexts,
  checkLinks,
  checkImages,
  checkLedger,
];

const named = (id: string, data: z.infer<typeof namedSchema> | undefined): Named | undefined =>
  data && { id, ...data };

function readPage(
  file: TextFile,
  { id, tag }: { id: string; tag: string },
): { page: PageFile; problems: readonly Problem[] } {
  const page: PageFile = {
    path: file.path,
    id,
    tag,
    data: undefined,
    ...pageLinksOf(file.text),
    locate: () => fileStart,
  };
  const parts = readFrontMatter(file);
  if ('rule' in parts) return { page, problems: [parts] };
  const { data, locate, problems } = readYaml<PageData>(parts.yaml, () => pageSchema);
  return { page: { ...page, data, locate }, problems };
}
