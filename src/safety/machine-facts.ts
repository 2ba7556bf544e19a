import { execFile } from 'node:child_process';
import { readdir, readFile, realpath } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { wordEnd, wordStart } from './name-pattern.ts';

/** Names of the machine that builds and of its user, which must not be in a published file. */
export interface MachineFacts {
  /** Absolute paths, each with what it is. */
  readonly folders: readonly { readonly path: string; readonly what: string }[];
  readonly user?: string | undefined;
  readonly host?: string | undefined;
  readonly gitName?: string | undefined;
  readonly gitEmail?: string | undefined;
  /** The tz database name of the time zone. */
  readonly zone?: string | undefined;
}

/**
 * Gathers the names of this machine, except those that the publisher states itself in `site.yaml`, an issuer or a page. For
 * instance, the contact address may be the one that git commits with.
 * @param root the folder that holds `content/`
 */
export async function gatherFacts(project: string, root: string): Promise<MachineFacts> {
  const declared = await declaredText(path.join(root, 'content'));
  const unlessDeclared = (name: string | undefined) =>
    name !== undefined && name !== '' && !hasWord(declared, name) ? name : undefined;
  const git = { ...(await gitIdentity(project)), ...(await gitIdentity(root)) };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    folders: await foldersOf(project, root),
    user: unlessDeclared(userName()),
    host: unlessDeclared(os.hostname()),
    gitName: unlessDeclared(process.env['GIT_AUTHOR_NAME'] ?? git['user.name']),
    gitEmail: unlessDeclared(process.env['GIT_AUTHOR_EMAIL'] ?? git['user.email']),
    zone: /^(UTC|GMT|Etc\/.*)$/.test(zone) ? undefined : zone,
  };
}

const hasWord = (text: string, word: string) =>
  new RegExp(wordStart + RegExp.escape(word) + wordEnd, 'u').test(text);

async function foldersOf(project: string, root: string): Promise<MachineFacts['folders']> {
  const named = [
    [project, 'the project folder'],
    [root, 'the folder of the content'],
    [os.homedir(), 'the home folder of this machine'],
    [os.tmpdir(), 'the temporary folder of this machine'],
  ] as const;
  const folders = new Map<string, string>();
  for (const [folder, what] of named) {
    for (const form of [folder, await realpath(folder).catch(() => folder)])
      if (form.length > 1 && !folders.has(form)) folders.set(form, what);
  }
  return [...folders].map(([folder, what]) => ({ path: folder, what }));
}

/** Returns the user name; none in a container that runs as a numeric ID without an account. */
function userName(): string | undefined {
  try {
    return os.userInfo().username;
  } catch {
    return undefined;
  }
}

/** The name and e-mail address that git uses in `cwd`, by configuration key; empty without git. */
async function gitIdentity(cwd: string): Promise<Record<string, string>> {
  const args = ['config', '--null', '--get-regexp', String.raw`^user\.(name|email)$`];
  const { stdout } = await promisify(execFile)('git', args, { cwd }).catch(() => ({ stdout: '' }));
  return Object.fromEntries(
    stdout
      .split('\0')
      .map((entry) => entry.split('\n', 2))
      .flatMap(([key = '', value = '']) => (value === '' ? [] : [[key, value.trim()]])),
  );
}

/** Returns the text of `site.yaml`, the issuers and the pages, in which the publisher names itself. */
async function declaredText(content: string): Promise<string> {
  const files = [path.join(content, 'site.yaml')];
  for (const folder of ['issuers', 'pages']) {
    const entries = await readdir(path.join(content, folder), {
      recursive: true,
      withFileTypes: true,
    }).catch(() => []);
    for (const entry of entries)
      if (entry.isFile()) files.push(path.join(entry.parentPath, entry.name));
  }
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return texts.join('\n');
}
