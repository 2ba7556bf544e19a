import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { replaceSite } from '../../src/build/replace-site.ts';
import { deploy } from '../../src/cli/commands/deploy.ts';
import { mirrors } from '../../src/cli/commands/mirrors.ts';
import { callCommand } from '../support/call-command.ts';
import { packSite } from '../support/pack-site.ts';
import { temporaryFolder, writeFiles, writeInto } from '../support/roots.ts';
import { smallSite } from '../source/rule-cases.ts';

/** Returns a root with these lines in site.yaml. */
async function rootWith(test: TestContext, lines: string): Promise<string> {
  const root = await temporaryFolder(test);
  await writeFiles(root, { ...smallSite, 'site.yaml': `${smallSite['site.yaml']}${lines}` });
  return root;
}

/** Puts a site of two pages into `dist/` of a root. */
async function build(root: string, text: string): Promise<void> {
  await replaceSite({
    out: path.join(root, 'dist'),
    stage: path.join(root, 'stage'),
    say: () => undefined,
    write: async ({ site }) => {
      await writeInto(site, { 'index.html': 'root', 'fa/azadi.html': text });
      await packSite(site, { ipfs: false });
      return { date: '2026-01-01T10:00:00.000Z', cid: undefined, keep: 0 };
    },
  });
}

describe('bayan deploy', () => {
  it('says what is missing: a target, a site, a change since the build', async (test) => {
    const none = await callCommand(deploy, await rootWith(test, ''));
    assert.equal(none.code, 1);
    assert.match(
      none.stderr,
      /^content\/site\.yaml does not say where to deploy to\. Write for example: deploy: \{ ssh: /,
    );
    const wrong = await callCommand(
      deploy,
      await rootWith(test, 'deploy: { ssh: { to: /a, password: x } }\n'),
    );
    assert.equal(
      wrong.stderr,
      'content/site.yaml is missing or has errors. Run node bayan check.\n',
    );
    const root = await rootWith(test, 'deploy: { git: { to: /srv/pages.git } }\n');
    const unbuilt = await callCommand(deploy, root);
    assert.equal(
      unbuilt.stderr,
      `There is no built site in ${path.join(root, 'dist')}. Run node bayan build first.\n`,
    );
    await build(root, 'متن');
    await writeFile(path.join(root, 'dist/fa/azadi.html'), 'دیگر');
    const changed = await callCommand(deploy, root);
    assert.equal(changed.code, 2);
    assert.match(
      changed.stderr,
      /is not what the last build wrote: fa\/azadi\.html\. Run node bayan build\./,
    );
    assert.match(
      (await callCommand(deploy, root, 'ssh')).stderr,
      /^deploy in content\/site\.yaml has no ssh\. It has: git\.$/m,
    );
    assert.match((await callCommand(deploy, root, '--back')).stderr, /^Only a server has releases/);
    assert.match(
      (await callCommand(deploy, root, 'ftp')).stderr,
      /^deploy takes ssh, git or nothing/,
    );
  });

  it('shows with --dry-run what it would do, and does nothing', async (test) => {
    const root = await rootWith(
      test,
      'deploy: { ssh: { to: "editors@no-such-host.invalid:/srv/site" }, git: { to: /srv/no-such.git } }\n',
    );
    await build(root, 'متن');
    const { code, stdout } = await callCommand(deploy, root, '--dry-run');
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^rsync .* editors@no-such-host\.invalid:\/srv\/site\/releases\/\.new-[0-9a-f]{16}\/$/m,
    );
    assert.match(
      stdout,
      /^git .* push --quiet --force -- \/srv\/no-such\.git COMMIT:refs\/heads\/pages$/m,
    );
  });

  it('lists the releases with the dates that this machine knows, and makes no folder', async (test) => {
    const to = path.join(await temporaryFolder(test), 'srv/site');
    const root = await rootWith(test, `deploy: { ssh: { to: ${to} }, git: { to: /srv/a.git } }\n`);
    await build(root, 'متن');
    const none = await callCommand(deploy, root, '--list');
    assert.deepEqual([none.stdout, existsSync(to)], [`${to} has no releases.\n`, false]);
    const dry = await callCommand(deploy, root, 'ssh', '--dry-run');
    const [, release = ''] = /as release ([0-9a-f]{16})/.exec(dry.stdout) ?? [];
    const other = 'a'.repeat(16);
    for (const [name, hour] of [
      [release, 9],
      [other, 8],
    ] as const) {
      const folder = path.join(to, 'releases', name);
      await mkdir(folder, { recursive: true });
      await utimes(folder, hour * 3600, hour * 3600);
    }
    await symlink(`releases/${other}`, path.join(to, 'current'));
    const { stdout } = await callCommand(deploy, root, '--list');
    assert.equal(stdout, `${release}  built here at 2026-01-01 10:00 UTC\n${other}  (in place)\n`);
    const wrong = await callCommand(deploy, root, 'git', '--list');
    assert.match(wrong.stderr, /^Only a server has releases: write ssh instead of git\./);
  });

  it('pushes the site into a branch', async (test) => {
    const remote = path.join(await temporaryFolder(test), 'pages.git');
    execFileSync('git', ['init', '--quiet', '--bare', remote]);
    const root = await rootWith(test, `deploy: { git: { to: ${remote}, branch: site } }\n`);
    await build(root, 'متن');
    const { stdout } = await callCommand(deploy, root);
    const commit = execFileSync('git', ['--git-dir', remote, 'rev-parse', 'site'], {
      encoding: 'utf8',
    });
    assert.equal(stdout, `The branch site of ${remote} is the commit ${commit.slice(0, 12)}.\n`);
  });
});

