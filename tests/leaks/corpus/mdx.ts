import type { Planting, PlantingGroup } from '../planting.ts';

/** A site page in MDX, with a text or code. */
const mdx = (name: string, body: string): Planting => ({
  name,
  files: (slug) => ({ [`content/pages/${slug}/fa.mdx`]: `---\ntitle: درباره\n---\n\n${body}\n` }),
});

const imports: readonly Planting[] = [
  mdx('an import of the machine', "import os from 'node:os';\n\n{os.hostname()}"),
  mdx('an import without a prefix', "import { userInfo } from 'os';\n\n{userInfo().username}"),
  mdx('an import of files', "import { readFileSync } from 'fs';\n\nمتن"),
  mdx('an import of a shell', "import { execSync } from 'child_process';\n\nمتن"),
  mdx('an import of a package', "import * as yaml from 'yaml';\n\nمتن"),
  mdx('an import of the code', "import * as debug from '../../../src/debug.ts';\n\nمتن"),
  mdx('an import by a path of the machine', "import x from '/etc/hosts?raw';\n\n{x}"),
  mdx('an import of a page as text', "import x from '../about/fa.mdx?raw';\n\n{x}"),
  mdx('an import of the address of a page', "import x from '../about/fa.mdx?url';\n\n{x}"),
  mdx('an import from another site', "import x from 'https://example.org/x.js';\n\nمتن"),
  mdx('an export from the machine', "export { hostname } from 'node:os';\n\nمتن"),
  mdx('an import while it is built', "{import('node:os').then((os) => os.hostname())}"),
];

const clocks: readonly Planting[] = [
  mdx('the year of the build', '© {new Date().getFullYear()}'),
  mdx('the time of the build', '{Date.now()}'),
  mdx('the date of the build as text', '{Date()}'),
  mdx('a time without a zone', "{new Date('2021-07-23T10:30').toISOString()}"),
  mdx('the time that a build takes', '{performance.now()}'),
  mdx('the new kind of clock', '{Temporal.Now.instant().toString()}'),
  mdx('the time zone', '{new Intl.DateTimeFormat().resolvedOptions().timeZone}'),
  mdx('the distance to UTC', "{new Date('2021-07-23').getTimezoneOffset()}"),
  mdx('a date in the zone of the machine', "{new Date('2021-07-23').toLocaleString('fa')}"),
  mdx('the language of the machine', '{new Intl.NumberFormat().format(1400)}'),
  mdx('a random number', '{Math.random()}'),
  mdx('a random id', '{crypto.randomUUID()}'),
];

const machines: readonly Planting[] = [
  mdx('the user of the build', '{process.env.USER}'),
  mdx('the environment by destructuring', 'export const { env } = process;\n\n{env.HOME}'),
  mdx('the environment by another name', 'export const p = process;\n\n{p.cwd()}'),
  mdx('the process of the global object', '{globalThis.process.title}'),
  mdx('the process by a computed member', "{globalThis['pro' + 'cess'].pid}"),
  mdx('the environment of Vite', '{import.meta.env.MODE}'),
  mdx('the address of the module', '{import.meta.url}'),
  mdx('the folder of the module', '{__dirname}'),
  mdx('the path of the page', '{file}'),
  mdx('the path of the page in its front matter', '{frontmatter.file}'),
  mdx('the browser', '{navigator.userAgent}'),
  mdx('the build by Astro', '{Astro.url}'),
  mdx('code out of a text', '{eval("1")}'),
  mdx('a function out of a text', '{new Function("return process")().pid}'),
  mdx('a function by its constructor', "{[].map.constructor('return process')().pid}"),
  mdx('a module by require', "{require('os').hostname()}"),
  mdx('a request while it is built', "{fetch('https://example.org')}"),
  mdx('a value that is awaited', "export const x = await fetch('https://example.org');\n\nمتن"),
  mdx('a random number by destructuring', 'export const { random } = Math;\n\n{random()}'),
  mdx('a clock by a computed member', '{Date["now"]()}'),
  mdx('the environment in an attribute', '<p title={process.env.USER}>متن</p>'),
  mdx('the environment as attributes', '<p {...process.env}>متن</p>'),
  mdx(
    'the environment as a default',
    'export const F = ({ u = process.env.USER }) => <p>{u}</p>;\n\n<F />',
  ),
];

const elements: readonly Planting[] = [
  mdx('a script in a page of the site', '<script>alert(1)</script>'),
  mdx('a frame in a page of the site', '<iframe src="https://example.org"></iframe>'),
  mdx('an event handler in a page of the site', '<p onclick="x()">متن</p>'),
  mdx('HTML as text', '<p set:html="<b>x</b>" />'),
  mdx('HTML as React writes it', '<p dangerouslySetInnerHTML={{ __html: "x" }} />'),
  mdx('a component that runs in browsers', 'export const F = () => <p>x</p>;\n\n<F client:load />'),
  mdx('an editor in a data attribute in a page of the site', '<p data-editor="sara">متن</p>'),
  mdx('a script in a link of a page of the site', '<a href="java&#x09;script:x()">متن</a>'),
  mdx('a tracking link in a page of the site', '[متن](https://example.org/?utm_source=x)'),
  mdx('a private network in a page of the site', '<a href="http://192.168.1.4/">متن</a>'),
  mdx(
    'a password in code',
    'export const at = "https://sara:secret@example.org/";\n\n<a href={at}>متن</a>',
  ),
  mdx(
    'a picture of another site in a page of the site',
    '<img src="https://elsewhere.example/x.png" alt="x" />',
  ),
];

export const group: PlantingGroup = {
  title: 'Site pages in MDX',
  leaks: [...imports, ...clocks, ...machines, ...elements],
  harmless: [
    mdx('a page of text', 'متن **مهم** و [پیوند](../index.html).\n\n## بخش\n\n- یک\n- دو'),
    mdx('a page with a note for editors', '{/* for the editors */}\n\nمتن'),
    mdx('a page about code', 'واژهٔ `process.env` و Date و import.'),
    mdx(
      'a page with a list made by code',
      'export const names = ["الف", "ب"];\n\n<ul>{names.map((name) => <li>{name}</li>)}</ul>',
    ),
    mdx(
      'a page with a component',
      'export const Note = ({ children, kind = "x" }) => <p className={kind}>{children}</p>;\n\n<Note>متن</Note>',
    ),
    mdx('a page with a fixed date', "{new Date('2021-07-23').toISOString().slice(0, 10)}"),
    mdx(
      'a page with numbers in Persian',
      "{new Intl.NumberFormat('fa').format(1400)} {Math.max(1, 2)}",
    ),
    mdx('a page with its title', '{frontmatter.title}'),
    mdx(
      'a page with a link in code',
      'export const at = "https://example.org/?page=2";\n\n<a href={at}>متن</a>',
    ),
    mdx('a page with a table', '| الف | ب |\n| --- | --- |\n| یک | دو |'),
  ],
};
