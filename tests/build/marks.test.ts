import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { publish } from '../../src/cli/commands/publish.ts';
import { separator } from '../../src/views/link.ts';
import { openBook, textIn } from '../support/books.ts';
import { callCommand } from '../support/call-command.ts';
import { extractors } from '../support/extract-text.ts';
import { digestFolder } from '../support/folder-digest.ts';
import { readPage } from '../support/pages.ts';
import { readZip } from '../support/read-zip.ts';
import { copySite, writeFiles } from '../support/roots.ts';
import { runBuild } from '../support/run.ts';

/** What means something to a step of the build, to HTML, XML, JSON, TeX, or to a function that replaces text. */
const marks = String.raw`{size of /fa/x.pdf in latn KB|MB} <style></style> </style> <meta charset="utf-8"> <!-- x --> ]]> {{x}} ${'$'}{x} $& $1 $$ %s \u0000 \n {site} {number} {constructor} & " ' <file-size path="/etc"></file-size> @font-face{font-family:V;x} </title></script> src="data:," #{x} /* y */`;
const first = '{size of';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const inMarkdown = marks.replaceAll(/[\\<*_[\]&|~{}!]/g, String.raw`\$&`);
const plain =
  'We wait at the door of the library and read there, as we did on every day of this year.';

const editionOf = (more: string) => `---
title: ${quoted(`A ${marks}`)}
summary: ${quoted(`B ${marks}`)}
source: ${quoted(`C ${marks}`)}
corrections:
  - { date: 2021-09-01, kind: correction, note: ${quoted(`D ${marks}`)} }
${more}
---

${plain} ${inMarkdown}

- ${inMarkdown}

> ${inMarkdown}

| ${inMarkdown} |
| - |
| ${inMarkdown} |

Note[^1].

[^1]: ${inMarkdown}
`;

const name = `name: { en: ${quoted(`E ${marks}`)} }\n`;

const onion = `http://${'abcdefg2'.repeat(7)}.onion`;
const copy = 'https://mirror.qaf.alt/copy';
const words = {
  fa: ['این سایت در نشانی‌های دیگر', 'تماس'],
  en: ['This site at other addresses', 'Contact'],
} as const;

const root = await mkdtemp(path.join(os.tmpdir(), 'bayan-marks-'));
const dist = path.join(root, 'dist');

const read = (file: string) => readFile(path.join(dist, file), 'utf8');

before(async () => {
  await copySite('published', root);
  const site = await readFile(path.join(root, 'content/site.yaml'), 'utf8');
  await writeFiles(root, {
    'site.yaml': site
      .replace(/^name:\n(?: .*\n)+/m, () => name)
      .replace('example.org', 'marks.alt')
      .replace('mirrors: []', `mirrors: ['${onion}/', '${copy}']\ncontact: editors@qaf.alt`),
    'issuers/marks.yaml': name,
    'topics/marks.yaml': name,
    'statements/marks/en.md': editionOf('issued: 2021-08-01\nissuers: [marks]\ntopics: [marks]'),
  });
  const published = await callCommand(publish, root, 'marks');
  assert.equal(published.code, 0, published.stderr);
  const { code, stderr } = runBuild('--root', root, '--out', dist);
  assert.equal(code, 0, stderr);
});
after(() => rm(root, { recursive: true }));

/** Fails unless a text has the marks as often as their beginning: `count` times, or at least once. */
function assertWhole(text: string, where: string, count?: number): void {
  const begun = text.split(first).length - 1;
  assert.equal(text.split(marks).length - 1, begun, where);
  if (count === undefined) assert.ok(begun > 0, where);
  else assert.equal(begun, count, where);
}

/** Returns the text of a page and the values of its attributes, as a browser reads them. */
function shownOn(html: string): { readonly text: string; readonly values: string[] } {
  const tree = fromHtml(html);
  const values: string[] = [];
  const texts: string[] = [];
  const follow = (node: Nodes): void => {
    if (node.type === 'element') {
      values.push(...Object.values(node.properties).map(String));
      if (node.tagName === 'script' || node.tagName === 'style') return;
    }
    if (node.type === 'text') texts.push(node.value);
    if ('children' in node) node.children.forEach(follow);
  };
  follow(tree);
  return { text: texts.join(''), values };
}

/** Returns the text of the foot of a page, and its links. */
async function footOf(page: string): Promise<{ text: string; links: readonly string[] }> {
  let text = '';
  const links: string[] = [];
  visit(await readPage(dist, page), 'element', (footer) => {
    if (footer.tagName !== 'footer') return;
    text = toString(footer);
    visit(footer, 'element', ({ tagName, properties }) => {
      if (tagName === 'a') links.push(String(properties['href']));
    });
  });
  return { text, links };
}

