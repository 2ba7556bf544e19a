import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { loadCommand } from '../../src/cli/commands.ts';
import { project } from '../support/sites.ts';

/** Where each template is copied to, by what its first line says. */
const templates = [
  ['github', '.github/workflows/site.yml'],
  ['gitlab', '.gitlab-ci.yml'],
  ['forgejo', '.forgejo/workflows/site.yml'],
] as const;

/** The commands of a shell in a template, in order. */
function scriptsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scriptsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'run' || key === 'script') && (typeof inner === 'string' || Array.isArray(inner))
      ? [inner].flat().map(String)
      : scriptsIn(inner),
  );
}

for (const [host, place] of templates)
  describe(`the template of continuous integration for ${host}`, async () => {
    const text = await readFile(path.join(project, 'docs/ci', `${host}.yml`), 'utf8');
    const document = parseDocument(text);
    const scripts = scriptsIn(document.toJS());

    it('is YAML, and says where it is copied to', () => {
      assert.deepEqual(document.errors, []);
      assert.ok(text.startsWith(`# Copy to ${place}.`));
    });

    it('checks the commits, checks the texts and builds, in this order', () => {
      const steps = scripts
        .filter((script) => script.startsWith('node bayan'))
        .map((script) => script.split(' ').slice(0, 3).join(' '));
      assert.deepEqual(steps.slice(0, 3), [
        'node bayan commits',
        'node bayan check',
        'node bayan build',
      ]);
    });

    it('runs existing commands with existing options', async () => {
      const lines = scripts
        .flatMap((script) => script.split('\n'))
        .filter((line) => line.startsWith('node bayan'));
      for (const line of lines) {
        const [, , name, ...args] = line.replace(/ >.*/, '').split(' ');
        const command = await loadCommand(name ?? '');
        assert.ok(command, line);
        parseArgs({ args, options: command.options, allowPositionals: true });
      }
    });

    it('keeps downloads and the last build, both parts of it, but not for pull requests', () => {
      for (const kept of ['.npm', '.cache', 'dist', '.dist.bayan'])
        assert.match(
          text,
          new RegExp(`^ {12}(?:~/)?${kept}$|paths: \\[.*${kept}[,\\]]`, 'm'),
          kept,
        );
      assert.match(text, /BAYAN_CACHE/);
      assert.match(text, /if: github\.event_name != 'pull_request'|key: site-\$CI_PIPELINE_SOURCE/);
    });

    it('builds every night', () => {
      assert.match(text, /cron: '\d+ \d+ \* \* \*'|Pipeline schedules/);
    });

    it('hands on hidden files of the site, such as .well-known', () => {
      const uploads = text.split(/^ *- /m).filter((step) => /uses: .*upload-.*artifact/.test(step));
      for (const step of uploads) assert.match(step, /include-hidden-files: true/);
    });

    it('keeps the built site, and publishes it if asked to', () => {
      assert.match(text, /path: dist$|paths: \[dist\]$/m);
      assert.match(text, /PUBLISH == ['"]pages['"]/);
    });
  });
