import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { codeKey } from '../../src/build/code-key.ts';
import { importsIn, sourceFiles } from '../support/imports.ts';
import { project } from '../support/sites.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bayan-test-'));
after(() => {
  rmSync(folder, { recursive: true });
});
const parts = ['src', 'public/fonts.txt', 'package-lock.json', 'astro.config.ts', 'tsconfig.json'];
const installed = [
  'node_modules',
  'bin/on-demand/typst-wasm/node_modules',
  'bin/on-demand/noto-sans-sc/node_modules',
].map((at) => path.join(at, '.package-lock.json'));
for (const part of parts)
  cpSync(path.join(project, part), path.join(folder, part), { recursive: true });
// What is installed on demand is not on every machine.
for (const file of installed)
  cpSync(path.join(project, 'node_modules/.package-lock.json'), path.join(folder, file));

/** Returns whether the key changes if something is done to a file, which is put back afterwards. */
function changesWith(file: string, change: (full: string) => void): boolean {
  const full = path.join(folder, file);
  const [bytes, before] = [readFileSync(full), codeKey(folder)];
  change(full);
  const now = codeKey(folder);
  writeFileSync(full, bytes);
  assert.equal(codeKey(folder), before);
  return now !== before;
}

const append = (full: string) => {
  writeFileSync(full, Buffer.concat([readFileSync(full), Buffer.from('\n')]));
};

describe('the digest of the code', () => {
  const deciding = [
    ...['src/layouts/Base.astro', 'src/pages/[tag]/[id].astro', 'src/styles/base.css'],
    ...['src/finish-pages/budget.ts', 'src/build/work/settle.ts', 'src/markdown/plugins.ts'],
    ...['src/outputs/leaflet/page.typ', 'src/fonts/leaflet-bold.ttf', 'src/source/yaml.ts'],
    ...['src/environment.ts', 'src/content.config.ts', ...parts.slice(1), ...installed],
  ];
  for (const file of deciding)
    it(`changes with ${file}`, () => {
      assert.ok(changesWith(file, append));
    });

  for (const file of ['src/cli/target.ts', 'src/lint/rules/quotes.ts', 'src/safety/gate.ts'])
    it(`does not depend on ${file}`, () => {
      assert.ok(!changesWith(file, append));
    });

  it('changes if a page gets another name with the same place in the list', () => {
    const pages = path.join(folder, 'src/pages');
    const before = codeKey(folder);
    renameSync(path.join(pages, 'status.astro'), path.join(pages, 'statut.astro'));
    const now = codeKey(folder);
    renameSync(path.join(pages, 'statut.astro'), path.join(pages, 'status.astro'));
    assert.notEqual(now, before);
    assert.equal(codeKey(folder), before);
  });

  it('is the same in another folder', () => {
    const other = mkdtempSync(path.join(os.tmpdir(), 'bayan-test-'));
    try {
      cpSync(folder, other, { recursive: true });
      assert.equal(codeKey(other), codeKey(folder));
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  it('does not need what npm has installed', () => {
    const other = mkdtempSync(path.join(os.tmpdir(), 'bayan-test-'));
    try {
      for (const part of parts)
        cpSync(path.join(folder, part), path.join(other, part), { recursive: true });
      assert.notEqual(codeKey(other), codeKey(folder));
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  it('covers all code that decides bytes: what it does not cover reads, judges and edits', async () => {
    const others = ['cli', 'commits', 'import', 'lint', 'safety'];
    const roomOf = (file: string) => file.split('/')[0] ?? '';
    const imports = await importsIn(await sourceFiles());
    const using = new Set(
      imports
        .filter(({ file, target, isType }) => {
          const isOther = target !== undefined && others.includes(roomOf(target));
          return isOther && !isType && !others.includes(roomOf(file));
        })
        .map(({ file }) => roomOf(file)),
    );
    // The readers of content/ put what lint finds next to a text, and the build judges what it made.
    assert.deepEqual([...using].sort(), ['build', 'source']);
  });
});
