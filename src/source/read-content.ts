import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { localeSchema, type LocaleData } from '../domain/locale.ts';
import { namedSchema, type Named } from '../domain/named.ts';
import { pageSchema, type PageData } from '../domain/page.ts';
import { compareProblems, type Problem } from '../domain/problem.ts';
import { siteSchema, type Site } from '../domain/site.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkReferences } from './check-references.ts';
import type { Content, EditionFile, LedgerRow, PageFile, Placed } from './content.ts';
import { decodeText, isProblem, type TextFile } from './decode.ts';
import { partFrontMatter } from './front-matter.ts';
import { placeOf } from './layout.ts';
import { listFiles } from './list-files.ts';
import { readEdition } from './read-edition.ts';
import { readLedger } from './read-ledger.ts';
import { readYaml } from './yaml.ts';

/** The folder under the root that belongs to editors. */
const folder = 'content';

/**
 * Reads and checks everything under `content/` of `root`: each file by itself, then all of them together.
 * Never throws on what editors wrote: all that is wrong is in `problems`, sorted, errors and warnings alike.
 */
export async function readContent(root: string): Promise<Content> {
  const problems: Problem[] = [];
  let site: Placed<Site> | undefined;
  const locales = new Map<string, LocaleData | undefined>();
  const issuers = new Map<string, Named | undefined>();
  const topics = new Map<string, Named | undefined>();
  const editions: EditionFile[] = [];
  const pages: PageFile[] = [];
  let ledger: LedgerRow[] = [];

  const files = await listFiles(path.join(root, folder));
  problems.push(...checkDuplicates(files.map((file) => `${folder}/${file}`)));
  const text = async (file: string): Promise<TextFile | undefined> => {
    const decoded = decodeText(`${folder}/${file}`, await readFile(path.join(root, folder, file)));
    if (!isProblem(decoded)) return decoded;
    problems.push(decoded);
    return undefined;
  };

  for (const name of files) {
    const place = placeOf(name);
    if ('rule' in place) {
      problems.push({ file: `${folder}/${name}`, line: 1, column: 1, severity: 'error', ...place });
      continue;
    }
    const file = await text(name);
    switch (place.kind) {
      case 'site': {
        const read = file && readYaml<Site>(whole(file), () => siteSchema);
        problems.push(...(read?.problems ?? []));
        if (file && read?.data) site = { path: file.path, data: read.data, locate: read.locate };
        break;
      }
      case 'locale': {
        const read = file && readYaml<LocaleData>(whole(file), () => localeSchema);
        problems.push(...(read?.problems ?? []));
        locales.set(place.tag, read?.data);
        break;
      }
      case 'issuer':
      case 'topic': {
        const read = file && readYaml(whole(file), () => namedSchema);
        problems.push(...(read?.problems ?? []));
        (place.kind === 'issuer' ? issuers : topics).set(
          place.id,
          read?.data && { id: place.id, ...read.data },
        );
        break;
      }
      case 'page': {
        if (!file) break;
        const read = readPage(file, place);
        problems.push(...read.problems);
        pages.push(read.page);
        break;
      }
      case 'edition': {
        if (!file) break;
        const read = await readEdition(file, place);
        problems.push(...read.problems);
        editions.push(read.edition);
        break;
      }
      case 'ledger': {
        if (!file) break;
        const read = readLedger(file);
        problems.push(...read.problems);
        ledger = read.rows;
        break;
      }
    }
  }
  if (!files.includes('site.yaml')) {
    problems.push({
      file: `${folder}/site.yaml`,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'missing-file',
      message: 'the file is missing; write it with name, url and locales, as README.md shows',
    });
  }
  const content = { site, locales, issuers, topics, editions, pages, ledger };
  problems.push(...checkReferences(content));
  return { ...content, problems: problems.sort(compareProblems) };
}

const whole = (file: TextFile) => ({ path: file.path, text: file.text, linesAbove: 0 });

function readPage(
  file: TextFile,
  { id, tag }: { id: string; tag: string },
): { page: PageFile; problems: readonly Problem[] } {
  const parted = partFrontMatter(file);
  if ('rule' in parted) {
    return {
      page: { path: file.path, id, tag, data: undefined, locate: () => ({ line: 1, column: 1 }) },
      problems: [parted],
    };
  }
  const read = readYaml<PageData>(parted.yaml, () => pageSchema);
  return {
    page: { path: file.path, id, tag, data: read.data, locate: read.locate },
    problems: read.problems,
  };
}
