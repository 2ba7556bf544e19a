import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { digestFolder } from '../support/folder-digest.ts';
import { temporaryRoot } from '../support/roots.ts';
import { project } from '../support/sites.ts';

/** Runs `remark` in a folder with the settings of the project, as text editors do. */
function remark(folder: string, ...args: string[]): { code: number | null; output: string } {
  const cli = path.join(project, 'node_modules/remark-cli/cli.js');
  const settings = path.join(project, '.remarkrc.mjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    [cli, '--rc-path', settings, '--no-color', '--quiet', ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '0' } },
  );
  return { code: status, output: stderr };
}

const front = '---\ntitle: آزادی\nissued: 2021-08-01\nissuers: [reading-circle]\n---\n\n';

describe('remark with the settings of the project', () => {
  it('reports nothing in the texts of the fixture', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    assert.deepEqual(remark(root, 'content/statements'), { code: 0, output: '' });
  });

  it('reports what the rules and the Markdown plugins find, with line, column, rule and source', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/azadi/fa.md': `${front}آزادي و **متن **\n\n<b>متن</b>\n\n:::nota\nمتن.\n:::\n`,
    });
    const { code, output } = remark(root, 'content/statements');
    assert.equal(code, 1);
    assert.deepEqual(
      output
        .split('\n')
        .filter((line) => line.endsWith(' bayan'))
        .map((line) => /^ *(\S+) +(\w+) .* (\S+) +bayan$/.exec(line)?.slice(1).join(' ')),
      [
        '7:5-7:6 warning arabic-letters',
        '7:9-7:17 error unparsed-emphasis',
        '9:1-9:4 error raw-html',
        '11:1-13:4 error unknown-directive',
      ],
    );
  });

  it('reports missing front matter', async (test) => {
    const root = await temporaryRoot(test, 'shelf', { 'statements/azadi/fa.md': 'متن.\n' });
    const { code, output } = remark(root, 'content/statements/azadi/fa.md');
    assert.equal(code, 1);
    assert.match(output, /^1:1 +error +the front matter is missing; .* front-matter +bayan$/m);
  });

  it('never rewrites a file, even with --output', async (test) => {
    const text = `${front}*   آزادي\n*   نان\n\nعنوان\n====\n\n***\n`;
    const root = await temporaryRoot(test, 'shelf', { 'statements/azadi/fa.md': text });
    const before = digestFolder(root);
    remark(root, 'content/statements', '--output');
    assert.deepEqual(digestFolder(root), before);
    assert.equal(await readFile(path.join(root, 'content/statements/azadi/fa.md'), 'utf8'), text);
  });

  it('ignores other Markdown', () => {
    assert.deepEqual(remark(project, 'README.md'), { code: 0, output: '' });
  });
});
