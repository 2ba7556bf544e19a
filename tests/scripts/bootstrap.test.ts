import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../support/roots.ts';
import { project } from '../support/sites.ts';

const url = (file: string): string => pathToFileURL(path.join(project, file)).href;

describe('a command that a signal ends', { skip: process.platform === 'win32' }, () => {
  const used =
    'Node stopped this command, probably because its memory was used up. Close other programs, allow it more memory (ulimit -v, or --max-old-space-size in NODE_OPTIONS), and run it again.\n';
  const stopped =
    'The system stopped this command (SIGKILL), perhaps because there is not enough memory. Close other programs, and run it again.\n';
  for (const [signal, status, stderr] of [
    ['SIGTERM', 143, ''],
    ['SIGINT', 130, ''],
    ['SIGKILL', 137, stopped],
    ['SIGABRT', 134, used],
    ['SIGTRAP', 133, used],
  ] as const)
    it(`has the exit code of a shell: ${signal}`, async (test) => {
      const launch = await launcherOf(test, `process.kill(process.pid, '${signal}');`);
      const result = spawnSync(process.execPath, launch, { encoding: 'utf8' });
      assert.deepEqual([result.status, result.stderr], [status, stderr]);
    });
});

describe('a command whose launcher is killed', { skip: process.platform === 'win32' }, () => {
  const server = `import { createServer } from 'node:http';
    import { runCommand } from ${JSON.stringify(url('src/cli/run-command.ts'))};
    await runCommand(async () => {
      const server = createServer((request, response) => response.end('here'));
      server.listen(0, '127.0.0.1', () => console.log(server.address().port));
    });`;
  for (const signal of ['SIGKILL', 'SIGTERM', 'SIGHUP'] as const)
    it(`ends, and gives its port back: ${signal}`, { timeout: 60_000 }, async (test) => {
      const launcher = spawn(process.execPath, await launcherOf(test, server), {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = (await once(launcher.stdout, 'data')) as [Buffer];
      const address = `http://127.0.0.1:${Number(line)}/`;
      assert.equal(await (await fetch(address)).text(), 'here');
      launcher.kill(signal);
      // Its output is open as long as the command runs.
      await once(launcher, 'close');
      await assert.rejects(fetch(address));
    });
});

/** Returns arguments of Node that run a script in the way that commands are run. */
async function launcherOf(test: TestContext, code: string): Promise<string[]> {
  const file = path.join(await temporaryFolder(test), 'command.ts');
  await writeFile(file, code);
  const script = `import { run } from ${JSON.stringify(url('bin/bootstrap.mjs'))};
    run(${JSON.stringify(path.relative(project, file))}, [], { dev: true });`;
  return ['--input-type=module', '--eval', script];
}
