import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { project } from './support/sites.ts';

/** Returns the output of a program that counts and times, with a value of `BAYAN_DEBUG`. */
function printed(value: string): string {
  const module = JSON.stringify(path.join(project, 'src/debug.ts'));
  // A page in `dev` has a second instance of the module.
  const program = `
    const { count } = await import(${module});
    const { report, startPhase, timeFormat, timePage } = await import(${module} + '?bundled');
    const end = startPhase('reading');
    count('editions parsed');
    count('editions parsed', 2);
    end();
    // The clock of the program, so that the times are known.
    let now = 0;
    performance.now = () => now;
    const make = (edition, format, milliseconds) =>
      timeFormat(edition, format, async () => { now += milliseconds; return format; });
    await make('fa/azadi', 'pdf', 30);
    await make('fa/azadi', 'html', 20.4);
    await make('ckb/azadi', 'pdf', 80);
    timePage('fa/azadi.html', 20);
    timePage('fa/azadi.offline.html', 5);
    timePage('fa/topics/strike.html', 500);
    timePage('fa/index.html', 500);
    process.stdout.write(report());
  `;
  const result = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, BAYAN_DEBUG: value },
    encoding: 'utf8',
  });
  assert.equal(result.stderr, '');
  return result.stdout;
}

describe('BAYAN_DEBUG', () => {
  it('reports phases, memory, counters and the slowest editions, of every instance of the module', () => {
    const [phase = '', memory = '', ...rest] = printed('1').split('\n');
    assert.match(phase, /^reading: \d+\.\d s, \d+\.\d CPU s, \d+ MB$/);
    assert.match(memory, /^memory at its peak: \d+ MB$/);
    assert.deepEqual(rest, [
      'editions parsed: 3',
      'formats: 155 ms (pdf 110, html 40, offline.html 5)',
      'edition ckb/azadi: 80 ms (pdf 80)',
      'edition fa/azadi: 75 ms (html 40, pdf 30, offline.html 5)',
      '',
    ]);
  });

  it('reports nothing if it is not set', () => {
    assert.equal(printed(''), '');
  });
});
