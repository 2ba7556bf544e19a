import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { lintPage } from '../../src/lint/lint-shared.ts';
import { project } from '../support/sites.ts';

const pageOf = (body: string) => `---\ntitle: About\n---\n\n${body}\n`;

/** Returns what is wrong with the code of a page, one line each: `5:11 message`. */
const faultsOf = (body: string): string[] =>
  lintPage({ path: 'content/pages/about/en.mdx', text: pageOf(body) }, 'en')
    .filter(({ rule }) => rule === 'page-code' || rule === 'private-link')
    .map(({ line, column, message }) => `${line}:${column} ${message.replaceAll(/[⁨⁩]/g, '')}`);

function assertRefused(cases: Readonly<Record<string, string>>): void {
  for (const [body, expected] of Object.entries(cases)) {
    const found = faultsOf(body);
    assert.ok(
      found.some((line) => line.includes(expected)),
      `${body}\n${found.join('\n')}`,
    );
  }
}

describe('the code of a page', () => {
  it('may not import anything but other pages', () => {
    const only = 'it may import only other pages of content/pages';
    assertRefused({
      "import os from 'node:os';\n\n{os.hostname()}": only,
      "import { userInfo } from 'os';": only,
      "import 'child_process';": only,
      "import { readFileSync } from 'fs';": only,
      "import * as astro from 'astro';": only,
      "import { jsx } from 'astro/jsx-runtime';": only,
      "import x from '../../../src/debug.ts';": only,
      "import x from '/etc/hosts';": only,
      "import x from 'https://example.org/x.js';": only,
      "import x from '../../site.yaml';": only,
      "import x from '../about/fa.mdx?raw';": only,
      "import x from 'astro:env/server';": only,
      "import x from 'virtual:x';": only,
      "export { hostname } from 'node:os';": only,
      "export * from 'os';": only,
      "{import('node:os')}": 'may not load code with import()',
      '{import(`o${"s"}`)}': 'may not load code with import()',
    });
    assert.deepEqual(
      faultsOf(
        "import { Fragment } from 'astro/jsx-runtime';\nimport Part from '../about/fa.mdx';\n\n<Fragment><Part /></Fragment>",
      ),
      [],
    );
  });

  it('may not read a clock, the machine, its user or the build', () => {
    assertRefused({
      'x {new Date().getFullYear()}': '5:4 a date without a day',
      '{Date.now()}': 'Date.now may be different in every build',
      '{Date()}': 'a date without a day',
      '{new Date(Date.now())}': 'a date without a day',
      "{new Date('2021-07-23T10:30')}": 'a date without a day',
      '{performance.now()}': 'performance',
      '{Temporal.Now.instant()}': 'Temporal',
      '{new Intl.DateTimeFormat().resolvedOptions().timeZone}': 'resolvedOptions',
      "{new Intl.DateTimeFormat('fa').format(0)}": 'without a time zone',
      '{new Intl.NumberFormat().format(1)}': 'without a language',
      "{new Date('2021-07-23').toLocaleString()}": 'without a language',
      "{new Date('2021-07-23').toLocaleString('fa')}": 'without a time zone',
      "{new Date('2021-07-23').getTimezoneOffset()}": 'getTimezoneOffset',
      '{process.env.USER}': 'process',
      '{globalThis.process.env.HOME}': 'globalThis',
      '{navigator.userAgent}': 'navigator',
      '{import.meta.env.MODE}': 'import.meta',
      '{import.meta.url}': 'import.meta',
      '{__dirname}': '__dirname',
      '{file}': 'file',
      '{frontmatter.file}': 'the front matter of a page has no "file"',
      '{Astro.url}': 'Astro',
      '{Math.random()}': 'random',
      '{crypto.randomUUID()}': 'crypto',
      "{fetch('https://example.org')}": 'fetch',
      '{new WebSocket("wss://example.org")}': 'WebSocket',
      '{eval("1")}': 'eval',
      '{new Function("return process")()}': 'Function',
      "{require('os').hostname()}": 'require',
      '{await 1}': 'may not wait',
      'export const x = await fetch("https://example.org");': 'may not wait',
      '{this}': '"this" gives access',
      '{typeof Bun}': 'Bun',
      '{somethingNew}': 'it is not on the list of code that gives the same on every machine',
    });
  });

  it('may not do so by other names, destructuring or computed members', () => {
    assertRefused({
      'export const { env } = process;': 'process',
      'export const p = process;': 'process',
      'export const { random } = Math;': 'only directly',
      'export const M = Math;': 'only directly',
      "{Math['random']()}": 'random',
      '{Math["ran" + "dom"]()}': 'random',
      '{Math[`random`]()}': 'random',
      'export const k = "now";\n\n{Date[k]()}': 'may not be computed',
      "{[].constructor.constructor('return process')()}": 'makes code out of text',
      "{''['constructor']}": 'makes code out of text',
      'export const { constructor: C } = "";': 'makes code out of text',
      'export const { resolvedOptions } = x => x;': 'resolvedOptions',
      '{[0].map(Date)}': 'only directly',
      'export const f = (p = process) => p;': 'process',
      'export const g = () => <p>{process.pid}</p>;': 'process',
      '<p title={process.title}>x</p>': 'process',
      '<p {...process.env}>x</p>': 'process',
    });
  });

  it('may not run scripts or write HTML past the checks', () => {
    assertRefused({
      '<script>alert(1)</script>': 'a page may not have <script>',
      '<Fragment set:html="<p>x</p>" />': 'set:html writes HTML',
      '<p dangerouslySetInnerHTML={{ __html: "x" }} />': 'dangerouslySetInnerHTML writes HTML',
      '<p onclick="x()">x</p>': 'onclick would run a script',
      '<p onClick={() => 1}>x</p>': 'onClick would run a script',
      '<p client:load>x</p>': 'client:load is for the code of Bayan',
      '<p data-editor="sara">x</p>': 'readers do not see data-editor',
      '<iframe src="https://example.org"></iframe>': 'a page may not have <iframe>',
      'export const x = () => <script>1</script>;': 'a page may not have <script>',
      'export const y = () => <p onclick="x()">x</p>;': 'onclick would run a script',
      'export const z = (p) => <p {...p}>x</p>;': 'attributes from an object',
      '<img src="https://example.org/x.png" alt="x" />': 'src loads from another site',
      '![x](//example.org/x.png)': 'src loads from another site',
      '<a href="java\tscript:x()">x</a>': 'would run a script',
      '<a href={"javascript:" + "x()"}>x</a>': 'would run a script',
    });
  });

  it('may not link to what reveals who copied the link', () => {
    assertRefused({
      '[x](https://example.org/?utm_source=x)': '5:1 the link "https://example.org/?utm_source=x"',
      '<a href="http://192.168.1.4/">x</a>': 'leads into a private network',
      '<a href={"https://sara:secret@example.org"}>x</a>': 'has a user name or password',
      'export const at = "http://localhost:4321/";': 'leads into a private network',
    });
  });

  it('may show the same on every machine in ordinary ways', () => {
    const bodies = [
      'Process and Date are words, and so is `process.env`.',
      'export const names = ["a", "b"];\n\n<ul>{names.map((name, at) => <li key={at}>{name.toUpperCase()}</li>)}</ul>',
      '{/* for Sara */}\n\ntext',
      "{new Date('2021-07-23').toISOString().slice(0, 10)}",
      "{new Intl.NumberFormat('fa').format(1400)}",
      "{new Intl.DateTimeFormat('fa', { timeZone: 'UTC' }).format(new Date(Date.UTC(2021, 6, 23)))}",
      "{(1400).toLocaleString('fa')}",
      '{Math.max(1, 2)} {JSON.stringify({ process: 1 })} {props.title} {frontmatter.title}',
      '<p className="note" style={{ color: "red" }} lang="fa">متن [پیوند](translate.html)</p>',
      '<a href="https://example.org/?page=2">x</a> [y](mailto:a@example.org)',
      'export const Note = ({ children, kind = "x", ...rest }) => <aside>{children}{kind}{rest.title}</aside>;\n\n<Note>text</Note>',
      'export function twice(number) {\n  let sum = 0;\n  for (const one of [number, number]) sum += one;\n  return sum;\n}\n\n{twice(2)} {`${twice(1)} x`}',
      '| a | b |\n|---|---|\n| 1 | 2 |\n\nA note[^1].\n\n[^1]: x',
    ];
    for (const body of bodies) assert.deepEqual(faultsOf(body), [], body);
  });

  it('is read with the escapes in its strings', () => {
    const found = lintPage(
      { path: 'content/pages/about/fa.mdx', text: pageOf("{'\\u202eتاب'}") },
      'fa',
    );
    assert.deepEqual(
      found.map(({ rule, line, column }) => `${line}:${column} ${rule}`),
      ['5:3 bidi-control'],
    );
  });

  it('of the published site and the shelf has nothing wrong', async () => {
    for (const folder of ['first', 'shelf'].map((site) => `tests/fixtures/${site}/content/pages`)) {
      const names = await readdir(path.join(project, folder), { recursive: true });
      const pages = names.filter((name) => name.endsWith('.mdx'));
      assert.ok(pages.length > 0);
      for (const name of pages) {
        const text = await readFile(path.join(project, folder, name), 'utf8');
        const found = lintPage({ path: `content/pages/${name}`, text }, 'fa');
        assert.deepEqual(
          found.filter(({ rule }) => rule === 'page-code' || rule === 'private-link'),
          [],
        );
      }
    }
  });
});
