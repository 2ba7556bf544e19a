import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { project } from './support/sites.ts';

/** What a program that counts two things prints, with a value of `BAYAN_DEBUG`. */
function printed(value: string): string {
  const module = JSON.stringify(path.join(project, 'src/debug.ts'));
  // The second instance of the module is what a bundled page has.
  const program = `
    const { count } = await import(${module});
    const { report, startPhase } = await import(${module} + '?bundled');
    const end = startPhase('reading');
    count('editions parsed');
    count('editions parsed', 2);
    end();
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
  it('reports phases and counters, of every instance of the module', () => {
    assert.match(printed('1'), /^reading: \d+\.\d s, \d+\.\d CPU s, \d+ MB\neditions parsed: 3\n$/);
  });

  it('reports nothing without it', () => {
    assert.equal(printed(''), '');
  });
});
