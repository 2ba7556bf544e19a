import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { closestMatch } from 'leven';
import { BayanError } from '../domain/bayan-error.ts';
import { refuseId } from '../domain/identifier.ts';
import { contentPathOf } from '../source/content-path.ts';
import { listFiles } from '../source/list-files.ts';
import type { Input } from './command.ts';

/** Whether a command covers a file, by its path relative to the root. */
export type Covers = (file: string) => boolean;

/** The root, the working folder and the arguments of a command. */
type Named = Pick<Input, 'root' | 'cwd' | 'words'>;

/** A statement that an editor named, or one edition of it. */
export interface NamedStatement {
  readonly id: string;
  readonly tag: string | undefined;
}

/**
 * Returns what the arguments of a command cover; all of `content/` if there are none. Each is a path from where the editor is or
 * from the root, an id, `<id>/<tag>` or an address of the site. Throws {@link BayanError} if one does not exist.
 */
export async function coverageOf(named: Named): Promise<Covers> {
  if (named.words.length === 0) return () => true;
  const targets = await targetsOf(named);
  return (file) =>
    targets.some((target) => target === '' || file === target || file.startsWith(`${target}/`));
}

/**
 * Returns the statement that the only argument of a command names, in any of the forms of {@link coverageOf}. An id that does
 * not exist is returned as it is. Throws {@link BayanError} with `usage` unless exactly one statement is named.
 * @param lang the value of `--lang`
 */
export async function statementOf(
  named: Named,
  usage: string,
  lang?: string,
): Promise<NamedStatement> {
  const [given = '', ...more] = named.words;
  // A name with spaces that was not quoted arrives in parts.
  const words = more.length > 0 ? [named.words.join(' ')] : named.words;
  const isId = refuseId(given) === undefined && more.length === 0 && !(await isThere(named, given));
  const targets = isId
    ? [`content/statements/${given}`]
    : given === ''
      ? []
      : await targetsOf({ ...named, words }).catch((error: unknown) => {
          if (more.length > 0) throw new BayanError('usage', usage);
          throw error;
        });
  const [target = ''] = targets;
  const [, id, tag] = /^content\/statements\/([^/]+)(?:\/([^/]+)\.md)?$/.exec(target) ?? [];
  if (targets.length !== 1 || id === undefined) throw new BayanError('usage', usage);
  if (tag !== undefined && lang !== undefined && tag !== lang) {
    throw new BayanError(
      'usage',
      `${given} and --lang ${lang} are two editions.`,
      'Name only one of them.',
    );
  }
  return { id, tag: tag ?? lang };
}

/** Returns the paths that the arguments name, relative to the root, with `/`; `''` is the root itself. */
async function targetsOf(named: Named): Promise<string[]> {
  const { words } = named;
  const files = await listFiles(path.join(named.root, 'content'));
  const found = await Promise.all(words.map((word) => targetOf(named, word, files)));
  const missing = words.find((_, index) => found[index] === undefined);
  if (missing === undefined) return found.filter((target) => target !== undefined);
  // A name with spaces that was not quoted arrives in parts.
  const whole = words.length > 1 ? await targetOf(named, words.join(' '), files) : undefined;
  if (whole !== undefined) return [whole];
  throw unknownTarget(named, missing, files);
}

async function targetOf(
  named: Named,
  given: string,
  files: readonly string[],
): Promise<string | undefined> {
  return (await pathOf(named, given)) ?? fileOf(given.replaceAll('\\', '/'), files);
}

const isThere = async (named: Named, given: string): Promise<boolean> =>
  (await pathOf(named, given).catch(() => undefined)) !== undefined;

/** Returns the path of an existing file or folder, from where the editor is or from the root. */
async function pathOf({ root, cwd }: Named, given: string): Promise<string | undefined> {
  const base = await realpath(root);
  let outside = false;
  for (const folder of new Set([cwd, root])) {
    const absolute = await realpath(path.resolve(folder, given)).catch(() => undefined);
    if (absolute === undefined) continue;
    const target = path.relative(base, absolute).split(path.sep).join('/');
    if (target === '' || target === 'content' || target.startsWith('content/')) return target;
    outside = true;
  }
  if (!outside || fileName.test(given)) return undefined;
  throw new BayanError(
    'usage',
    `${given} is not in content/ of ${root}.`,
    'Name a folder or a file in content/, or the id of a statement.',
  );
}

/** An id may also be the name of a folder elsewhere. */
const fileName = /^[a-z0-9-]+$/;

/** Returns the file or folder of an id, of `<id>/<tag>`, of an address of the site, or of a path in `content/`. */
function fileOf(given: string, files: readonly string[]): string | undefined {
  const inside = given.replace(/^(?:\.\/)?(?:content\/)?/, '').replace(/\/+$/, '');
  if (files.some((file) => file === inside || file.startsWith(`${inside}/`)))
    return `content/${inside}`;
  const page = /^(?:https?:\/\/[^/]+)?\/?(?:[^/]+\/)*?([^/]+)\/([a-z0-9-]+)\.html$/.exec(given);
  const name = page ? `${page[2] ?? ''}/${page[1] ?? ''}` : given;
  const [id = '', tag, ...rest] = name
    .replace(/^(?:\.\/)?(?:content\/)?(?:statements\/)?/, '')
    .replace(/\/+$/, '')
    .split('/');
  if (rest.length > 0) return undefined;
  const wanted = tag?.replace(/\.mdx?$/, '');
  for (const kind of ['edition', 'page', 'issuer', 'topic', 'locale']) {
    for (const file of files) {
      const place = contentPathOf(file);
      if ('rule' in place || place.kind !== kind) continue;
      const isNamed = 'id' in place ? place.id === id : 'tag' in place && place.tag === id;
      if (!isNamed) continue;
      if ('id' in place && 'tag' in place) {
        if (wanted === undefined) return `content/${path.posix.dirname(file)}`;
        if (place.tag === wanted) return `content/${file}`;
      } else if (wanted === undefined) return `content/${file}`;
    }
  }
  return undefined;
}

function unknownTarget(
  { root, words }: Named,
  given: string,
  files: readonly string[],
): BayanError {
  const ids = new Set<string>();
  for (const file of files) {
    const place = contentPathOf(file);
    if (!('rule' in place) && place.kind === 'edition')
      ids.add(place.id).add(`${place.id}/${place.tag}`);
  }
  const [first = '', second = ''] = given.split('/');
  const isReversed = ids.has(`${second}/${first}`);
  const meant = isReversed
    ? `${second}/${first}`
    : closestMatch(given.replace(/^content\/statements\//, ''), [...ids], { maxDistance: 4 });
  const remedy = meant
    ? `Did you mean ${meant}?`
    : 'Name a folder or a file in content/, or the id of a statement.';
  const quotes = words.length > 1 ? ` If its name has spaces, put it in quotation marks.` : '';
  return new BayanError('usage', `${given} does not exist in ${root}.`, remedy + quotes);
}
