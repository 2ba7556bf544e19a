import path from 'node:path';
import type { LocaleData } from '../domain/locale.ts';
import type { Issuer, Named } from '../domain/named.ts';
import { problemAt, fileStart, isError, type Problem } from '../domain/problem.ts';
import type { RedirectRow } from '../domain/redirects.ts';
import { siteSchema, type Site } from '../domain/site.ts';
import { lintYaml } from '../lint/lint-shared.ts';
import { checkDuplicates } from './checks/duplicates.ts';
import { checkWindowsNames } from './checks/windows-names.ts';
import type {
  EditionFile,
  ImageFile,
  LedgerRow,
  Linked,
  PageFile,
  Placed,
  SignatoriesFile,
} from './content.ts';
import { contentPathOf, type ContentPath, type Misplaced } from './content-path.ts';
import { decodeText, isProblem, type TextFile } from './decode.ts';
import {
  editionIn,
  pageIn,
  type FileReading,
  type SharedPath,
  type SinglePath,
} from './file-reading.ts';
import { entryProblems } from './entry-problems.ts';
import { listFiles } from './list-files.ts';
import { listPublicFiles, publicPathsOf } from './public-files.ts';
import { readBytes } from './read-bytes.ts';
import { faintMark, marksOf } from './read-marks.ts';
import { readFile } from './read-file.ts';
import { ReadingRecord } from './reading-record.ts';
import { readLedger } from './read-ledger.ts';
import { readRedirects } from './read-redirects.ts';
import { withRenames } from './renamed-editions.ts';
import { saysDraft } from './says-draft.ts';
import { keptLocale } from './kept-locale.ts';
import { turnTaker } from './take-turns.ts';
import { readYaml } from './yaml.ts';

/** The folder under the root that belongs to editors. */
const folder = 'content';

/** How files are read. */
export interface ReadOptions {
  /** What is known of the files; by default what the cache has. */
  readonly record?: ReadingRecord;
  /** Whether to write down what was read for the next command; by default yes. */
  readonly isKept?: boolean;
  /** Whether to look for what the rules about texts find; by default yes. */
  readonly lint?: boolean;
}

/** The files of `content/`, each read and checked by itself. */
export interface FilesRead {
  readonly content: Linked;
  readonly problems: readonly Problem[];
  /** Warnings of the editors' rules. */
  readonly notes: readonly Problem[];
  /** Drafts whose place or name is wrong, so that they are not among the editions. */
  readonly misnamedDrafts: ReadonlySet<string>;
  readonly isLedgerRead: boolean;
  readonly record: ReadingRecord;
  /** Writes down what was read, for the next command. */
  readonly save: () => Promise<void>;
}

