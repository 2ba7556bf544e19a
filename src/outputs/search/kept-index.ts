import { hash } from 'node:crypto';
import path from 'node:path';
import { codeFingerprint } from '../../cache/code-fingerprint.ts';
import { pruneRecords } from '../../cache/prune-records.ts';
import { RecordFile, writeRecord } from '../../cache/record-file.ts';
import { cacheFolder, contentRoot, project, rootVariable } from '../../environment.ts';
import type { Lists } from '../../search/update-lists.ts';

/** The index of a language as it was last made. */
export interface KeptIndex {
  /** The digest of what each text had for it, by the number of the text. */
  readonly texts: readonly string[];
  readonly lists: Lists;
}

/** The rooms (folders of `src/`) that decide what an index has of a text with a digest. */
const rooms = ['cache', 'catalog', 'domain', 'markdown', 'outputs', 'search', 'text'];

let known: string | undefined;

/** Regular expressions depend on the Unicode tables of Node. */
const fingerprint = (): string =>
  (known ??= `${codeFingerprint(project, rooms)} ${process.version} ${process.versions.unicode ?? ''}`);

const fileOf = (root: string, tag: string): string =>
  path.join(cacheFolder('search'), hash('sha256', `${root}\n${tag}`).slice(0, 32));

const empty: KeptIndex = { texts: [], lists: new Map() };

/**
 * Returns the index of a language as it was last made; an empty one if it is not kept, damaged, or from other code. Only builds keep it:
 * a command that searches has drafts in its index.
 */
export function readIndex(tag: string): KeptIndex {
  if (process.env[rootVariable] === undefined) return empty;
  const record = RecordFile.open(fileOf(path.resolve(contentRoot()), tag), fingerprint());
  try {
    const texts = record.values.get('texts')?.toString();
    const [terms = '', lists = ''] = record.values.get('lists')?.toString().split('\t') ?? [];
    if (texts === undefined) return empty;
    const all = lists.split(' ');
    return {
      texts: texts.split(' ').filter(Boolean),
      lists: new Map(terms.split(' ').map((term, at) => [term, all[at] ?? ''])),
    };
  } finally {
    record.close();
  }
}

/** Keeps the index of a language. If that is not possible, it is made again next time. */
export async function keepIndex(tag: string, { texts, lists }: KeptIndex): Promise<void> {
  if (process.env[rootVariable] === undefined) return;
  const root = path.resolve(contentRoot());
  const file = fileOf(root, tag);
  const values = new Map([
    ['texts', Buffer.from(texts.join(' '))],
    ['lists', Buffer.from(`${[...lists.keys()].join(' ')}\t${[...lists.values()].join(' ')}`)],
  ]);
  const none = { digests: new Set<string>(), packedTextOf: () => undefined };
  if (await writeRecord(file, { fingerprint: fingerprint(), owner: root, values, ...none }))
    pruneRecords(path.dirname(file));
}
