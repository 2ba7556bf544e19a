import { fork, spawn, type ChildProcess } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digestFolder, digestOfPaths } from '../../support/folder-digest.ts';
import { writeInto, type Files } from '../../support/roots.ts';
import { project as ownProject } from '../../support/sites.ts';
import type { BuildOrder, BuildResult } from '../../support/serving-build.ts';
import { baseSite } from './base-site.ts';

/** What a build did. */
export interface Outcome extends BuildResult {
  readonly out: string;
  /** Digest and permissions of each file of the site, and of the files next to it. */
  readonly files: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string>>;

/** What Bayan needs to run in a copy of the project. */
const parts = [
  'src',
  'public',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * A small site and a copy of the project, both free to change. `build` builds it incrementally into the same folder each time,
 * in a process of its own, as a command does. `clean` builds the same state into a new folder with an empty cache; one process
 * does it until the code changes, because loading the code takes longer than building a small site.
 */
export class Scene {
  readonly folder: string;
  readonly out: string;
  readonly cache: string;
  readonly project: string;
  /** The folder that holds `content/`. */
  root: string;
  /** Environment variables of incremental builds only: what must have no effect on the bytes. */
  machine: Environment = {};
  /** Environment variables of both builds. */
  everywhere: Environment = {};
  /** Clean builds by the digest of what they were made of. A change of the built files alone needs no new one. */
  readonly #cleans = new Map<string, Outcome>();
  /** The process that makes clean builds, with what it was started with. */
  #server: { readonly key: string; readonly child: ChildProcess } | undefined;
  #codeVersion = 0;

  private constructor(folder: string) {
    this.folder = folder;
    this.root = path.join(folder, 'site');
    this.out = path.join(folder, 'dist');
    this.cache = path.join(folder, 'cache');
    this.project = path.join(folder, 'project');
  }

  /** Makes a scene in an empty folder. */
  static async open(folder: string): Promise<Scene> {
    const scene = new Scene(folder);
    await writeInto(scene.root, baseSite());
    for (const part of parts)
      await cp(path.join(ownProject, part), path.join(scene.project, part), { recursive: true });
    // Vite cannot find the package of the base file in a second build of the same process.
    await editFile(
      path.join(scene.project, 'tsconfig.json'),
      'astro/tsconfigs/',
      path.join(ownProject, 'node_modules/astro/tsconfigs/'),
    );
    const modules = path.join(scene.project, 'node_modules');
    await mkdir(modules);
    for (const name of await readdir(path.join(ownProject, 'node_modules')))
      if (name !== '.vite')
        await symlink(path.join(ownProject, 'node_modules', name), path.join(modules, name));
    return scene;
  }

  /** Builds into the same folder as before, with what the builds before have left. */
  build(...options: readonly string[]): Promise<Outcome> {
    return finish(this.start('build', ...options), this.out);
  }

  /** Starts a command on the site. */
  start(command: string, ...options: readonly string[]): ChildProcess {
    const env = { ...this.everywhere, ...this.machine };
    return this.#start([command, ...options], this.out, this.cache, env);
  }

  /** Builds the same state from nothing. */
  async clean(): Promise<Outcome> {
    const state = JSON.stringify([
      digestOfPaths([this.root]),
      this.#codeVersion,
      this.root,
      this.everywhere,
    ]);
    const known = this.#cleans.get(state);
    if (known) return known;
    // A new folder each time: Astro's cache and the modules that a process keeps go by it.
    const out = path.join(this.folder, `clean-${this.#cleans.size}`, 'dist');
    const cache = path.join(this.folder, 'clean-cache');
    await mkdir(path.dirname(out));
    await rm(cache, { recursive: true, force: true });
    const made = await this.#serve(out, cache);
    this.#cleans.set(state, made);
    return made;
  }

  /** Writes files into the root; `null` deletes one. */
  write(files: Files): Promise<void> {
    return writeInto(this.root, files);
  }

  /** Replaces a part of a file of the root. Throws an error if the file does not have it. */
  edit(file: string, from: string | RegExp, to: string): Promise<void> {
    return editFile(path.join(this.root, file), from, to);
  }

  /** Replaces a part of a file of the copied project. */
  async editCode(file: string, from: string | RegExp, to: string): Promise<void> {
    this.#codeVersion += 1;
    await editFile(path.join(this.project, file), from, to);
  }

  /** Replaces a file of the copied project by another one. */
  async copyCode(from: string, to: string): Promise<void> {
    this.#codeVersion += 1;
    await cp(path.join(this.project, from), path.join(this.project, to));
  }

  /** Makes a file of the copied project again what it was. */
  async restoreCode(file: string): Promise<void> {
    this.#codeVersion += 1;
    await cp(path.join(ownProject, file), path.join(this.project, file));
  }

  /** Gives the copied project its own copy of a package, in which it replaces a part, with another version in the lock file. */
  async editPackage(name: string, file: string, from: string | RegExp, to: string): Promise<void> {
    const folder = path.join(this.project, 'node_modules', name);
    await rm(folder);
    await cp(path.join(ownProject, 'node_modules', name), folder, { recursive: true });
    await this.editCode(path.join('node_modules', name, file), from, to);
    const entry = new RegExp(`("node_modules/${name}": \\{\\s+"version": ")[^"]+`);
    await this.editCode('package-lock.json', entry, '$199.0.0');
  }

  /** Ends the process that makes clean builds. */
  close(): void {
    this.#server?.child.kill();
  }

  #start(words: readonly string[], out: string, cache: string, env: Environment): ChildProcess {
    const cli = path.join(this.project, 'src/cli/bayan.ts');
    return spawn(process.execPath, [cli, ...words, '--root', this.root, '--out', out], {
      env: this.#environment(cache, env),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }

  /** Builds in the process for clean builds, or in a new one if the code or the environment has changed. */
  async #serve(out: string, cache: string): Promise<Outcome> {
    const key = JSON.stringify([this.#codeVersion, this.everywhere]);
    if (this.#server?.key !== key) {
      this.close();
      const script = path.join(import.meta.dirname, '../../support/serving-build.ts');
      const child = fork(script, [this.project], {
        env: this.#environment(cache, this.everywhere),
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      await once(child, 'message');
      this.#server = { key, child };
    }
    const { child } = this.#server;
    child.send({ root: this.root, out } satisfies BuildOrder);
    const [result] = (await once(child, 'message')) as [BuildResult];
    return { ...result, out, files: await filesOf(out) };
  }

  #environment(cache: string, env: Environment): NodeJS.ProcessEnv {
    const { NODE_OPTIONS: options = '', ...more } = env;
    const own = Object.entries(process.env).filter(([name]) => !/^(?:BAYAN|NODE)_/.test(name));
    return {
      ...Object.fromEntries(own),
      BAYAN_CACHE: cache,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_COMPILE_CACHE: path.join(this.folder, 'compile'),
      NODE_OPTIONS: `--max-semi-space-size=4 ${options}`,
      ...more,
    };
  }
}

/** Waits for the end of a build. */
export async function finish(child: ChildProcess, out: string): Promise<Outcome> {
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr, out, files: await filesOf(out) };
}

/** Returns the digest and the permissions of each file of a site, and of the files next to it. */
export async function filesOf(out: string): Promise<Record<string, string>> {
  const digests = existsSync(out) ? digestFolder(out) : {};
  for (const name of await readdir(path.dirname(out)))
    if (/^dist\.\w+$/.test(name))
      digests[`../${name}`] = hash('sha256', await readFile(path.join(out, '..', name)));
  const files: Record<string, string> = {};
  for (const [file, digest] of Object.entries(digests)) {
    const { mode } = await stat(path.join(out, file));
    files[file] = `${digest} ${(mode & 0o777).toString(8)}`;
  }
  return files;
}

async function editFile(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file} does not have ${String(from)}`);
  await writeFile(file, edited);
}
