import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { loadEngine } from '../../src/outputs/leaflet/engine.ts';
import { leafletContentOf } from '../../src/outputs/leaflet/content.ts';
import { leafletFaces } from '../../src/outputs/leaflet/fonts.ts';
import type { LeafletNode } from '../../src/outputs/leaflet/nodes.ts';
import { typesetLeaflet } from '../../src/outputs/leaflet/typesetter.ts';
import { rootVariable } from '../../src/environment.ts';
import { editionPages } from '../../src/views/routes.ts';
import { catalogOf } from '../support/catalog.ts';
import {
  extractors,
  isArabicNumber,
  reversedWords,
  wordAccuracy,
} from '../support/extract-text.ts';
import { sourceOfPdf } from '../support/pdf-source.ts';
import { sites, tags, type BuiltSite } from '../support/built-sites.ts';

const read = (site: keyof typeof sites, file: string) =>
  readFile(path.join(sites[site].dist, file));
const seed = (tag: string) => read('published', `${tag}/khuzestan-detainees.pdf`);

/** The text that is copied from a leaflet. */
const copied = async (pdf: Buffer) => (await extractors.pdfium(pdf)) ?? '';

const pagesIn = (pdf: Buffer) => sourceOfPdf(pdf).match(/\/Type \/Page\b/g)?.length ?? 0;

async function contentsOf({ root }: BuiltSite) {
  process.env[rootVariable] = root;
  const pages = editionPages(await catalogOf(root));
  return pages.map(({ props }) => ({ props, content: leafletContentOf(props) }));
}

describe('the leaflet of the first statement', () => {
  for (const tag of tags) {
    it(`is one tagged page in ${tag} and its direction, without author or time`, async () => {
      const pdf = await seed(tag);
      const text = sourceOfPdf(pdf);
      assert.equal(pagesIn(pdf), 1);
      assert.match(text, /\/MarkInfo <<\s+\/Marked true/);
      assert.match(text, /<pdfuaid:part>1</);
      assert.ok(text.includes(`/Lang (${tag})`));
      assert.equal(text.includes('/Direction /R2L'), !['en', 'de'].includes(tag));
      assert.doesNotMatch(
        text,
        /Author|CreationDate|ModDate|dc:creator|xmp:CreateDate|xmp:ModifyDate/,
      );
    });

    it(`gives correct text when it is copied, in ${tag}`, async () => {
      const file = path.join(
        sites.published.root,
        `content/statements/khuzestan-detainees/${tag}.md`,
      );
      const [, , source = ''] = (await readFile(file, 'utf8')).split('---');
      for (const [name, extract] of Object.entries(extractors)) {
        const words = await extract(await seed(tag));
        if (words === undefined) continue;
        assert.ok(wordAccuracy(words, source) >= 0.99, `${name}: ${wordAccuracy(words, source)}`);
        const reversed = reversedWords(words, source).filter(
          (word) => name !== 'mupdf' || !isArabicNumber(word),
        );
        assert.deepEqual(reversed, [], name);
      }
    });
  }

  it('embeds its fonts, subset to its letters', async () => {
    const names = sourceOfPdf(await seed('fa')).match(/\/BaseFont \/\S+/g) ?? [];
    assert.ok(names.length > 0);
    for (const name of names) assert.match(name, /\/[A-Z]{6}\+/);
    assert.ok((await seed('fa')).length < 32_000);
  });
});

describe('a leaflet', () => {
  it('has every word of every text: nested lists, tables, quotations, footnotes, other scripts', async () => {
    for (const { props, content } of await contentsOf(sites.shelf)) {
      const { id, tag } = props.edition;
      const words = await copied(await read('shelf', `${tag}/${id}.pdf`));
      const lost = new Map<string, number>();
      const count = (text: string, by: number) => {
        for (const [word] of text.normalize('NFKC').replaceAll(bidiSigns, '').matchAll(letters))
          lost.set(word, (lost.get(word) ?? 0) + by);
      };
      count(wordsOf(content.body).join(''), 1);
      count(words, -1);
      const missing = [...lost].filter(([, by]) => by > 0).map(([word]) => word);
      assert.deepEqual(missing, [], `${id} ${tag}`);
    }
  });

  it('has the same bytes when it is made again', async () => {
    for (const { props, content } of await contentsOf(sites.published)) {
      const built = await seed(props.edition.tag);
      assert.ok(built.equals(await typesetLeaflet(content)), props.edition.tag);
    }
  });

  it('has several pages if one would be too small to read', async () => {
    assert.ok(pagesIn(await read('shelf', 'fa/long-letter.pdf')) > 2);
    assert.equal(pagesIn(await read('shelf', 'en/night-hours.pdf')), 1);
  });

  it('is on A5 if the site asks for it', async () => {
    const [{ content } = { content: undefined }] = await contentsOf(sites.published);
    assert.ok(content);
    const small = sourceOfPdf(await typesetLeaflet({ ...content, paper: 'a5' }));
    assert.match(small, /\/MediaBox \[0 0 419\.52\d* 595\.27\d*\]/);
  });
});

describe('the engine in WebAssembly', () => {
  let pdf: Buffer;
  let native: Buffer;
  before(async () => {
    const [{ content } = { content: undefined }] = await contentsOf(sites.published);
    if (!content) throw new Error('the site has no statement');
    const faces = leafletFaces.faces.map(({ data }) => data);
    pdf = await typesetLeaflet(content, await loadEngine(faces, 'wasm'));
    native = await seed('fa');
  });

  it('makes the same tagged leaflet, without the claim of PDF/UA-1', async () => {
    assert.equal(pagesIn(pdf), 1);
    assert.match(sourceOfPdf(pdf), /\/MarkInfo <<\s+\/Marked true/);
    assert.doesNotMatch(sourceOfPdf(pdf), /pdfuaid/);
    assert.equal(await copied(pdf), await copied(native));
  });
});

/** A word, a number, or a part of an address as PDF readers split it. */
const letters = /[\p{L}\p{M}\u200c]+|\p{N}+/gu;
const bidiSigns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The words of blocks, in order. */
function wordsOf(nodes: readonly LeafletNode[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [node];
    if (node.kind === 'line') {
      const words = wordsOf(node.children);
      return node.name === 'sup' ? [' ', ...words] : words;
    }
    const { lines = [], head = [], cells = [], children } = node;
    return node.name === 'table'
      ? [...head, ...cells].flatMap((cell) => [...wordsOf(cell), ' '])
      : [
          ' ',
          ...lines.flatMap((line) => [...wordsOf(line), ' ']),
          ...(lines.length > 0 ? [] : wordsOf(children)),
          ' ',
        ];
  });
}
