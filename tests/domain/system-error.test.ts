import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { describeDiskError, naming } from '../../src/domain/disk-error.ts';
import { describeSystemError } from '../../src/domain/system-error.ts';
import { temporaryFolder } from '../support/roots.ts';

/** Returns the description of what a promise is rejected with. */
const descriptionOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(() => assert.fail('nothing failed'), describeSystemError);

describe('an error of the system', () => {
  for (const code of Object.keys(os.constants.errno))
    it(`is described with what to do: ${code}`, () => {
      const error = { errno: -1, code, path: 'a.md' };
      for (const syscall of ['open', 'spawn git', 'connect'])
        assert.match(
          describeSystemError(Object.assign(new Error(code), { ...error, syscall })) ?? '',
          /^.+ (?:cannot be .+|could not be started|does not exist)[:.] .+\. (?:.+\.)?$|does not exist\. .+\.$/,
        );
    });

  it('names a missing file', async () => {
    assert.equal(
      await descriptionOf(readFile('missing.md')),
      'missing.md does not exist. If another program deleted or moved it, run this again.',
    );
  });

  it('names a folder in the place of a file, a file in the place of a folder, and a loop', async (t) => {
    const folder = await temporaryFolder(t);
    const at = (name: string) => path.join(folder, name);
    await writeFile(at('file'), '');
    await symlink('loop', at('loop'));
    const long = 'a'.repeat(300);
    assert.deepEqual(
      [
        await descriptionOf(readFile(folder)),
        await descriptionOf(readFile(at('file/a'))),
        await descriptionOf(readFile(at('loop'))),
        await descriptionOf(readFile(at(long))),
      ],
      [
        // Node does not say which folder it was.
        'A file cannot be read or written: it is a folder, and must be a file. Rename or delete the folder.',
        `${at('file/a')} cannot be read or written: one of its parents is a file. Move that file, or use another folder.`,
        `${at('loop')} cannot be read or written: it is a link that leads to itself. Remove the link.`,
        `${at(long)} cannot be read or written: the name is too long. Use a shorter path.`,
      ],
    );
  });

  it('names a program that is not installed', async () => {
    const [error] = (await once(spawn('bayan-has-no-such-program'), 'error')) as [unknown];
    assert.equal(
      describeSystemError(error),
      'bayan-has-no-such-program could not be started: it is not installed, or its folder is not in PATH. Install it, and run this again.',
    );
  });

  it('names a port that is taken', async (t) => {
    const first = createServer().listen(0, '127.0.0.1');
    t.after(() => first.close());
    await once(first, 'listening');
    const address = first.address();
    assert.ok(address !== null && typeof address === 'object');
    const second = createServer().listen(address.port, '127.0.0.1');
    const [error] = (await once(second, 'error').catch((thrown: unknown) => [thrown])) as [unknown];
    assert.equal(
      describeSystemError(error),
      `127.0.0.1:${address.port} cannot be opened: another program uses it. Stop that program, and run this again.`,
    );
  });

  it('is described for a NUL character in a path', async () => {
    assert.equal(
      await descriptionOf(readFile('a\0b')),
      'A path has a NUL character in it. Write the path without it.',
    );
  });

  it('is described with the folder if Node does not name the open file', async (t) => {
    const folder = await temporaryFolder(t);
    assert.equal(
      await descriptionOf(naming(folder, readFile(folder))),
      `${folder} cannot be read or written: it is a folder, and must be a file. Rename or delete the folder.`,
    );
    const error: unknown = await readFile(folder).catch((thrown: unknown) => thrown);
    assert.equal(
      describeDiskError(error, folder),
      `A file in ${folder} cannot be read or written: it is a folder, and must be a file. Rename or delete the folder.`,
    );
  });

  it('keeps its own path, and names no file of an error that is not of an open file', async () => {
    const ownPath = await descriptionOf(naming('folder', readFile('missing.md')));
    assert.match(ownPath ?? '', /^missing\.md does not exist/);
    const bug = new TypeError('broken');
    await assert.rejects(naming('folder', Promise.reject(bug)), (error) => {
      assert.equal(error, bug);
      assert.equal('path' in bug, false);
      return true;
    });
  });

  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: 'cache/store.json' });
  const described =
    'cache/store.json cannot be read or written: the disk is full. Free some space, and run this again.';
  for (const [where, error] of Object.entries({
    'cause of another': new Error('', { cause: new Error('store', { cause: full }) }),
    'one of several': new AggregateError([new Error('first'), full], 'Build failed'),
  }))
    it(`is found if it is the ${where}`, () => {
      assert.equal(describeSystemError(error), described);
    });

  it('is not looked for without end in an error that causes itself', () => {
    const error = new Error('circle');
    error.cause = new Error('other', { cause: error });
    assert.equal(describeSystemError(error), undefined);
  });

  it(
    'is read from the message of the bundler, which has no code',
    { skip: process.platform === 'win32' },
    () => {
      const message = (what: string) =>
        `Something went wrong inside rolldown.\n${what} out/a.js\n\nCaused by:\n    No space left on device (os error 28)\n`;
      const failed = (what: string) =>
        Object.assign(new Error('Build failed with 1 error'), {
          errors: [new Error(message(what))],
        });
      const reason =
        'cannot be read or written: the disk is full. Free some space, and run this again.';
      for (const what of [
        'Failed to write file in',
        'Could not create directory for output chunks:',
      ])
        assert.equal(describeSystemError(failed(what)), `out/a.js ${reason}`);
      assert.equal(describeDiskError(failed('Something else'), 'out'), `A file in out ${reason}`);
      assert.equal(describeSystemError(new Error('x (os error 9999)')), undefined);
    },
  );

  it('says why a folder cannot be made in a link to a missing folder', async (t) => {
    const folder = await temporaryFolder(t);
    const link = path.join(folder, 'link');
    await symlink('missing', link);
    assert.equal(
      await descriptionOf(mkdir(path.join(link, 'new'))),
      `${link}/new cannot be read or written: no folder can be made there. One of its parents is a link to a missing folder, or not on a disk. Use another folder.`,
    );
  });

  for (const [name, code, message] of [
    ['leven', 'ERR_MODULE_NOT_FOUND', "Cannot find package 'leven' imported from /srv/main.ts"],
    [
      '@ipld/car',
      'ERR_MODULE_NOT_FOUND',
      "Cannot find package '@ipld/car' imported from /srv/a.ts",
    ],
    [
      'yaml',
      'ERR_MODULE_NOT_FOUND',
      "Cannot find module '/srv/node_modules/yaml/dist/index.js' imported from /srv/a.ts",
    ],
    ['qr', 'MODULE_NOT_FOUND', "Cannot find module 'qr'\nRequire stack:\n- /srv/a.cjs"],
  ] as const)
    it(`names the package that is missing: ${message.split('\n')[0] ?? ''}`, () => {
      assert.equal(
        describeSystemError(Object.assign(new Error(message), { code })),
        `The package ${name} is missing or incomplete. Delete the folder node_modules, and run this again: it installs all packages.`,
      );
    });

  it('is a bug if a file of Bayan itself is missing', () => {
    const message = "Cannot find module '/srv/src/cli/none.ts' imported from /srv/src/cli/main.ts";
    const error = Object.assign(new Error(message), { code: 'ERR_MODULE_NOT_FOUND' });
    assert.equal(describeSystemError(error), undefined);
  });

  it('says that the working folder was deleted', () => {
    const error = Object.assign(new Error(), { code: 'ENOENT', errno: -2, syscall: 'uv_cwd' });
    assert.equal(
      describeSystemError(error),
      'The folder in which you run this was deleted. Go to another folder, and run this again.',
    );
  });

  it('is not an error of the code', () => {
    assert.deepEqual(
      [new TypeError('x'), Object.assign(new Error('x'), { code: 'ERR_ASSERTION' }), 'x'].map(
        describeSystemError,
      ),
      [undefined, undefined, undefined],
    );
  });
});