describe('bayan mirrors', () => {
  it('needs a built site', async (test) => {
    const { code, stderr } = await callCommand(mirrors, await rootWith(test, ''));
    assert.equal(code, 2);
    assert.match(stderr, /^There is no built site in .*dist\. Run node bayan build first\.$/m);
  });

  it('tells a publisher whose site is not online yet what to do', async (test) => {
    const root = await rootWith(test, '');
    const settings = path.join(root, 'content/site.yaml');
    const text = await readFile(settings, 'utf8');
    await writeFile(settings, text.replace('https://shelf.alt', 'https://our-site.example'));
    await build(root, 'متن');
    const { code, stdout, stderr } = await callCommand(mirrors, root, '--timeout', '5');
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^gone {5}https:\/\/our-site\.example: .*; this is an example address: write your own into content\/site\.yaml\n$/,
    );
    assert.match(
      stderr,
      /^The site is at none of its addresses\. Gone: if the site has never been there, bring it there, with node bayan deploy or as docs\/hosting\.md shows\./,
    );
  });

  it('compares the site and its mirrors, and says which it cannot ask', async (test) => {
    const root = await rootWith(test, '');
    const settings = path.join(root, 'content/site.yaml');
    const server = createServer((request, response) => {
      readFile(path.join(root, 'dist', request.url ?? '')).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    test.after(() => server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const onion = `http://${'a'.repeat(56)}.onion`;
    const text = await readFile(settings, 'utf8');
    await writeFile(
      settings,
      text.replace('https://shelf.alt', url).concat(`mirrors: ['${onion}']\n`),
    );
    await build(root, 'متن');
    const same = await callCommand(mirrors, root);
    assert.deepEqual(
      [same.code, same.stdout],
      [
        0,
        `same     ${url}: 2 files, 2 of them compared\nnot asked ${onion}: an onion service needs --proxy 127.0.0.1:9050, or 9150 with Tor Browser\n`,
      ],
    );
    const refused = await callCommand(mirrors, root, '--proxy', '127.0.0.1:1', '--timeout', '5');
    assert.equal(refused.code, 1);
    assert.match(refused.stdout, /^gone {5}http:\/\/a{56}\.onion: the connection was refused$/m);
    assert.match(refused.stderr, /^The site is at none of its addresses\. Gone: if the site/);
    assert.match(
      (await callCommand(mirrors, root, '--proxy', 'tor')).stderr,
      /^--proxy must be a host and a port\./,
    );
    assert.match(
      (await callCommand(mirrors, root, '--timeout', '0')).stderr,
      /^--timeout must be from 1 to 999 seconds\./,
    );
  });
});
