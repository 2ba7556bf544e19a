import { hash } from 'node:crypto';
import type { RestPart } from '../domain/ledger.ts';
import { namedSchema } from '../domain/named.ts';
import { signatoryLines } from '../markdown/signatories.ts';
import type { ChangedPart } from '../source/changed-parts.ts';
import type { Content, EditionFile } from '../source/content.ts';
import { namedFile } from '../source/content-path.ts';
import { decodeText, isProblem } from '../source/decode.ts';
import type { EditionText } from '../source/edition-text.ts';
import { commitsOf, fileAt } from '../source/git-history.ts';
import { partDigest } from '../source/part-digest.ts';
import { readSignatories } from '../source/read-signatories.ts';
import { clean, restValuesOf, shownName } from '../source/rest-of.ts';
import { readYaml } from '../source/yaml.ts';
import { findFormerText } from './former-text.ts';

/** An edition in the content of a root. */
export interface EditionIn {
  readonly root: string;
  readonly content: Content;
  readonly edition: EditionFile;
}

/** Returns the recorded value of a part that has changed, as a list; `undefined` if git does not have it. */
export async function findFormerPart(
  { root, content, edition }: EditionIn,
  { part, was }: ChangedPart,
): Promise<readonly string[] | undefined> {
  if (was === undefined) return [];
  const { id, tag } = edition;
  const { site } = content;
  const original = content.editions.find((other) => other.id === id && other.kind === 'original');
  // Of the form and of notes there are digests only.
  if (part === 'form' || part === 'notes' || typeof was !== 'string') return undefined;
  const now = restValuesOf(edition, content)?.[part];
  const oneOther = (files: readonly string[], read: ReadItem) =>
    findOneOther(root, { files, now: listOf(now), was }, read);
  switch (part) {
    case 'issuerNames':
    case 'topicNames': {
      const folder = part === 'issuerNames' ? 'issuers' : 'topics';
      const files = (original?.names[folder] ?? []).map((name) => namedFile(folder, name));
      return oneOther(files, (bytes, file) => {
        const name = nameIn(file, bytes);
        return name && site && shownName(name, tag, site);
      });
    }
    case 'images': {
      const files = edition.images.map(({ name }) => `content/statements/${id}/${name}`);
      return oneOther(
        files,
        (bytes, file) => `${file.split('/').at(-1) ?? ''} ${hash('sha256', bytes)}`,
      );
    }
    case 'signatories': {
      const { signatories } = edition;
      // Of several lists, any version of each may be meant.
      if (signatories.length !== 1) return undefined;
      const [shown] = signatories;
      const file = `content/statements/${id}/${shown?.file ?? ''}`;
      return findVersion(root, file, was, (bytes) => {
        const { people } = readSignatories(file, bytes);
        return people && signatoryLines(people, shown?.order ?? 'given', tag);
      });
    }
    default: {
      const former = await findFormerText(
        root,
        edition.path,
        (version) => partDigest(valueIn(version, part)) === was,
      );
      return 'reason' in former ? undefined : listOf(valueIn(former, part));
    }
  }
}

/** Reads the value of an item from a version of its file; `undefined` if it cannot be read. */
type ReadItem = (bytes: Uint8Array, file: string) => string | undefined;

/** Finds the version of one of the files with which the list `now` has the digest `was`. */
async function findOneOther(
  root: string,
  { files, now, was }: { files: readonly string[]; now: readonly string[]; was: string },
  read: ReadItem,
): Promise<readonly string[] | undefined> {
  for (const [index, file] of files.entries()) {
    const commits = await commitsOf(root, file);
    if ('reason' in commits) return undefined;
    for (const commit of commits) {
      const bytes = await fileAt(root, commit, file);
      const item = bytes && read(bytes, file);
      if (item === undefined) continue;
      const then = now.with(index, item);
      if (partDigest(then) === was) return then;
    }
  }
  return undefined;
}

/** Finds the version of a file with whose list `read` returns the digest `was`. */
async function findVersion(
  root: string,
  file: string,
  was: string,
  read: (bytes: Uint8Array) => readonly string[] | undefined,
): Promise<readonly string[] | undefined> {
  const commits = await commitsOf(root, file);
  if ('reason' in commits) return undefined;
  for (const commit of commits) {
    const bytes = await fileAt(root, commit, file);
    const list = bytes && read(bytes);
    if (list && partDigest(list) === was) return list;
  }
  return undefined;
}

function nameIn(file: string, bytes: Uint8Array) {
  const decoded = decodeText(file, bytes);
  if (isProblem(decoded)) return undefined;
  return readYaml({ ...decoded, linesAbove: 0 }, () => namedSchema).data?.name;
}

/** Returns the value of a part in a version of an edition's file, in the form that its digest is made from. */
function valueIn({ parts, front }: EditionText, part: RestPart): unknown {
  if (part === 'links' || part === 'lists') return parts[part];
  const value = front[part];
  return typeof value === 'string' ? clean(value) : value;
}

/** Returns a value of a part as a list. */
export const listOf = (value: unknown): string[] =>
  [value].flat().filter((item) => typeof item === 'string');
