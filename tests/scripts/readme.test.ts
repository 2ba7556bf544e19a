import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { project } from '../support/sites.ts';

const text = await readFile(path.join(project, 'scripts/README.md'), 'utf8');

describe('the list of scripts', () => {
  it('has one line for each file of its folder', async () => {
    const files = (await readdir(path.join(project, 'scripts'))).filter((file) =>
      file.endsWith('.ts'),
    );
    const listed = Array.from(text.matchAll(/^- `(.+?\.ts)`: /gm), ([, file]) => file);
    assert.deepEqual(listed, files.sort());
  });
});
