import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { gatherFacts } from '../../src/safety/machine-facts.ts';
import { temporaryFolder } from '../support/roots.ts';
import { project } from '../support/sites.ts';

describe('machine facts', () => {
  it('are its folders and the git identity in the folder of the content', async (test) => {
    const root = await temporaryFolder(test);
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
    git('init', '--quiet');
    git('config', 'user.name', 'Shahla Rad');
    git('config', 'user.email', 'shahla@rad.example');
    const facts = await gatherFacts(project, root);
    const paths = facts.folders.map((folder) => folder.path);
    for (const folder of [project, root, os.homedir()]) assert.ok(paths.includes(folder), folder);
    // Every Linux has one: it is no fact of this machine.
    assert.ok(!paths.includes('/tmp'));
    assert.deepEqual([facts.gitName, facts.gitEmail], ['Shahla Rad', 'shahla@rad.example']);
  });

  it('leave out a name that the publisher states itself', async (test) => {
    const root = await temporaryFolder(test);
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
    git('init', '--quiet');
    git('config', 'user.name', 'Rad');
    git('config', 'user.email', 'editors@example.org');
    await mkdir(path.join(root, 'content'));
    const site = 'name: { en: Radio }\ncontact: mailto:editors@example.org\n';
    await writeFile(path.join(root, 'content/site.yaml'), site);
    const { gitName, gitEmail } = await gatherFacts(project, root);
    assert.deepEqual([gitName, gitEmail], ['Rad', undefined]);
  });
});
