import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestContext } from 'node:test';
import * as mupdf from 'mupdf';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { rootVariable } from '../../src/environment.ts';
import { leafletContentOf } from '../../src/outputs/leaflet/content.ts';
import { typesetLeaflet } from '../../src/outputs/leaflet/typesetter.ts';
import { shippedTags } from '../../src/locales/shipped-locales.ts';
import type { EditionContext } from '../../src/views/edition-context.ts';
import { editionPages } from '../../src/views/routes.ts';
import { catalogOf } from './catalog.ts';
import { extractors } from './extract-text.ts';
import { temporaryRoot } from './roots.ts';
import { project } from './sites.ts';

/** A site with one text. */
export interface OneText {
  readonly root: string;
  readonly catalog: Catalog;
  readonly context: EditionContext;
}

/** Languages without a locale that are written from right to left: they get the Persian one, and others the English one. */
const rtl = ['he', 'ks', 'ps', 'sd', 'skr', 'ug', 'ur'];

/** Returns a site whose only text is `body`, in the language `tag`. */
export async function oneText(
  test: TestContext,
  tag: string,
  body: string,
  title = 'آزمون',
): Promise<OneText> {
  const base = rtl.includes(tag) ? 'fa' : 'en';
  const locale = await readFile(path.join(project, `src/locales/${base}.yaml`), 'utf8');
  const root = await temporaryRoot(test, 'shelf', {
    statements: null,
    topics: null,
    pages: null,
    'site.yaml': `name: { fa: قفسه, en: Shelf }\nurl: https://shelf.example\nlocales: [fa, ${tag === 'fa' ? 'en' : tag}]\n`,
    ...(!shippedTags().includes(tag) && {
      [`locales/${tag}.yaml`]: locale.replace(/^name: .*/m, `name: ${tag}`),
    }),
    [`statements/text/${tag}.md`]: `---\ntitle: ${JSON.stringify(title)}\nissued: 2023-05-01\nissuers: [reading-circle]\n---\n\n${body}\n`,
  });
  const catalog = await catalogOf(root);
  const [page] = editionPages(catalog);
  if (!page) throw new Error('the site has no text');
  return { root, catalog, context: page.props };
}

/** Returns the leaflet of the only text of a site. */
export async function leafletOf({ root, context }: OneText): Promise<Buffer> {
  process.env[rootVariable] = root;
  return typesetLeaflet(leafletContentOf(context));
}

/** Returns the text that is copied from a leaflet, without marks of direction, and with a space for each line end. */
export async function copiedFrom(pdf: Uint8Array): Promise<string> {
  const text = (await extractors.pdfium(pdf)) ?? '';
  return text.replaceAll(/[\u061c\u200e\u200f\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ');
}

/** A glyph on a page, with the distance of its origin from the left edge, in points. */
export interface Glyph {
  readonly character: string;
  readonly x: number;
}

/** Returns the glyphs of each line of a PDF. */
export function glyphsOf(pdf: Uint8Array): Glyph[][] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  const lines: Glyph[][] = [];
  for (let number = 0; number < document.countPages(); number += 1)
    document
      .loadPage(number)
      .toStructuredText('preserve-whitespace')
      .walk({
        beginLine: () => lines.push([]),
        onChar: (character, [x]) => lines.at(-1)?.push({ character, x }),
      });
  return lines;
}
