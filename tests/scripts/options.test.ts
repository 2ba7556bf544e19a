import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { project } from '../support/sites.ts';

describe('a script with options', () => {
  it('says which one it does not have, and shows a right command', () => {
    const script = path.join(project, 'scripts/demo.ts');
    for (const [option, said] of [
      ['--helpp', "Unknown option '--helpp'. For example: npm run demo -- --out ~/demo\n"],
      [
        '--out',
        "Option '--out <value>' argument missing. For example: npm run demo -- --out ~/demo\n",
      ],
    ] as const) {
      const { status, stderr } = spawnSync(process.execPath, [script, option], {
        encoding: 'utf8',
      });
      assert.deepEqual([status, stderr], [1, said]);
    }
  });
});
