import type { Planting, PlantingGroup } from '../planting.ts';

/** A site page in MDX, with a text or code. */
const mdx = (name: string, body: string, head = ''): Planting => ({
  name,
  files: (slug) => ({
    [`content/pages/${slug}/fa.mdx`]: `---\ntitle: درباره\n${head}---\n\n${body}\n`,
  }),
});

const leaks: Record<string, string> = {
  'a constructor of an object': "{({}).constructor.constructor('return process')()}",
  'a constructor of a function': "{(() => {}).constructor('return process')()}",
  'a constructor of a text': "{''.constructor.constructor('return 1')()}",
  'a constructor by destructuring':
    "export const { constructor: F } = () => 1;\n\n{F('return process')()}",
  'a constructor by nested destructuring':
    "export const { constructor: { constructor: F } } = {};\n\n{F('return 1')()}",
  'a constructor by a default of a parameter':
    "export const f = ({ constructor: F }) => F('return process')();\n\n{f(() => 1)}",
  'a constructor in brackets': "{(() => 1)['constructor']('return process')()}",
  'a constructor in a template in brackets': '{(() => 1)[`constructor`]("return process")()}',
  'a constructor joined in brackets': "{(() => 1)['const' + 'ructor']('return process')()}",
  'a constructor with an escaped letter': String.raw`{(() => 1).c\u006fnstructor('return process')()}`,
  'a constructor after a question mark': "{(() => 1)?.constructor?.('return process')()}",
  'a constructor by its prototype':
    '{Object.getPrototypeOf(async () => 1).constructor("return 1")}',
  'a constructor by a list of names':
    '{Object.entries(Object.getOwnPropertyDescriptors((() => 1).__proto__))}',
  'a constructor assigned by a pattern':
    "export let F;\nexport const g = () => { ({ constructor: F } = () => 1); return F('return process')(); };\n\n{g()}",
  'a constructor in a loop':
    "export const f = () => { for (const { constructor: F } of [() => 1]) return F('return process')(); };\n\n{f()}",
  'a member by a variable': "export const k = 'constructor';\n\n{[][k][k]('return process')()}",
  'a member by a list': "{['constructor'].map((k) => (() => 1)[k])}",
  'an alias of a date': 'export const D = Date;\n\n{new D().getFullYear()}',
  'an alias of a date in a list': '{[Date].map((D) => new D().toISOString())}',
  'a date as a default': 'export const f = (D = Date) => new D().getFullYear();\n\n{f()}',
  'a date in an object': 'export const o = { Date };\n\n{new o.Date().getFullYear()}',
  'a date that is given on': '{((D) => new D().getFullYear())(Date)}',
  'a date without brackets': '{String(new Date)}',
  'a date with spread arguments': '{new Date(...[]).getFullYear()}',
  'a date out of nothing': '{new Date(undefined).getTime() || new Date(void 0)}',
  'a date out of a variable': 'export const x = undefined;\n\n{new Date(x)}',
  'a date in a sequence': '{new (0, Date)().getFullYear()}',
  'a date in a condition': '{new (true ? Date : Date)().getFullYear()}',
  'a date by a class': 'export class D extends Date {}\n\n{new D().getFullYear()}',
  'a date with hours of the machine': "{new Date('2021-07-23').getHours()}",
  'a date with the year of the machine': "{new Date('2021-01-01').getFullYear()}",
  'a date with the month of the machine': "{new Date('2021-01-01').getMonth()}",
  'a date as text': "{new Date('2021-07-23').toString()}",
  'a date joined to a text': "{'' + new Date('2021-07-23')}",
  'a date in a template': "{`${new Date('2021-07-23')}`}",
  'a date made a text': "{String(new Date('2021-07-23'))}",
  'a date shown by a formatter without a zone': "{new Intl.DateTimeFormat('fa').format(0)}",
  'the day of the build by a formatter':
    "{new Intl.DateTimeFormat('fa', { timeZone: 'UTC' }).format()}",
  'the day of the build by a formatter and nothing':
    "{new Intl.DateTimeFormat('fa', { timeZone: 'UTC' }).format(undefined)}",
  'the parts of the day of the build':
    "{new Intl.DateTimeFormat('fa', { timeZone: 'UTC' }).formatToParts()[0].value}",
  'an alias of Intl': 'export const I = Intl;\n\n{new I.NumberFormat().format(1)}',
  'Intl by destructuring':
    'export const { DateTimeFormat } = Intl;\n\n{new DateTimeFormat().format()}',
  'the names of zones': "{Intl.supportedValuesOf('timeZone')}",
  'a list of texts in the language of the machine':
    "{['ب', 'ا'].sort((a, b) => a.localeCompare(b))}",
  'a text in capitals of the machine': "{'i'.toLocaleUpperCase()}",
  'the stack of an error': '{new Error().stack}',
  'the stack of a caught error':
    'export const f = () => { try { null.x; } catch (e) { return e.stack; } };\n\n{f()}',
  'the stack of a caught error by destructuring':
    'export const f = () => { try { null.x; } catch ({ stack }) { return stack; } };\n\n{f()}',
  'the message of an error':
    'export const f = () => { try { undefinedName(); } catch (e) { return String(e); } };\n\n{f()}',
  'a random number by a list of members': '{Object.values(Math)}',
  'an alias of Math': 'export const m = Math;\n\n{m.random()}',
  'Math by a spread': '{Object.keys({ ...Math })}',
  'the address of a module in a template': '{`${import.meta.url}`}',
  'the files of a folder': "{Object.keys(import.meta.glob('/**/*'))}",
  'the target of new': 'export function f() { return new.target; }\n\n{f()}',
  'arguments of a function': 'export function f() { return arguments.callee.caller; }\n\n{f()}',
  'this in a function': 'export function f() { return this; }\n\n{f()}',
  'a getter with this': 'export const o = { get x() { return this.constructor; } };\n\n{o.x}',
  'a tagged template': '{(() => 1).constructor`return process`()}',
  'a generator of code': 'export function* f() { yield process.pid; }\n\n{[...f()]}',
  'an asynchronous generator':
    'export async function* f() { for await (const x of []) yield x; }\n\nمتن',
  'a constructor of a regular expression': "{/x/.constructor('y')}",
  'a label around a process': 'export function f() { a: { return process.pid; } }\n\n{f()}',
  'a module of content': "import { getCollection } from 'astro:content';\n\nمتن",
  'a virtual module': "import x from 'virtual:x';\n\nمتن",
  'a component of the project': "import Base from '../../../src/layouts/Base.astro';\n\n<Base />",
  'a module of data': "import x from '../../site.yaml?raw';\n\n{x}",
  'a module of JSON': "import x from '../../../package.json';\n\n{x.name}",
  'a module of a picture': "import x from '../../../public/x.png';\n\n<img src={x.src} alt='x' />",
  'all of a page': "import * as page from '../about/fa.mdx';\n\n{page.file}",
  'the path of another page': "import { file } from '../about/fa.mdx';\n\n{file}",
  'the address of another page under another name':
    "import { url as u } from '../about/fa.mdx';\n\n{u}",
  'an export of all of a module': "export * from 'node:os';\n\nمتن",
  'an export of the default of a module':
    "export { default as os } from 'node:os';\n\n{os.hostname()}",
  'a default export as a layout':
    "export default ({ children }) => <div data-editor='sara'>{children}</div>;\n\nمتن",
  'other components for elements': "export const components = { p: 'script' };\n\nمتن",
  'an element out of a variable': "export const Tag = 'script';\n\n<Tag>x()</Tag>",
  'an element out of an object': "export const o = { T: 'script' };\n\n<o.T>x()</o.T>",
  'an element out of a parameter':
    'export const F = ({ as: Tag }) => <Tag>x()</Tag>;\n\n<F as="script" />',
  'HTML in a fragment': "<Fragment set:html={'<b>x</b>'} />",
  'HTML in an imported fragment':
    'import { Fragment } from \'astro/jsx-runtime\';\n\n<Fragment set:html="<script>x()</script>" />',
  'text by an instruction': '<p set:text={process.title} />',
  'attributes out of the page': '<p {...props}>متن</p>',
  'attributes out of an object in code': "{[1].map(() => <p {...{ onclick: 'x()' }}>متن</p>)}",
  'a handler in code': '{[1].map(() => <p onClick="x()">متن</p>)}',
  'a style that loads': '<p style="background:url(https://elsewhere.example/x)">متن</p>',
  'a style object that loads':
    "<p style={{ background: 'url(https://elsewhere.example/x)' }}>متن</p>",
  'a style that hides': '<p style="display:none">for Sara</p>',
  'a style object that hides': "<p style={{ display: 'none' }}>for Sara</p>",
  'a hidden paragraph in a page of the site': '<p hidden>for Sara</p>',
  'a source out of code': '<img src={\'https://elsewhere.example/x.png\'} alt="x" />',
  'a source out of a variable':
    'export const at = \'https://elsewhere.example/x.png\';\n\n<img src={at} alt="x" />',
  'a source out of joined texts': "<img src={'https:' + '//elsewhere.example/x.png'} alt=\"x\" />",
  'a picture of Markdown of another site': '![x](https://elsewhere.example/x.png)',
  'a picture of Markdown by a reference': '![x][1]\n\n[1]: https://elsewhere.example/x.png',
  'a script in a link of Markdown': '[x](javascript:x())',
  'a link out of code to a script': "<a href={'javascript:x()'}>x</a>",
  'a link out of joined code to a script': "<a href={'java' + 'script:x()'}>x</a>",
  'a drawing with a picture of another site in a page of the site':
    '<svg><image href="https://elsewhere.example/x.png" /></svg>',
  'a frame out of code': '{[1].map(() => <iframe src="x.html"></iframe>)}',
  'a comment of HTML out of code': "{'<!-- x -->' && <style>{'p{}'}</style>}",
  'a component of the server': 'export const F = () => <p>x</p>;\n\n<F server:defer />',
  'a value that changes what all objects do': '{Object.assign(Object.prototype, { x: 1 })}',
  'a value by Object.create': '{Object.create(null)}',
  'a debugger': 'export const f = () => { debugger; };\n\nمتن',
  'a global by sloppy code': 'export const f = () => top;\n\nمتن',
  'a structured clone': '{structuredClone({})}',
  'a microtask': '{queueMicrotask(() => 1)}',
  bytes: "{Buffer.from('x')}",
  'a coder of text': "{new TextEncoder().encode('x')}",
  'a promise': '{Promise.resolve(1)}',
  'a weak reference': '{new WeakRef({})}',
  'a symbol of a registry': "{Symbol.for('x')}",
  'a with statement in a function': '{new Set().constructor}',
};

