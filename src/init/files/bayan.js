// node bayan COMMAND: runs the version of Bayan that bayan.json pins, and fetches it into .bayan/ first if it is not there.
// With the variable BAYAN_DIR it runs the Bayan in that folder instead. `node bayan upgrade` replaces this file by a newer one,
// unless you have changed it. It needs only Node and git, and works as a script and as a module.

/** @typedef {{ repository: string, version?: string, commit: string }} Pin */

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});

async function main() {
  const fs = await import('node:fs');
  const path = await import('node:path');
  const { pathToFileURL } = await import('node:url');
  const root = fs.realpathSync(path.dirname(process.argv[1] || 'bayan.js'));
  const bayan = process.env.BAYAN_DIR
    ? await ownBayan(path.resolve(process.env.BAYAN_DIR), root)
    : await pinnedBayan(await readPin(root), root);
  const script = path.join(bayan, 'bayan.js');
  process.argv = [process.execPath, script, ...withRoot(process.argv.slice(2), root)];
  await import(pathToFileURL(script).href);
}

/**
 * Adds the folder of the publisher to the arguments of a command, unless they name another one.
 *
 * @param {string[]} args @param {string} root @returns {string[]}
 */
function withRoot([command, ...args], root) {
  if (command === undefined) return [];
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const isGiven = options.some((arg) => arg === '--root' || arg.startsWith('--root='));
  if (command.startsWith('-') || command === 'help' || isGiven) return [command, ...args];
  return [command, '--root', root, ...args];
}

/**
 * Checks that there is a Bayan in a folder that the user has named.
 *
 * @param {string} folder @param {string} root @returns {Promise<string>}
 */
async function ownBayan(folder, root) {
  const fs = await import('node:fs');
  const path = await import('node:path');
  if (!fs.existsSync(path.join(folder, 'src', 'cli', 'bayan.ts')))
    throw new Error(
      `BAYAN_DIR is ${folder}, and Bayan is not there. Set it to a clone of Bayan, or unset it.`,
    );
  if (fs.realpathSync(folder) === root)
    throw new Error(
      `BAYAN_DIR is ${folder}, the folder of your own site. Set it to a clone of Bayan, or unset it.`,
    );
  return folder;
}

/**
 * Reads which version of Bayan this folder uses. `upgrade` gives the version that it tries in BAYAN_PIN.
 *
 * @param {string} root @returns {Promise<Pin>}
 */
async function readPin(root) {
  const fs = await import('node:fs');
  const path = await import('node:path');
  const file = path.join(root, 'bayan.json');
  let text = process.env.BAYAN_PIN;
  if (text === undefined) {
    try {
      text = fs.readFileSync(file, 'utf8');
    } catch (error) {
      throw new Error(
        `${file} cannot be read (${codeOf(error)}). It says which version of Bayan this site uses. Restore it from git, or set BAYAN_DIR to a clone of Bayan.`,
        { cause: error },
      );
    }
  }
  /** @type {unknown} */
  let pin;
  try {
    pin = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error(`${file} is not valid JSON. Restore it from git.`);
  }
  const { repository, version, commit } = Object(pin);
  const isPin =
    typeof repository === 'string' &&
    /^[^-\s]/.test(repository) &&
    (version === undefined || (typeof version === 'string' && /^\w[\w.+-]*$/.test(version))) &&
    typeof commit === 'string' &&
    /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit);
  if (!isPin)
    throw new Error(
      `${file} must have "repository", an address, and "commit", the 40 characters of a commit in it; "version", a tag, is optional. Restore it from git.`,
    );
  return { repository, version, commit };
}

/**
 * Returns the folder with the pinned version. Fetches it if needed: it gets its name only when it is whole.
 *
 * @param {Pin} pin @param {string} root @returns {Promise<string>}
 */
async function pinnedBayan(pin, root) {
  const fs = await import('node:fs');
  const path = await import('node:path');
  const store = path.join(root, '.bayan');
  const folder = path.join(store, pin.commit.slice(0, 12));
  if (fs.existsSync(folder)) {
    await requireCommit(folder, pin);
    return folder;
  }
  const { repository, version, commit } = pin;
  process.stderr.write(
    `Fetching Bayan ${version || commit.slice(0, 12)} from ${repository} into ${folder} …\n`,
  );
  const fresh = path.join(store, `new-${process.pid}`);
  try {
    fs.mkdirSync(store, { recursive: true });
    // Whatever the .gitignore of this folder says, no commit gets it.
    fs.writeFileSync(path.join(store, '.gitignore'), '*\n');
    for (const name of fs.readdirSync(store))
      if (isAbandoned(name)) fs.rmSync(path.join(store, name), { recursive: true, force: true });
    fs.mkdirSync(fresh);
  } catch (error) {
    throw new Error(
      `${store} cannot be written (${codeOf(error)}). Bayan is kept there. Make the folder writable and free some space, or set BAYAN_DIR to a clone of Bayan.`,
      { cause: error },
    );
  }
  try {
    await fetchInto(fresh, pin);
    await putInPlace(fresh, folder);
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true, maxRetries: 3 });
  }
  await requireCommit(folder, pin);
  return folder;
}

/**
 * Whether a folder was begun by a process that has ended.
 *
 * @param {string} name @returns {boolean}
 */
