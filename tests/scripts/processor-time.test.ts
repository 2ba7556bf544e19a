import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { processorTime } from '../../scripts/hosting/processor-time.ts';

const busy = 'while (process.cpuUsage().user < 300000) for (let i = 0; i < 1e6; i += 1);';

describe('the processor time of a program', { skip: !existsSync('/proc/self/stat') }, () => {
  it('counts the programs that it has started, also those that have ended', async () => {
    const before = processorTime(process.pid) ?? Number.NaN;
    await once(spawn(process.execPath, ['-e', busy]), 'exit');
    const after = processorTime(process.pid) ?? Number.NaN;
    assert.ok(after - before > 0.25, `${before} ${after}`);
    const child = spawn(process.execPath, [
      '-e',
      `${busy} console.log('done'); setInterval(() => {}, 1000)`,
    ]);
    await once(child.stdout, 'data');
    const running = processorTime(process.pid) ?? Number.NaN;
    assert.ok(running - after > 0.25, `${after} ${running}`);
    child.kill();
    await once(child, 'exit');
  });

  it('is not known for a program that does not run', () => {
    assert.equal(processorTime(2 ** 30), undefined);
  });
});
