import { execFile } from 'node:child_process';
import { readdir, readFile, realpath } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { isPlaceholder } from '../text/traces/placeholders.ts';
import { wordEnd, wordStart } from './name-pattern.ts';
import { comparable } from './name-views.ts';

/** Names of the machine that builds and of its users, which must not be in a published file. */
export interface MachineFacts {
  /** Absolute paths, each with what it is. */
  readonly folders: readonly { readonly path: string; readonly what: string }[];
  readonly user?: string | undefined;
  readonly host?: string | undefined;
  readonly gitName?: string | undefined;
  readonly gitEmail?: string | undefined;
  /** The tz database name of the time zone. */
  readonly zone?: string | undefined;
  /** Its offsets in winter and summer, as programs write them: `+03:30`, `+0330`. */
  readonly zoneOffsets?: readonly string[];
  /** The names of the other home folders. */
  readonly otherUsers?: readonly string[];
  readonly otherHosts?: readonly string[];
  /** The full name of the account. */
  readonly accountNames?: readonly string[];
  readonly committerName?: string | undefined;
  readonly committerEmail?: string | undefined;
  /** The address in the variable `EMAIL`, which git and other programs use. */
  readonly email?: string | undefined;
  /** Ids or public keys that git signs with. */
  readonly keys?: readonly string[];
  /** Ids of the machine or of its container. */
  readonly machineIds?: readonly string[];
  /** Not of the machine: traces of programs that editors allow in their texts. */
  readonly allowedTraces?: readonly string[];
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
  const allOf = (names: readonly (string | undefined)[]) =>
    names.flatMap((name) => unlessDeclared(name) ?? []);
  const git = { ...(await gitIdentity(project)), ...(await gitIdentity(root)) };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isUtc = /^(UTC|GMT|Etc\/.*)$/.test(zone);
  const variable = (name: string) => unlessDeclared(process.env[name]);
  return {
    folders: await foldersOf(project, root),
    user: unlessDeclared(userName()),
    host: unlessDeclared(os.hostname()),
    gitName: unlessDeclared(process.env['GIT_AUTHOR_NAME'] ?? git['user.name']),
    gitEmail: unlessDeclared(process.env['GIT_AUTHOR_EMAIL'] ?? git['user.email']),
    zone: isUtc ? undefined : zone,
    zoneOffsets: isUtc ? [] : offsetsOf(zone),
    otherUsers: allOf(await homeNames()),
    otherHosts: allOf([process.env['COMPUTERNAME'], process.env['HOSTNAME']]),
    accountNames: allOf(await accountNames()),
    committerName: variable('GIT_COMMITTER_NAME'),
    committerEmail: variable('GIT_COMMITTER_EMAIL'),
    email: variable('EMAIL'),
    keys: allOf([keyOf(git['user.signingkey'])]),
    machineIds: await machineIds(),
  };
}

const hasWord = (text: string, word: string) =>
  new RegExp(wordStart + RegExp.escape(comparable(word)) + wordEnd, 'iu').test(comparable(text));

/** Temporary folders that every machine of a system has: their name identifies no one. */
const commonFolders = new Set(['/tmp', '/var/tmp', '/private/tmp', 'C:\\Windows\\Temp']);

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
      if (form.length > 1 && !commonFolders.has(form) && !folders.has(form))
        folders.set(form, what);
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

/** Returns the names of the home folders of this machine. */
async function homeNames(): Promise<string[]> {
  const parents = new Set(['/home', '/Users', path.dirname(os.homedir())]);
  const lists = await Promise.all(
    [...parents]
      .filter((parent) => path.dirname(parent) !== parent)
      .map((parent) => readdir(parent, { withFileTypes: true }).catch(() => [])),
  );
  return lists
    .flat()
    .filter((entry) => entry.isDirectory() && !/^[.]|^lost\+found$/.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => !isPlaceholder(name))
    .slice(0, 50);
}

/** Returns the full name of the account (GECOS), unless it is the name of a role. */
async function accountNames(): Promise<string[]> {
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const own = accounts.split('\n').find((line) => line.startsWith(`${userName() ?? ''}:`));
  const name = own?.split(':')[4]?.split(',')[0]?.trim() ?? '';
  const isRole = /\b(?:user|administrator|account|system|daemon|service|root|server)\b/i.test(name);
  return name.includes(' ') && !isRole ? [name] : [];
}

/** Returns the id of the machine and that of the container it runs in, as far as there are any. */
async function machineIds(): Promise<string[]> {
  const files = ['/etc/machine-id', '/proc/self/mountinfo'];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  const [id = '', mounts = ''] = texts;
  const container = /containers\/([\da-f]{64})\//.exec(mounts)?.[1];
  return [id.trim(), container ?? ''].filter((one) => /^[\da-f]{32,64}$/.test(one));
}

/** Returns the offsets of a time zone from UTC in winter and in summer: `+03:30` and `+0330`. */
function offsetsOf(timeZone: string): string[] {
  const form = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const offsets = [0, 6].flatMap((month) => {
    const parts = form.formatToParts(new Date(Date.UTC(2026, month, 15)));
    const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const offset = text.replace('GMT', '');
    return offset === '' || offset === '+00:00' ? [] : [offset, offset.replace(':', '')];
  });
  return [...new Set(offsets)];
}

/** Returns the id or the public key in git's `user.signingkey`, which may also be the path of a file. */
const keyOf = (setting: string | undefined): string | undefined =>
  /(?:^|\s|::)((?:0x)?[\da-fA-F]{8,40}!?|AAAA[\w+/=]{40,})(?:\s|$)/.exec(setting ?? '')?.[1];

/** The name, e-mail address and signing key that git uses in `cwd`, by configuration key; empty without git. */
async function gitIdentity(cwd: string): Promise<Record<string, string>> {
  const args = ['config', '--null', '--get-regexp', String.raw`^user\.(name|email|signingkey)$`];
  const { stdout } = await promisify(execFile)('git', args, { cwd, timeout: 60_000 }).catch(() => ({
    stdout: '',
  }));
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
