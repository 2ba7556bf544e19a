import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, type TestContext } from 'node:test';
import { launcher } from '../../src/init/launcher.ts';
import type { Pin } from '../../src/init/pin.ts';
import { commitAll, git } from '../support/git.ts';
import { temporaryFolder, writeInto } from '../support/roots.ts';

/** A program in place of Bayan: it prints its version, its arguments and the variables that it gets. */
const program = (version: string) => `const { BAYAN_PIN, BAYAN_FORMER } = process.env;
console.log(JSON.stringify({ version: '${version}', args: process.argv.slice(2), BAYAN_PIN, BAYAN_FORMER }));
process.exitCode = 3;
`;

/** A bare repository with versions of a program in place of Bayan. */
export interface Upstream {
  readonly repository: string;
  /** The pin of each version. */
  readonly pins: Readonly<Record<'v0.9.0' | 'v0.10.0', Pin & { readonly version: string }>>;
  /** Moves a tag to the newest commit. */
  readonly moveTag: (tag: string) => void;
}

/** Returns an upstream with two versions, free to change. The second has an annotated tag, as releases have. */
export async function upstreamOf(test: TestContext): Promise<Upstream> {
  const { bare, first, second } = made;
  const repository = path.join(await temporaryFolder(test), 'bayan.git');
  await cp(bare, repository, { recursive: true });
  return {
    repository,
    pins: {
      'v0.9.0': { repository, version: 'v0.9.0', commit: first },
      'v0.10.0': { repository, version: 'v0.10.0', commit: second },
    },
    moveTag: (tag) => {
      git(repository, 'tag', '--force', tag, second);
    },
  };
}

async function makeUpstream() {
  const [work, bare] = [path.join(folder, 'work'), path.join(folder, 'bayan.git')];
  await mkdir(work);
  const commit = async (version: string) => {
    await writeInto(work, {
      'bayan.js': program(version),
      'package.json': '{ "type": "module" }\n',
      'src/cli/bayan.ts': '',
    });
    commitAll(work);
    return revision(work, 'HEAD');
  };
  const first = await commit('v0.9.0');
  git(work, 'tag', 'v0.9.0');
  const second = await commit('v0.10.0');
  const identity = ['-c', 'user.name=Qaf', '-c', 'user.email=desk@qaf.example'];
  git(work, ...identity, '-c', 'tag.gpgsign=false', 'tag', '-a', 'v0.10.0', '-m', 'A version');
  git(folder, 'clone', '--quiet', '--bare', work, bare);
  return { bare, first, second };
}

/** Returns the folder of a publisher with the launcher and a pin. */
export async function publisherOf(test: TestContext, pin: unknown): Promise<string> {
  const root = path.join(await temporaryFolder(test), 'our site');
  await mkdir(root);
  await writeFile(path.join(root, 'bayan.js'), await launcher());
  await writeFile(path.join(root, 'bayan.json'), JSON.stringify(pin));
  return root;
}

const revision = (folder: string, name: string): string =>
  spawnSync('git', ['rev-parse', name], { cwd: folder, encoding: 'utf8' }).stdout.trim();

const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-test-'));
after(() => rm(folder, { recursive: true, force: true }));
const made = await makeUpstream();
