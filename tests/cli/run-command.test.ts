import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { describeBug, knownError } from '../../src/cli/run-command.ts';
import { BayanError } from '../../src/domain/bayan-error.ts';
import { project } from '../support/sites.ts';

const systemError = (code: string) =>
  Object.assign(new Error(`${code}: open`), { code, path: 'content/published.jsonl' });

describe('an error of a command', () => {
  it('is reported with its message and exit code if it was thrown on purpose', () => {
    const error = new BayanError('usage', 'There is no option --what.');
    assert.equal(knownError(error), error);
  });

  const reasons = {
    EACCES: 'you do not have permission. Change the permissions of the file and its folder.',
    EPERM: 'you do not have permission. Change the permissions of the file and its folder.',
    EROFS: 'the disk is read-only. Copy the folder to another disk, and run this there.',
    ENOSPC: 'the disk is full. Free some space, and run this again.',
  };
  for (const [code, reason] of Object.entries(reasons))
    it(`is reported with the file and a remedy: ${code}`, () => {
      const known = knownError(systemError(code));
      assert.deepEqual(
        [known?.message, known?.exitCode],
        [`content/published.jsonl cannot be read or written: ${reason}`, 2],
      );
    });

  it('names the place that is full if a file was copied there', () => {
    const error = Object.assign(systemError('ENOSPC'), { dest: 'dist/site.zip' });
    assert.match(knownError(error)?.message ?? '', /^dist\/site\.zip cannot be read or written: /);
  });

  it('is a bug if it is anything else, and is told in two sentences without a stack', () => {
    const error = new TypeError('x is not a function\nat y');
    assert.equal(knownError(error), undefined);
    assert.equal(
      describeBug(error),
      'This is a bug in Bayan: TypeError: x is not a function\nReport it where you got Bayan, with the command that you ran; CONTRIBUTING.md says how. Run it again with BAYAN_DEBUG=1 to see where in the code it happened.',
    );
  });

  for (const [isDebugged, pattern] of [
    [false, /BAYAN_DEBUG=1 to see where in the code it happened\.\n$/],
    [true, /^TypeError: broken\n +at /m],
  ] as const)
    it(`of a timer shows its stack only with BAYAN_DEBUG=1: ${isDebugged ? 'with' : 'without'}`, () => {
      const { status, stderr } = runScript(
        `await runCommand(async () => { setTimeout(() => { throw new TypeError('broken') }) })`,
        isDebugged,
      );
      assert.equal(status, 2);
      assert.match(stderr, pattern);
      assert.equal(/^ +at /m.test(stderr), isDebugged);
    });

  it('ends the process even if a server or a timer still runs', () => {
    const script = `await runCommand(async () => {
      setInterval(() => undefined, 1000);
      throw Object.assign(new Error(), { code: 'ENOSPC', path: 'a' });
    })`;
    assert.deepEqual(runScript(script), {
      status: 2,
      stderr:
        'a cannot be read or written: the disk is full. Free some space, and run this again.\n',
    });
  });

  it('shows escape sequences, and does not send them to the terminal', () => {
    const script = `await runCommand(async () => {
      throw Object.assign(new Error(), { code: 'ENOSPC', path: '\\u001B[31mred' });
    })`;
    assert.match(runScript(script).stderr, /^\[U\+001B\]\[31mred cannot be read or written: /);
  });

  it('is not reported if nothing reads the output any more', () => {
    const script = `await runCommand(async () => {
      process.stdout.destroy(Object.assign(new Error('closed'), { code: 'EPIPE' }));
      process.exitCode = 1;
    })`;
    assert.deepEqual({ ...runScript(script) }, { status: 1, stderr: '' });
  });

  it('names the output if that cannot be written', () => {
    const script = `await runCommand(async () => {
      process.stdout.destroy(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    })`;
    assert.deepEqual(runScript(script), {
      status: 2,
      stderr:
        'Standard output cannot be read or written: the disk is full. Free some space, and run this again.\n',
    });
  });
});

/** Runs a script, which can call `runCommand`, in a process of its own. */
function runScript(script: string, isDebugged = false): { status: number | null; stderr: string } {
  const file = path.join(project, 'src/cli/run-command.ts');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { runCommand } = await import(${JSON.stringify(pathToFileURL(file).href)}); ${script}`,
    ],
    {
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, BAYAN_DEBUG: isDebugged ? '1' : '' },
    },
  );
  return { status, stderr };
}
