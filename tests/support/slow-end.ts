import { execFileSync } from 'node:child_process';
import { poolOf } from '../../src/build/work/pool.ts';
import { workSettings } from './work-settings.ts';

// node slow-end.ts <folder>: ends a pool whose processes are stopped, as on a machine with too much work, so that they end late.
const [folder = ''] = process.argv.slice(2);
const pool = poolOf(workSettings(folder, []), folder, { files: 400, cores: 2 });
const bytes = Buffer.from('درهای کتابخانه را باز کنید.');
await pool.run([{ kind: 'files', files: [{ path: 'fa.txt', bytes, inner: [] }] }], () => undefined);
const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  .split('\n')
  .map((line) => line.trim().split(/\s+/).map(Number))
  .filter(([, parent]) => parent === process.pid);
for (const [pid = 0] of processes)
  try {
    process.kill(pid, 'SIGSTOP');
  } catch {
    // The process that listed them has ended.
  }
await pool.end();
process.stdout.write('ended');
