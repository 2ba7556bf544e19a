import { spawnSync } from 'node:child_process';
import { glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from '../src/cli/run-command.ts';
import { BayanError } from '../src/domain/bayan-error.ts';
import { project } from '../src/environment.ts';
import { newRepository } from '../src/init/new-repository.ts';
import { publishers, somePin } from '../tests/init/publishers.ts';
import { writeInto } from '../tests/support/roots.ts';

/** Words of the first site that was published with Bayan. */
const foreign = /khuzestan|worker-communist|political-prisoners/i;

// npm run test:publishers: makes the folders of three publishers, publishes their first draft, checks and builds them by their
// launchers with this Bayan, and looks for words of another publisher in what was built. Exits with 1 if something is wrong.
await runCommand(async () => {
  const today = new Date().toISOString().slice(0, 10);
  for (const publisher of publishers) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-publisher-'));
    try {
      const root = path.join(folder, 'our site');
      await writeInto(root, await newRepository(publisher, somePin, today));
      const [first] = publisher.languages;
      const draft = path.join(root, `content/statements/first-statement/${first}.md`);
      await writeFile(draft, (await readFile(draft, 'utf8')).replace('draft: true\n', ''));
      for (const command of ['check', 'build']) run(root, command);
      const found = await wordsIn(path.join(root, 'dist'));
      if (found.length > 0)
        throw new BayanError('check', `Words of another publisher are in ${found.join(', ')}.`);
      process.stdout.write(`${publisher.languages.join(', ')}: right\n`);
    } finally {
      await rm(folder, { recursive: true });
    }
  }
});

/** Runs a command in the folder of a publisher, as an editor does. A new site has no page that is too heavy. */
function run(root: string, command: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['bayan', command], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, BAYAN_DIR: project },
  });
  process.stderr.write(stderr);
  if (status !== 0)
    throw new BayanError('check', `node bayan ${command} ended with ${status ?? 'a signal'}.`);
  const warning = /^Warning: .*/m.exec(stderr)?.[0];
  if (warning !== undefined)
    throw new BayanError('check', `node bayan ${command} warns about a new site: ${warning}`);
}

/** Returns the files of a site with words of another publisher, as far as they are text. */
async function wordsIn(site: string): Promise<string[]> {
  const found: string[] = [];
  for await (const name of glob('**/*.{html,txt,xml,json}', { cwd: site }))
    if (foreign.test(await readFile(path.join(site, name), 'utf8'))) found.push(name);
  return found;
}