const ordinary: Record<string, string> = {
  'a table out of a list':
    "export const rows = [['الف', 1], ['ب', 2]];\n\n<table><tbody>{rows.map(([name, number]) => <tr><td>{name}</td><td>{number.toLocaleString('fa')}</td></tr>)}</tbody></table>",
  'a condition in a page':
    'export const open = true;\n\n{open ? <p>باز</p> : <p>بسته</p>}\n\n{open && <p>x</p>}',
  'a page in MDX with details': '<details>\n<summary>پرسش</summary>\n\nپاسخ **مهم**\n\n</details>',
  'a page with footnotes': 'متن[^1].\n\n[^1]: پانویس.',
  'a date in the calendar of Iran':
    "{new Intl.DateTimeFormat('fa-IR', { timeZone: 'UTC', dateStyle: 'long' }).format(new Date('2021-07-23'))}",
  'a date in UTC as text':
    "{new Date('2021-07-23').getUTCFullYear()} {new Date(Date.UTC(2021, 6, 23)).toISOString().slice(0, 4)}",
  'a sorted list':
    "export const list = ['ب', 'ا'];\n\n{list.toSorted((a, b) => a.localeCompare(b, 'fa')).join('، ')}",
  'a sum': '{[1, 2, 3].reduce((sum, one) => sum + one, 0)}',
  'a list with places':
    "export const list = ['الف', 'ب'];\n\n<ol>{list.map((one, index) => <li id={`n${index}`}>{list.at(index)}</li>)}</ol>",
  'an object of names':
    "export const names = { fa: 'فارسی', en: 'English' };\n\n{Object.entries(names).map(([tag, name]) => <p lang={tag}>{name}</p>)}",
  'words of a text': "{'الف ب'.split(' ').map((word) => <b>{word}</b>)} {'a-b'.replace(/-/g, ' ')}",
  'a component with a default':
    'export function Box({ title = \'x\', children }) {\n  return <section><h2>{title}</h2>{children}</section>;\n}\n\n<Box title="متن">متن</Box>',
  'a page with a style': '<p style="color:#036;text-align:center">متن</p>',
  'a page with a style object': "<p style={{ color: '#036', textAlign: 'center' }}>متن</p>",
  'a page with columns': '<div class="columns"><p lang="en" dir="ltr">text</p></div>',
  'code in a page':
    '```js\nimport os from "node:os";\nprocess.env.HOME; new Date();\n```\n\nواژهٔ `document.cookie`.',
  'signs of code in a page': 'قیمت \\{x\\} و 1 \\< 2.',
};

export const group: PlantingGroup = {
  title: 'Escapes from the code of pages',
  leaks: [
    ...Object.entries(leaks).map(([name, body]) => mdx(name, body)),
    mdx('a layout in the front matter', 'متن', 'layout: ../../../src/layouts/Base.astro\n'),
    mdx('a draft note in the front matter', 'متن', 'editor: sara\n'),
  ],
  harmless: Object.entries(ordinary).map(([name, body]) => mdx(name, body)),
};
