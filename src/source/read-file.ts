import type { z } from 'astro/zod';
import { localeSchema, overridingSchema } from '../domain/locale.ts';
import { issuerSchema, namedSchema } from '../domain/named.ts';
import { pageSchema, type PageData } from '../domain/page.ts';
import type { Problem } from '../domain/problem.ts';
import { lintPage, lintYaml } from '../lint/lint-shared.ts';
import { checkDirection } from './checks/direction.ts';
import { checkMissingWords } from './checks/missing-words.ts';
import { checkUntranslatedWords } from './checks/untranslated-words.ts';
import { decodeText, isProblem, type TextFile } from './decode.ts';
import type { FileFacts, FileReading, Findings, SinglePath } from './file-reading.ts';
import { readFrontMatter } from './front-matter.ts';
import { pageLinksOf } from './page-links.ts';
import { readEdition } from './read-edition.ts';
import { readImage } from './read-image.ts';
import { readSignatories } from './read-signatories.ts';
import { saysDraft } from './says-draft.ts';
import { shippedLocale } from '../locales/shipped-locales.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads one file of `content/`. The result depends on its path, its bytes and the code of Bayan with its locales, and on nothing
 * else.
 * @param bytes the bytes, or why they cannot be read
 */
export function readFile(
  path: string,
  place: SinglePath,
  bytes: Buffer | Problem,
  { lint }: { readonly lint: boolean },
): FileReading {
  if (place.kind === 'image') {
    const { file: image, problems } = readImage(path, place, bytes);
    return { facts: { kind: place.kind, image }, problems, findings: nothing };
  }
  if (place.kind === 'signatories') {
    const { people, lines, problems } = readSignatories(path, bytes);
    const list = { path, id: place.id, name: place.name, people, lines };
    return { facts: { kind: place.kind, list }, problems, findings: nothing };
  }
  const file = Buffer.isBuffer(bytes) ? decodeText(path, bytes) : bytes;
  if (isProblem(file)) {
    const facts = unreadable(path, place, Buffer.isBuffer(bytes) && saysDraft(bytes));
    return { facts, problems: [file], findings: nothing };
  }
  switch (place.kind) {
    case 'locale': {
      const shipped = shippedLocale(place.tag);
      const read = yaml(file, shipped ? overridingSchema(shipped) : localeSchema);
      const problems = [
        ...read.problems,
        ...checkDirection(path, place.tag, read),
        ...checkMissingWords(path, read),
        ...checkUntranslatedWords(path, place.tag, read),
      ];
      const findings = lint ? found(lintYaml(file, place.tag)) : undefined;
      return { facts: { kind: place.kind, data: read.data }, problems, findings };
    }
    case 'issuer':
    case 'topic': {
      const { data, problems } = yaml(file, place.kind === 'issuer' ? issuerSchema : namedSchema);
      const facts = { kind: place.kind, data: data && { id: place.id, ...data } };
      return { facts, problems, findings: lint ? found(lintYaml(file)) : undefined };
    }
    case 'page': {
      const findings = lint ? found(lintPage(file, place.tag)) : undefined;
      return { ...readPage(file, place), findings };
    }
    case 'edition':
      return readEdition(file, place, { lint });
  }
}

const nothing: Findings = { problems: [], repairs: { safe: 0, asked: 0 } };

const found = (problems: readonly Problem[]): Findings => ({ ...nothing, problems });

function unreadable(path: string, place: SinglePath, isDraft: boolean): FileFacts {
  const { kind } = place;
  switch (kind) {
    case 'edition':
      return { kind, edition: undefined, isDraft };
    case 'page': {
      const { id, tag } = place;
      const unread = { data: undefined, links: [], anchors: undefined, places: undefined };
      return { kind, page: { path, id, tag, ...unread } };
    }
    case 'image':
    case 'signatories':
      throw new Error(`${kind} are read in another way`);
    default:
      return { kind, data: undefined };
  }
}

const yaml = <T>({ path, text }: TextFile, schema: z.ZodType<T>) =>
  readYaml({ path, text, linesAbove: 0 }, () => schema);

function readPage(
  file: TextFile,
  { id, tag }: { readonly id: string; readonly tag: string },
): Omit<FileReading, 'findings'> {
  const { links, anchors } = pageLinksOf(file.text);
  const page = { path: file.path, id, tag, links, anchors: anchors && [...anchors] };
  const parts = readFrontMatter(file);
  if ('rule' in parts) {
    const unread = { ...page, data: undefined, places: undefined };
    return { facts: { kind: 'page', page: unread }, problems: [parts] };
  }
  const { data, places, problems } = readYaml<PageData>(parts.yaml, () => pageSchema);
  return { facts: { kind: 'page', page: { ...page, data, places: places() } }, problems };
}