describe('marks of the build in titles, summaries, names and texts', () => {
  it('arrive on every page as text, and leave its styles and sizes where they are', async () => {
    const pages = Object.keys(digestFolder(dist)).filter((file) => file.endsWith('.html'));
    assert.ok(pages.length > 30);
    for (const page of pages) {
      const html = await read(page);
      const { text, values } = shownOn(html);
      assertWhole(text, page);
      for (const value of values) if (value.includes(first)) assertWhole(value, page, 1);
      const styles: string[] = [];
      visit(fromHtml(html), 'element', (element) => {
        if (element.tagName === 'style') styles.push(toString(element));
      });
      assert.equal(styles.length, 2, page);
      assert.match(styles[0] ?? '', /:root\{/, page);
    }
    assert.match(
      await read('en/marks.html'),
      /Plain text.*?<abbr>TXT<\/abbr>\s*<span>\s*\d+\u00a0KB<\/span>/,
    );
  });

  it('arrive in plain text and messages', async () => {
    assertWhole(await read('en/marks.txt'), 'txt', 9);
    assertWhole(await read('en/marks.messages.txt'), 'messages', 9);
  });

  it('arrive in the API, the feeds and the citations', async () => {
    const files = ['api/marks.json', 'api/statements.json', 'en/marks.csl.json'];
    for (const file of [...files, 'en/feeds/statements.json'])
      JSON.parse(await read(file), (key, value: unknown) => {
        if (typeof value !== 'string' || !value.includes(first)) return value;
        assertWhole(key === 'content_html' ? shownOn(value).text : value, `${file} ${key}`);
        return value;
      });
  });

  it('keep BibTeX in balance', async () => {
    const text = await read('en/marks.bib');
    let depth = 0;
    for (const [index, character] of Array.from(text).entries()) {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0;
      assert.ok(depth > 0 || index < 5 || index > text.length - 3);
    }
    assert.equal(depth, 0);
  });

  it('arrive in e-books', async () => {
    for (const file of ['en/marks.epub', 'en/feeds/statements.epub']) {
      const book = openBook(await readFile(path.join(dist, file)));
      for (const [page, element] of book.documents) {
        const text = textIn(element);
        if (text.includes(first)) assertWhole(text, page);
      }
      assertWhole(textIn(book.package), file);
    }
  });

  it('arrive in the app', async () => {
    const files = readZip(await readFile(path.join(dist, 'en/feeds/statements.xdc')));
    for (const { path: file, bytes } of files)
      if (file.endsWith('.html')) assertWhole(shownOn(Buffer.from(bytes).toString()).text, file);
    const manifest = files.find(({ path: file }) => file === 'manifest.toml');
    assert.equal(
      JSON.parse(
        Buffer.from(manifest?.bytes ?? [])
          .toString()
          .replace('name = ', ''),
      ),
      `E ${marks}`,
    );
  });

  it('arrive in the leaflet', async () => {
    const pdf = await readFile(path.join(dist, 'en/marks.pdf'));
    // PDFium writes U+FFFE for a hyphen at the end of a line.
    const bare = (text: string) => text.replaceAll(/[\s\ufffe-]/g, '');
    const text = bare((await extractors.pdfium(pdf)) ?? '');
    assert.equal(text.split(bare(marks)).length - 1, text.split(bare(first)).length - 1);
    assert.ok(text.includes(`A${bare(marks)}`));
  });
});

describe('mirrors and a contact of a site', () => {
  for (const [tag, [mirrors, contact]] of Object.entries(words))
    it(`links each page to itself on the mirrors, in ${tag}`, async () => {
      for (const [page, to] of [
        [`/${tag}/index.html`, `/${tag}/index.html`],
        [`/${tag}/khuzestan-detainees.html`, `/${tag}/khuzestan-detainees.html`],
        [`/${tag}/khuzestan-detainees.offline.html`, `/${tag}/khuzestan-detainees.html`],
        [`/${tag}/topics/political-prisoners.html`, `/${tag}/topics/political-prisoners.html`],
      ] as const) {
        const { text, links } = await footOf(page);
        assert.deepEqual(links.slice(-3), [onion + to, copy + to, 'mailto:editors@qaf.alt'], page);
        const lines = `${mirrors}: ${onion.slice('http://'.length)}${separator}mirror.qaf.alt`;
        assert.ok(text.includes(lines), text);
        assert.ok(text.includes(`${contact}: editors@qaf.alt`), text);
      }
    });

  it('names them at the end of the plain text and in the e-book', async () => {
    const name = path.join(dist, 'en/khuzestan-detainees');
    const address = '/en/khuzestan-detainees.html';
    assert.ok(
      (await readFile(`${name}.txt`, 'utf8')).endsWith(
        `\nThis site at other addresses:\n${onion}${address}\n${copy}${address}\n\nContact:\neditors@qaf.alt\n`,
      ),
    );
    const book = readZip(await readFile(`${name}.epub`))
      .map(({ bytes }) => Buffer.from(bytes).toString())
      .join('\n');
    for (const link of [`${onion}${address}`, `${copy}${address}`, 'mailto:editors@qaf.alt'])
      assert.ok(book.includes(`href="${link}"`), link);
  });

  it('leads from 404.html to the home pages of the mirrors', async () => {
    const { links } = await footOf('/404.html');
    assert.deepEqual(links.slice(0, 2), [`${onion}/index.html`, `${copy}/index.html`]);
  });
});
