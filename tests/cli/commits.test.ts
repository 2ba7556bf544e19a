import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { commits } from '../../src/cli/commands/commits.ts';
import { callCommand } from '../support/call-command.ts';
import { commitAs, gitAs, repository, tryGitAs } from '../support/repository.ts';
import { temporaryFolder, temporaryRoot } from '../support/roots.ts';
import { runBayan } from '../support/run.ts';

const parrot = { name: 'Parrot of the Shop', email: 'parrot@shop.example' };

/** Ways of naming a person in a history, and what the report calls each. */
const ways: Readonly<Record<string, readonly [(root: string) => unknown, RegExp]>> = {
  'an author and a committer': [
    (root) => commitAs(parrot, root),
    /another author name, another author address, another committer name, another committer address/,
  ],
  'an author alone': [
    (root) => commitAs({}, root, 'A text', '--author=Parrot of the Shop <parrot@shop.example>'),
    /[0-9a-f]{12} {2}another author name, another author address$/m,
  ],
  'an address under the shared name': [
    (root) => commitAs({ email: 'parrot@shop.example' }, root),
    /[0-9a-f]{12} {2}another author address, another committer address$/m,
  ],
  'a time zone': [
    (root) => commitAs({ zone: 'Asia/Tehran' }, root),
    /a time zone of the author other than UTC, a time zone of the committer other than UTC/,
  ],
  'a co-author': [
    (root) => commitAs({}, root, 'A text\n\nCo-authored-by: Parrot of the Shop <p@shop.test>'),
    /a line "Co-authored-by:" in the message/,
  ],
  'a sign-off that is not at the end': [
    (root) => commitAs({}, root, 'A text\n\nsigned-off-by: Parrot of the Shop\n\nMore text.'),
    /a line "signed-off-by:" in the message/,
  ],
  'another trailer': [
    (root) => commitAs({}, root, 'A text\n\nTranslated-by: Parrot'),
    /a line "Translated-by:" in the message/,
  ],
  'a translator in Persian': [
    (root) => commitAs({}, root, 'متن\n\nمترجم: طوطی'),
    /a line "مترجم:" in the message/,
  ],
  'an address in a sentence': [
    (root) => commitAs({}, root, 'A text from parrot@shop-of-sugar.org, thanks'),
    /an e-mail address in the message/,
  ],
  'the tagger of an annotated tag': [
    (root) => gitAs(parrot, root, 'tag', '--annotate', 'v1', '--message', 'First'),
    /^ {2}tag v1 {2}another tagger name, another tagger address$/m,
  ],
  'a tag of a tag': [
    (root) => {
      gitAs(parrot, root, 'tag', '--annotate', 'inner', '--message', 'First');
      gitAs({}, root, 'tag', '--annotate', 'outer', 'inner', '--message', 'First');
      gitAs({}, root, 'tag', '--delete', 'inner');
    },
    /^ {2}tag outer {2}another tagger name, another tagger address$/m,
  ],
  'a person in the message of a tag': [
    (root) => gitAs({}, root, 'tag', '-a', 'v1', '-m', 'First\n\nReviewed-by: Parrot'),
    /^ {2}tag v1 {2}a line "Reviewed-by:" in the message$/m,
  ],
  'a merged branch of another person': [
    (root) => {
      gitAs({}, root, 'checkout', '--quiet', '-b', 'more');
      commitAs(parrot, root);
      gitAs({}, root, 'checkout', '--quiet', 'main');
      gitAs({}, root, 'merge', '--quiet', '--no-ff', '--no-edit', 'more');
    },
    /[0-9a-f]{12} {2}another author name/,
  ],
  'the account of a pull request': [
    (root) => commitAs({}, root, 'Merge pull request #3 from parrot/closing-hour'),
    /the account or the folder that it merged from/,
  ],
  'the folder of a pull': [
    (root) => commitAs({}, root, "Merge branch 'main' of /mnt/parrot/texts"),
    /the account or the folder that it merged from/,
  ],
  'the repository of another person': [
    (root) => commitAs({}, root, "Merge branch 'main' of https://forge.example/parrot/texts"),
    /the account or the folder that it merged from/,
  ],
  'the repository of somebody that is a remote here': [
    (root) => {
      gitAs({}, root, 'remote', 'add', 'origin', 'git@forge.example:reading-circle/texts.git');
      gitAs({}, root, 'remote', 'add', 'parrot', 'git@forge.example:parrot/texts.git');
      commitAs({}, root, "Merge branch 'main' of forge.example:parrot/texts");
    },
    /the account or the folder that it merged from/,
  ],
  'the author of a git note': [
    (root) => gitAs(parrot, root, 'notes', 'add', '--message', 'A note'),
    /^ {2}note refs\/notes\/commits {2}another author name/m,
  ],
  'a person in the text of a note': [
    (root) => gitAs({}, root, 'notes', '--ref=review', 'add', '--message', 'Reviewed-by: Parrot'),
    /^ {2}note refs\/notes\/review {2}a line "Reviewed-by:" in the message$[^]*^ {2}git update-ref -d "refs\/notes\/review"$/m,
  ],
  'a commit that a graft hides': [
    async (root) => {
      commitAs(parrot, root);
      commitAs({}, root);
      const info = path.join(root, '.git/info');
      await mkdir(info, { recursive: true });
      await writeFile(path.join(info, 'grafts'), gitAs({}, root, 'rev-parse', 'HEAD'));
    },
    /another author name/,
  ],
  'a signature': [
    (root) => {
      addHeader(root, 'gpgsig -----BEGIN SSH SIGNATURE-----\n U1NIU0lH\n -----END');
    },
    /a signature, whose key can name a person/,
  ],
  'the tag of a merged branch, within the commit': [
    (root) => {
      addHeader(root, 'mergetag object 0000\n tagger Parrot <parrot@shop.example> 0 +0330');
    },
    /a merged tag, with its maker/,
  ],
  'a header that only other programs write': [
    (root) => {
      addHeader(root, 'HG:extra author:Parrot');
    },
    /an unusual header "HG:extra"/,
  ],
  'words under a header, as no program writes them': [
    (root) => {
      addHeader(root, 'encoding UTF-8\n Parrot of the Shop');
    },
    /an unusual header "\(continued\)"/,
  ],
  'a co-author in another encoding': [
    (root) => {
      addHeader(root, 'encoding UTF-16LE', Buffer.from('\nAuthor: Parrot', 'utf16le'));
    },
    /a line "Author:" in the message/,
  ],
  'an encoding that cannot be read': [
    (root) => {
      addHeader(root, 'encoding Parrot of the Shop');
    },
    /an unusual header "encoding of an unknown name"/,
  ],
  'a commit behind a replaced one': [
    (root) => {
      commitAs(parrot, root);
      const [named = '', clean = ''] = ['HEAD', 'HEAD~1'].map((revision) =>
        gitAs({}, root, 'rev-parse', revision).trim(),
      );
      gitAs({}, root, 'replace', named, clean);
    },
    /another author name/,
  ],
};

