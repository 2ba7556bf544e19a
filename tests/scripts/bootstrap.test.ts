import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../support/roots.ts';
import { project } from '../support/sites.ts';

describe('a command that a signal ends', { skip: process.platform === 'win32' }, () => {
  const stopped =
    'The system stopped this command (SIGKILL), perhaps because there is not enough memory. Close other programs, and run it again.\n';
  for (const [signal, status, stderr] of [
    ['SIGTERM', 143, ''],
    ['SIGINT', 130, ''],
    ['SIGKILL', 137, stopped],
  ] as const)
    it(`has the exit code of a shell: ${signal}`, async (test) => {
      const file = path.join(await temporaryFolder(test), 'stop.ts');
      await writeFile(file, `process.kill(process.pid, '${signal}');`);
      const bootstrap = pathToFileURL(path.join(project, 'bin/bootstrap.mjs')).href;
      const entry = path.relative(project, file);
      const script = `import { run } from ${JSON.stringify(bootstrap)};
        run(${JSON.stringify(entry)}, [], { dev: true });`;
      const result = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
        encoding: 'utf8',
      });
      assert.deepEqual([result.status, result.stderr], [status, stderr]);
    });
});
