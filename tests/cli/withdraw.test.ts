import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { accept } from '../../src/cli/commands/accept.ts';
import { withdraw } from '../../src/cli/commands/withdraw.ts';
import { callCommand } from '../support/call-command.ts';
import { recordIn } from '../support/record.ts';
import { temporaryRoot } from '../support/roots.ts';

const read = (root: string, name: string) =>
  readFile(path.join(root, 'content/statements', name), 'utf8');

describe('bayan withdraw', () => {
  it('turns an unpublished statement into a draft by its original, and writes nothing else', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const before = await read(root, 'night-hours/en.md');
    const { code, stdout } = await callCommand(withdraw, root, 'night-hours');
    assert.deepEqual(
      [code, stdout],
      [
        0,
        'content/statements/night-hours/en.md is now a draft. No build publishes it until you remove draft: true. Commit it.\n',
      ],
    );
    assert.equal(
      await read(root, 'night-hours/en.md'),
      before.replace('---\n\n', 'draft: true\n---\n\n'),
    );
    const again = await callCommand(withdraw, root, 'night-hours');
    assert.deepEqual(
      [again.code, again.stdout],
      [0, 'Nothing to do: content/statements/night-hours/en.md is already a draft.\n'],
    );
  });

  it('refuses a published text, and explains how to retract it', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    await recordIn(root, ['night-hours/en', 'published', '2023-06-01']);
    const before = await read(root, 'night-hours/en.md');
    const { code, stderr } = await callCommand(withdraw, root, 'night-hours');
    assert.deepEqual(
      [code, stderr],
      [
        1,
        'content/statements/night-hours/en.md is published and cannot be withdrawn, because links to a published text must keep working. To retract the text and tell readers why, run: node bayan accept night-hours --lang en --retraction "…" If it was never shared, node bayan publish night-hours --undo says what to do.\n',
      ],
    );
    assert.equal(await read(root, 'night-hours/en.md'), before);
  });

  it('says that a published text is retracted already', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    await recordIn(root, ['night-hours/en', 'published', '2023-06-01']);
    const note = ['--retraction', 'No longer true.', '--date', '2023-07-01'];
    assert.equal((await callCommand(accept, root, 'night-hours', ...note)).stderr, '');
    const { stderr } = await callCommand(withdraw, root, 'night-hours');
    assert.match(
      stderr,
      /must keep working\. content\/statements\/night-hours\/en\.md was retracted on 2023-07-01, and its page says so\.\n$/,
    );
  });

  it('withdraws an unpublished translation of a published statement', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    await recordIn(root, ['night-hours/en', 'published', '2023-06-01']);
    const { code } = await callCommand(withdraw, root, 'night-hours', '--lang', 'fa');
    assert.equal(code, 0);
    assert.match(await read(root, 'night-hours/fa.md'), /^draft: true$/m);
  });
});