/** Replaces the last commit by one with another header. */
function addHeader(root: string, header: string, more = Buffer.from('')): void {
  const content = gitAs({}, root, 'cat-file', 'commit', 'HEAD');
  const commit = execFileSync(
    'git',
    ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'],
    {
      cwd: root,
      encoding: 'utf8',
      input: Buffer.concat([Buffer.from(content.replace('\n\n', `\n${header}\n\n`)), more]),
    },
  );
  gitAs({}, root, 'update-ref', 'refs/heads/main', commit.trim());
}

describe('bayan commits', () => {
  it('accepts a history under the shared identity', async (test) => {
    const root = await repository(test);
    commitAs(
      {},
      root,
      'content: Publish night-library\n\nSigned-off-by: Circle editors <editors@circle.example>',
    );
    gitAs({}, root, 'tag', 'light');
    gitAs({}, root, 'tag', '--annotate', 'v1', '--message', 'First');
    gitAs({}, root, 'notes', 'add', '--message', 'A note');
    const { code, stdout } = await callCommand(commits, root);
    assert.deepEqual([code, stdout], [0, 'All commits (2) are by Circle editors, in UTC.\n']);
  });

  for (const [way, [make, expected]] of Object.entries(ways))
    it(`refuses ${way}, and does not repeat it`, async (test) => {
      const root = await repository(test);
      await make(root);
      const { code, stdout, stderr } = await callCommand(commits, root);
      assert.equal(code, 1);
      assert.match(stderr, expected);
      assert.doesNotMatch(stdout + stderr, /parrot|طوطی|0330|Tehran/i);
    });

  it('accepts words that only look like a person', async (test) => {
    const root = await repository(test);
    gitAs({}, root, 'remote', 'add', 'origin', 'git@forge.example:reading-circle/texts.git');
    commitAs(
      {},
      root,
      'build: Update astro@7.3.4 and @astrojs/mdx@8.0.2\n\nReported at 12:30. By: noon.',
    );
    commitAs({}, root, 'docs: Use editors@example.org as an example\n\nFrom: the Persian text');
    commitAs({}, root, "Merge branch 'main' of forge.example:reading-circle/texts");
    commitAs({}, root, 'Merge pull request #3 from reading-circle/closing-hour');
    commitAs({}, root, "Merge branch 'closing-hour'");
    const { code, stderr } = await callCommand(commits, root);
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('checks only a range if one is given, and everything for the first push of a branch', async (test) => {
    const root = await repository(test);
    commitAs(parrot, root);
    commitAs({}, root);
    assert.equal((await callCommand(commits, root, 'HEAD~1..HEAD')).code, 0);
    assert.equal((await callCommand(commits, root, 'HEAD~2..HEAD')).code, 1);
    // Git hosts give this range for a new branch.
    assert.equal((await callCommand(commits, root, `${'0'.repeat(40)}..HEAD`)).code, 1);
  });

  it('accepts the history that "since" names, with its tags, in a fork and after a merge', async (test) => {
    const root = await repository(test);
    commitAs(parrot, root, 'Upstream');
    gitAs(parrot, root, 'tag', '--annotate', 'v0', '--message', 'Upstream');
    const upstream = gitAs({}, root, 'rev-parse', 'HEAD').trim();
    gitAs({}, root, 'checkout', '--quiet', '-b', 'upstream');
    commitAs(parrot, root, 'More upstream');
    const more = gitAs({}, root, 'rev-parse', 'HEAD').trim();
    gitAs({}, root, 'checkout', '--quiet', 'main');
    const { code, stderr } = await callCommand(commits, root);
    assert.equal(code, 1);
    assert.match(stderr, new RegExp(`since: "${upstream}"`));

    await requireSince(root, `"${upstream}"`);
    gitAs({}, root, 'commit', '--quiet', '--all', '--message', 'Our own site');
    assert.deepEqual(
      (await callCommand(commits, root)).stdout,
      'All commits (1) are by Circle editors, in UTC.\n',
    );

    const message = "Merge branch 'main' of https://forge.example/bayan/bayan";
    gitAs({}, root, 'merge', '--quiet', '--no-ff', '--message', message, 'upstream');
    assert.equal((await callCommand(commits, root)).code, 1);
    await requireSince(root, `["${upstream}", "${more}"]`);
    assert.equal((await callCommand(commits, root)).code, 0);
    await requireSince(root, '"0123abcd"');
    const lacking = await callCommand(commits, root);
    assert.match(lacking.stderr, /does not have the commit "0123abcd", which commits.since names/);
  });

  it('accepts the committer of a git host by name, but not as an author', async (test) => {
    const root = await repository(
      test,
      ', committers: [{ name: Forge, email: noreply@forge.example }]',
    );
    const forge = { name: 'Forge', email: 'noreply@forge.example' };
    commitAs(forge, root, 'A text', '--author=Circle editors <editors@circle.example>');
    assert.equal((await callCommand(commits, root)).code, 0);
    commitAs(forge, root);
    assert.match((await callCommand(commits, root)).stderr, /another author name/);
  });

  for (const from of ['a later commit', 'the first commit'])
    it(`gives advice that corrects the history from ${from} on`, async (test) => {
      const root = await repository(test);
      if (from === 'the first commit')
        gitAs(parrot, root, 'commit', '--quiet', '--amend', '--no-edit', '--reset-author');
      commitAs(parrot, root, 'Second');
      await mergeSomething(root);
      const { stderr } = await callCommand(commits, root);
      const advice = stderr
        .split('\n')
        .filter((line) => /^ {2}(?:git config|export|git rebase)/.test(line));
      assert.equal(advice.length, 4);
      const script = advice.map((line) => line.replace(/ {3,}\(in PowerShell.*/, '')).join('\n');
      execFileSync('sh', ['-ec', script], { cwd: root, stdio: 'ignore' });
      const after = await callCommand(commits, root);
      assert.deepEqual([after.code, after.stderr], [0, '']);
      assert.equal(gitAs({}, root, 'log', '--merges', '--format=%s').trim(), "Merge branch 'more'");
    });

  it('checks nothing if the site requires no identity', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const { code, stdout } = await callCommand(commits, root);
    assert.deepEqual(
      [code, stdout],
      [0, 'content/site.yaml does not require a shared identity for commits.\n'],
    );
    const install = await callCommand(commits, root, '--install');
    assert.match(install.stderr, /Add one first: commits: \{ name: /);
  });

  it('exits with 2 and says why if it could not run', async (test) => {
    const root = await repository(test);
    const { code, stderr } = await callCommand(commits, root, 'nowhere..HEAD');
    assert.deepEqual(
      [code, stderr],
      [
        2,
        'The commits of nowhere..HEAD cannot be checked: git does not know that range. Leave the range out to check all commits, or fetch them: git fetch --unshallow. If they are damaged (git fsck names them), clone the repository again.\n',
      ],
    );
    await rm(path.join(root, '.git'), { recursive: true });
    gitAs({}, root, 'init', '--quiet');
    assert.equal(
      (await callCommand(commits, root)).stderr,
      'The commits cannot be checked: the repository has no commits yet. Run this again after the first commit.\n',
    );
    assert.equal((await callCommand(commits, root, 'a', 'b')).code, 2);
    assert.equal(runBayan('commits', '--output=x', '--root', root).code, 2);
  });
});

async function requireSince(root: string, since: string): Promise<void> {
  const file = path.join(root, 'content/site.yaml');
  const text = await readFile(file, 'utf8');
  const asked = `commits: { name: Circle editors, email: editors@circle.example, since: ${since} }`;
  await writeFile(file, text.replace(/^commits: .*$/m, asked));
}

async function mergeSomething(root: string): Promise<void> {
  gitAs({}, root, 'checkout', '--quiet', '-b', 'more');
  await appendFile(path.join(root, 'more.txt'), 'more\n');
  gitAs({}, root, 'add', '.');
  gitAs(parrot, root, 'commit', '--quiet', '--message', 'More');
  gitAs({}, root, 'checkout', '--quiet', 'main');
  gitAs({}, root, 'merge', '--quiet', '--no-ff', '--no-edit', 'more');
}

describe('bayan commits --install', () => {
  /** Returns a repository with the hooks, and a bare one to push to. */
  async function guarded(test: TestContext): Promise<string> {
    const root = await repository(test);
    const { code, stdout } = await callCommand(commits, root, '--install');
    assert.equal(code, 0);
    assert.match(stdout, /^In this clone git now commits as Circle editors,/);
    const bare = await temporaryFolder(test);
    execFileSync('git', ['init', '--quiet', '--bare'], { cwd: bare });
    gitAs({}, root, 'remote', 'add', 'origin', bare);
    return root;
  }

  it('sets the identity of the clone', async (test) => {
    const root = await guarded(test);
    assert.equal(gitAs({}, root, 'config', '--local', 'user.name').trim(), 'Circle editors');
  });

  it('refuses a commit by another person, in another zone, or with a co-author, before it is made', async (test) => {
    const root = await guarded(test);
    commitAs({}, root, 'content: A text');
    const head = gitAs({}, root, 'rev-parse', 'HEAD');
    for (const [maker, more] of [
      [parrot, []],
      [{ zone: 'Asia/Tehran' }, []],
      [{}, ['--author=Parrot <parrot@shop.example>']],
      [{}, ['--date=2021-07-23T10:00:00+0330']],
      [{}, ['--message=Co-authored-by: Parrot <parrot@shop.example>']],
    ] as const) {
      const args = ['commit', '--allow-empty', '--message', 'A text', ...more];
      const { status, stderr } = tryGitAs(maker, root, ...args);
      assert.equal(status, 1, stderr);
      assert.match(stderr, /^Nothing was committed: the commit would have /);
      assert.doesNotMatch(stderr, /parrot|0330/i);
    }
    assert.equal(gitAs({}, root, 'rev-parse', 'HEAD'), head);
  });

  it('refuses to push commits and tags that were made without the hooks', async (test) => {
    const root = await guarded(test);
    gitAs({}, root, 'push', '--quiet', 'origin', 'main');
    commitAs(parrot, root, 'A text', '--no-verify');
    gitAs(parrot, root, 'tag', '--annotate', 'v1', 'HEAD~1', '--message', 'First');
    for (const ref of ['main', 'v1', 'HEAD:refs/heads/new']) {
      const { status, stderr } = tryGitAs({}, root, 'push', 'origin', ref);
      assert.equal(status, 1, stderr);
      assert.match(stderr, /^These name a person, a device or a place/);
    }
    gitAs({}, root, 'push', '--quiet', 'origin', 'HEAD~1:refs/heads/new');
  });

  it('leaves the hooks of others alone, and replaces its own', async (test) => {
    const root = await guarded(test);
    assert.equal((await callCommand(commits, root, '--install')).code, 0);
    const hooks = await temporaryFolder(test);
    gitAs({}, root, 'config', 'core.hooksPath', hooks);
    await mkdir(hooks, { recursive: true });
    await writeFile(path.join(hooks, 'commit-msg'), '#!/bin/sh\ntrue\n');
    const { code, stderr } = await callCommand(commits, root, '--install');
    assert.equal(code, 2);
    assert.match(stderr, /There is already a hook .*commit-msg\. Add this line to it/);
    assert.equal(await readFile(path.join(hooks, 'commit-msg'), 'utf8'), '#!/bin/sh\ntrue\n');
  });
});
