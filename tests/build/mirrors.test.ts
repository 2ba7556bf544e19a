import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { readPage } from '../support/pages.ts';
import { readZip } from '../support/read-zip.ts';
import { copySite } from '../support/roots.ts';
import { runBayan } from '../support/run.ts';

const onion = `http://${'abcdefg2'.repeat(7)}.onion`;
const copy = 'https://mirror.qaf.alt/copy';
const words = {
  fa: ['این سایت در نشانی‌های دیگر', 'تماس'],
  en: ['This site at other addresses', 'Contact'],
} as const;

const root = await mkdtemp(path.join(os.tmpdir(), 'bayan-mirrors-'));
const dist = path.join(root, 'dist');
after(() => rm(root, { recursive: true }));

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

describe('a site with mirrors and a contact', () => {
  before(async () => {
    await copySite('published', root);
    const file = path.join(root, 'content/site.yaml');
    const site = (await readFile(file, 'utf8')).replace(/^mirrors: .*\n/m, '');
    const more = `mirrors: ['${onion}/', '${copy}']\ncontact: editors@qaf.alt\nformats: [txt, epub, offline, collection, webxdc]\n`;
    await writeFile(file, site + more);
    const { code, stderr } = runBayan('build', '--root', root, '--out', dist);
    assert.equal(code, 0, stderr);
  });

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
        const lines = `${mirrors}: ${onion.slice('http://'.length)} · mirror.qaf.alt`;
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