/** Reads the files of `content/` in `root`, each by itself. Files that have not changed are taken from the record. */
export async function readFiles(
  root: string,
  { record = ReadingRecord.of(root), isKept = true, lint = true }: ReadOptions = {},
): Promise<FilesRead> {
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  let site: Placed<Site> | undefined;
  const locales = new Map<string, LocaleData | undefined>();
  const issuers = new Map<string, Issuer | undefined>();
  const topics = new Map<string, Named | undefined>();
  const editions: EditionFile[] = [];
  const images: ImageFile[] = [];
  const signatories: SignatoriesFile[] = [];
  const pages: PageFile[] = [];
  const misnamedDrafts = new Set<string>();
  let ledger: LedgerRow[] = [];
  let redirects: RedirectRow[] = [];
  let isLedgerRead = true;

  const files = await listFiles(path.join(root, folder));
  const doubles = checkDuplicates(files.map((name) => `${folder}/${name}`));
  const links = await entryProblems(root);
  report(doubles);
  report(links);
  const reported = new Set([...doubles, ...links].map(({ file }) => file));
  const recorded: string[] = [];

  const takeTurns = turnTaker();
  for (const name of files) {
    const inContent = `${folder}/${name}`;
    // One problem a file is enough.
    if (isWithin(inContent, reported)) continue;
    const place = contentPathOf(name);
    if ('rule' in place) refuse(inContent, place);
    else if (isSingle(place)) {
      recorded.push(inContent);
      add(inContent, place, record.read(inContent, place, { lint }));
    } else readShared(inContent, place.kind);
    await takeTurns();
  }
  // What is in their place is not missing: no other problem may say so.
  for (const problem of links) addUnread(problem);
  for (const tag of site?.data.locales ?? []) {
    const shipped = locales.has(tag) ? undefined : keptLocale(tag, record);
    if (shipped) locales.set(tag, shipped);
  }
  const siteFile = `${folder}/site.yaml`;
  if (!files.includes('site.yaml') && !isWithin(siteFile, reported)) {
    const message = 'the file is missing; create it with the keys name, url and locales';
    problems.push(problemAt(siteFile, fileStart, 'missing-file', message));
  }
  const ownFiles = await listPublicFiles(root);
  const ownPaths = ownFiles.map((name) => `public/${name}`);
  report(checkDuplicates(ownPaths, 'public-file'));
  report(checkWindowsNames(ownPaths));
  const publicFiles = publicPathsOf(ownFiles);
  const readMarks = marksOf(
    [...[...issuers.values()].map((issuer) => issuer?.mark), site?.data.theme?.mark],
    new Set(ownFiles),
    root,
  );
  report(readMarks.problems);
  if (readMarks.marks.has(site?.data.theme?.mark ?? '')) report(faintMark(site, root));
  const content = {
    ...{ site, locales, issuers, topics, editions, images, signatories, pages, redirects },
    ledger: withRenames(ledger, redirects, editions),
    ...{ publicFiles, marks: readMarks.marks },
  };
  const save = () => (isKept ? record.save(recorded) : Promise.resolve());
  return { content, problems, notes, misnamedDrafts, isLedgerRead, record, save };

  function refuse(file: string, { rule, message }: Misplaced): void {
    problems.push(problemAt(file, fileStart, rule, message));
    if (!/^content\/statements\/[^/]+\/[^/]+\.md$/.test(file)) return;
    const bytes = readBytes(path.join(root, file), file);
    if (Buffer.isBuffer(bytes) && saysDraft(bytes)) misnamedDrafts.add(file);
  }

  /** Adds what is no plain file as one that could not be read. */
  function addUnread(problem: Problem): void {
    const { file } = problem;
    if (!file.startsWith(`${folder}/`)) return;
    const place = contentPathOf(file.slice(folder.length + 1));
    if ('rule' in place) return;
    if (place.kind === 'ledger') isLedgerRead = false;
    if (isSingle(place))
      add(file, place, { ...readFile(file, place, problem, { lint }), problems: [] });
  }

  function add(file: string, place: SinglePath, reading: FileReading): void {
    const { facts, findings } = reading;
    report(reading.problems);
    report(findings?.problems.filter(isError) ?? []);
    if (facts.kind === 'edition' && place.kind === 'edition') {
      const edition = editionIn(file, place, facts, findings);
      editions.push(edition);
      reportNotes(edition.notes);
      return;
    }
    reportNotes(findings?.problems.filter((problem) => !isError(problem)) ?? []);
    if (facts.kind === 'locale' && place.kind === 'locale') locales.set(place.tag, facts.data);
    if (facts.kind === 'issuer' && place.kind === 'issuer') issuers.set(place.id, facts.data);
    if (facts.kind === 'topic' && place.kind === 'topic') topics.set(place.id, facts.data);
    if (facts.kind === 'page') pages.push(pageIn(facts.page));
    if (facts.kind === 'image') images.push({ ...facts.image, image: facts.image.image });
    if (facts.kind === 'signatories')
      signatories.push({ ...facts.list, people: facts.list.people });
  }

  /** Reads a file that is read each time. */
  function readShared(file: string, kind: SharedPath['kind']): void {
    const bytes = readBytes(path.join(root, file), file);
    const text = Buffer.isBuffer(bytes) ? decodeText(file, bytes) : bytes;
    if (kind === 'ledger') isLedgerRead = !isProblem(text);
    if (isProblem(text)) {
      problems.push(text);
      return;
    }
    if (kind === 'site') {
      const read = readSite(text);
      report(read.problems);
      if (lint) {
        const found = lintYaml(text);
        report(found.filter(isError));
        reportNotes(found.filter((problem) => !isError(problem)));
      }
      if (read.data) site = { path: file, data: read.data, locate: read.locate };
      return;
    }
    if (kind === 'redirects') {
      const read = readRedirects(text);
      report(read.problems);
      redirects = read.rows;
      return;
    }
    const read = readLedger(text);
    report(read.problems);
    ledger = read.rows;
  }

  /** Errors stop a build. It does not print the warnings of the editors' rules, which are notes. */
  function report(found: readonly Problem[]): void {
    for (const problem of found) problems.push(problem);
  }

  function reportNotes(found: readonly Problem[]): void {
    for (const problem of found) notes.push(problem);
  }
}

const readSite = ({ path: file, text }: TextFile) =>
  readYaml({ path: file, text, linesAbove: 0 }, () => siteSchema);

const isSingle = (place: ContentPath): place is SinglePath =>
  place.kind !== 'site' && place.kind !== 'ledger' && place.kind !== 'redirects';

/** Whether a file or a folder above it is in a set. */
function isWithin(file: string, set: ReadonlySet<string>): boolean {
  if (set.size === 0) return false;
  for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1))
    if (set.has(file.slice(0, end))) return true;
  return false;
}
