import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, glob } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { project } from '../support/sites.ts';

const names = await Array.fromAsync(
  glob(['*.md', 'docs/**/*.md', 'scripts/*.md', '.github/**/*.md'], { cwd: project }),
);
const documents = await Promise.all(
  names.sort().map(async (name) => {
    const text = await readFile(path.join(project, name), 'utf8');
    const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(text);
    return { name, text, tree };
  }),
);
const manifest = JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** The anchors of a document, made from its headings as forges make them. */
function anchorsOf(tree: Root): Set<string> {
  const anchors = new Set<string>();
  visit(tree, 'heading', (heading) => {
    const words = toString(heading).toLowerCase();
    anchors.add(words.replaceAll(/[^\p{L}\p{N}\p{M}\- ]/gu, '').replaceAll(' ', '-'));
  });
  return anchors;
}

describe('the documents', () => {
  it('link only to files and headings that exist', () => {
    const broken: string[] = [];
    for (const { name, tree } of documents) {
      visit(tree, (node) => {
        if (node.type !== 'link' && node.type !== 'image') return;
        if (/^(https?|mailto):/.test(node.url)) return;
        const [file = '', anchor] = node.url.split('#');
        const target = file === '' ? name : path.posix.join(path.posix.dirname(name), file);
        const document = documents.find((one) => one.name === target);
        const isBroken =
          !existsSync(path.join(project, target)) ||
          (anchor !== undefined && document !== undefined && !anchorsOf(document.tree).has(anchor));
        if (isBroken) broken.push(`${name}: ${node.url}`);
      });
    }
    assert.deepEqual(broken, []);
  });

  it('name only files of the code that exist', () => {
    const missing: string[] = [];
    for (const { name, tree } of documents) {
      if (name === 'CHANGELOG.md') continue;
      visit(tree, 'inlineCode', ({ value }) => {
        if (!/^(src|tests|scripts|bin|docs|public)\/[\w./[\]-]*$/.test(value)) return;
        if (!existsSync(path.join(project, value))) missing.push(`${name}: ${value}`);
      });
    }
    assert.deepEqual(missing, []);
  });

  it('ask for no npx, which runs a package by strangers outside of the project, and neither does the code', async () => {
    const code = glob(['*.{js,mjs,json}', '{bin,scripts,src,docs,.github}/**/*.*'], {
      cwd: project,
    });
    const files = [...names, ...(await Array.fromAsync(code))].filter(
      (file) => !/^CHANGELOG\.md$|node_modules/.test(file),
    );
    const asking: string[] = [];
    for (const file of files)
      if (/npx bayan|`npx /.test(await readFile(path.join(project, file), 'utf8')))
        asking.push(file);
    assert.deepEqual(asking, []);
  });

  it('name only npm scripts that exist', () => {
    const missing: string[] = [];
    for (const { name, text } of documents) {
      if (name === 'CHANGELOG.md') continue;
      for (const [, script = ''] of text.matchAll(/\bnpm run ([a-z][a-z:-]*[a-z])/g))
        if (!(script in manifest.scripts)) missing.push(`${name}: npm run ${script}`);
    }
    assert.deepEqual(missing, []);
  });

  it('give each dependency its line, and no line to another package', () => {
    const { tree } = documents.find(({ name }) => name === 'docs/dependencies.md') ?? {};
    assert.ok(tree);
    const listed: string[] = [];
    visit(tree, 'tableRow', ({ children: [first] }) => {
      visit(first ?? tree, 'inlineCode', ({ value }) => {
        listed.push(value);
      });
    });
    const installed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    assert.deepEqual(listed.sort(), installed.sort());
  });

  it('introduce Bayan in a README of at most 120 lines', () => {
    const readme = documents.find(({ name }) => name === 'README.md');
    assert.ok(readme);
    assert.ok(readme.text.split('\n').length <= 120);
  });
});