function isAbandoned(name) {
  const [, id] = /^new-(\d+)$/.exec(name) || [];
  if (id === undefined) return false;
  try {
    process.kill(Number(id), 0);
    return Number(id) === process.pid;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/**
 * Gives a fetched version its place. Another process may have been faster.
 *
 * @param {string} fresh @param {string} folder
 */
async function putInPlace(fresh, folder) {
  const fs = await import('node:fs');
  // On Windows, a virus scanner may still have one of the new files open.
  for (let attempt = 1; !fs.existsSync(folder); attempt += 1) {
    try {
      fs.renameSync(fresh, folder);
    } catch (error) {
      if (fs.existsSync(folder)) return;
      if (attempt === 10)
        throw new Error(
          `${fresh} cannot be renamed to ${folder} (${codeOf(error)}). Close the programs that use it, and run the command again.`,
          { cause: error },
        );
      await new Promise((resolve) => setTimeout(resolve, attempt * 100));
    }
  }
}

/**
 * Checks that a folder has exactly the pinned commit.
 *
 * @param {string} folder @param {Pin} pin
 */
async function requireCommit(folder, { commit }) {
  const fs = await import('node:fs');
  const path = await import('node:path');
  let head;
  try {
    head = fs.readFileSync(path.join(folder, '.git', 'HEAD'), 'utf8').trim();
  } catch {
    head = 'no commit';
  }
  if (head === commit && fs.existsSync(path.join(folder, 'bayan.js'))) return;
  throw new Error(
    `${folder} has ${head === commit ? 'lost files' : head}, and bayan.json pins ${commit}. Delete that folder and run the command again: it is fetched again.`,
  );
}

/**
 * Fetches the pinned commit, without its history where the host allows that.
 *
 * @param {string} folder @param {Pin} pin
 */
async function fetchInto(folder, { repository, version, commit }) {
  const unreachable = `Bayan could not be fetched from ${repository}. Read the message of git above, check the network and "repository" in bayan.json, and run the command again. If you have Bayan elsewhere on this machine, set BAYAN_DIR to its folder. Nothing was changed.`;
  await git(folder, ['init', '--quiet'], unreachable);
  await git(folder, ['remote', 'add', 'origin', repository], unreachable);
  const shallow = ['fetch', '--quiet', '--depth=1', '--no-tags', 'origin'];
  const tag = version && `refs/tags/${version}`;
  if (tag && (await succeeds(folder, [...shallow, `${tag}:${tag}`]))) {
    const found = await git(folder, ['rev-parse', `${tag}^{commit}`], unreachable);
    if (found !== commit)
      throw new Error(
        `${version} of ${repository} is the commit ${found}, and bayan.json pins ${commit}. Somebody has moved the tag, or bayan.json is wrong. Ask those who look after Bayan. If they confirm the pinned commit, remove "version" from bayan.json. Nothing was changed.`,
      );
  } else if (!(await succeeds(folder, [...shallow, commit]))) {
    // Some hosts give only whole branches and tags.
    await git(
      folder,
      ['fetch', '--quiet', '--tags', 'origin', '+refs/heads/*:refs/remotes/origin/*'],
      unreachable,
    );
    if (!(await succeeds(folder, ['cat-file', '-e', `${commit}^{commit}`])))
      throw new Error(
        `${repository} has no commit ${commit}, which bayan.json pins. Correct "commit" or "repository" in bayan.json, or restore it from git. Nothing was changed.`,
      );
  }
  const checkout = ['-c', 'core.longpaths=true', '-c', 'advice.detachedHead=false', 'checkout'];
  await git(
    folder,
    [...checkout, '--quiet', '--detach', commit],
    `The files of Bayan could not be written into ${folder}. Read the message of git above, free some space, and run the command again. Nothing was changed.`,
  );
}

/**
 * Runs git, and returns what it printed. Throws an error with this message if git fails.
 *
 * @param {string} folder @param {string[]} args @param {string} failure @returns {Promise<string>}
 */
async function git(folder, args, failure) {
  const { status, stdout } = await runGit(folder, args, 'inherit');
  if (status !== 0) throw new Error(failure);
  return stdout.trim();
}

/**
 * Whether git does something. Its messages are not shown.
 *
 * @param {string} folder @param {string[]} args
 */
const succeeds = async (folder, args) => (await runGit(folder, args, 'ignore')).status === 0;

/**
 * @param {string} folder @param {string[]} args @param {'inherit' | 'ignore'} messages
 */
async function runGit(folder, args, messages) {
  const { spawnSync } = await import('node:child_process');
  // A git hook that runs this command names its own repository in variables.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE)$/.test(name),
    ),
  );
  const result = spawnSync('git', args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', messages],
  });
  if (result.error)
    throw new Error(
      codeOf(result.error) === 'ENOENT'
        ? 'git was not found. Install it (on Debian: apt install git) and run the command again, or set BAYAN_DIR to a folder with Bayan.'
        : `git could not be started (${codeOf(result.error)}).`,
    );
  return result;
}

/**
 * The code of an error of the system, or its message.
 *
 * @param {unknown} error @returns {string}
 */
const codeOf = (error) =>
  error instanceof Error ? ('code' in error && String(error.code)) || error.message : String(error);
