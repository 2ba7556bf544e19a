import { readFileSync } from 'node:fs';
import { projectFile } from '../../environment.ts';
import { fitFontSize } from '../fit-font-size.ts';
import { leafletFaces, usualFaces } from './fonts.ts';
import { light } from '../../styles/tokens.ts';
import type { LeafletNode } from './nodes.ts';
import type { LeafletContent } from './content.ts';
import { loadEngine } from './engine.ts';
import type { FontFaces } from '../font-faces.ts';
import { packObjects } from './pack-objects.ts';
import type { Engine, LaidOutDocument } from './typst.ts';

/**
 * Text sizes in points: those tried for one page, and those for leaflets of several pages: the first, unless it leaves the foot
 * alone on the last page.
 */
const sizes = {
  a4: {
    tried: [12, 11.5, 11, 10.75, 10.5, 10.25, 10, 9.75, 9.5, 9.25, 9],
    flowing: [11, 10.75, 11.25, 10.5, 11.5, 10.25, 11.75, 10],
  },
  a5: {
    tried: [10.5, 10, 9.5, 9.25, 9, 8.75, 8.5, 8.25, 8],
    flowing: [9.5, 9.25, 9.75, 9, 10, 8.75, 10.25, 8.5],
  },
} as const;

/** Number of letters that never fit on one page. With more, no size is tried. */
const neverOnOnePage = { a4: 7500, a5: 4200 } as const;

/** Where the text ends, and the height of the foot after it, in points. `leaflet.typ` reports it. */
interface End {
  readonly page: number;
  readonly y: number;
  /** Where a page begins. */
  readonly top: number;
  readonly foot: number;
  readonly bottom: number;
}

/** Typesets a leaflet and returns its PDF. The same content gives the same bytes. */
export async function typesetLeaflet(
  content: LeafletContent,
  engine?: Engine,
): Promise<Buffer<ArrayBuffer>> {
  const { layOut } = engine ?? (await engineFor(content));
  const { files, ...words } = content;
  const leaflet = JSON.stringify(words);
  const documents = new Map<number, LaidOutDocument>();
  const layOutAt = (size: number): LaidOutDocument => {
    const document =
      documents.get(size) ??
      layOut(template(), { leaflet, size: String(size), accent: light.accent }, files);
    documents.set(size, document);
    return document;
  };
  const { tried, flowing } = sizes[content.paper];
  const letters = lettersOf(content.body);
  if (letters > neverOnOnePage[content.paper]) return write(layOutFlowing());
  // Height in pages.
  const measure = (size: number) => {
    const { page, y, foot, bottom } = endAt(size);
    return Promise.resolve(page - 1 + (y + foot) / bottom);
  };
  const guess = Math.sqrt(lettersAtOnePoint[content.paper] / letters);
  const { size, height } = await fitFontSize({ sizes: tried, limit: 1, measure }, guess);
  return write(height > 1 ? layOutFlowing() : layOutAt(size));

  function endAt(size: number): End {
    return layOutAt(size).metadata('end') as End;
  }

  function layOutFlowing(): LaidOutDocument {
    const [usual] = flowing;
    return layOutAt(flowing.find((size) => !isFootAlone(endAt(size))) ?? usual);
  }

  function write(document: LaidOutDocument): Buffer<ArrayBuffer> {
    const pdf = Buffer.from(document.pdf());
    return packObjects(content.dir === 'rtl' ? readFromTheRight(pdf) : pdf);
  }
}

/** Returns whether nothing of the text is on the page of the foot: it does not fit below the text, or the text ends a page. */
const isFootAlone = ({ y, top, foot, bottom }: End): boolean => y + foot > bottom || y <= top + 1;

/** Marks a PDF as read from the right. Typst does this only for languages whose direction it knows, which ckb is not. */
function readFromTheRight<T extends Buffer>(pdf: T): T {
  const wrong = Buffer.from('/Direction /L2R');
  const at = pdf.lastIndexOf(wrong);
  if (at >= 0) pdf.write('/Direction /R2L', at, 'latin1');
  return pdf;
}

/** Rough number of letters that fit on a page at one point, for the first guess. */
const lettersAtOnePoint = { a4: 290_000, a5: 120_000 } as const;

const lettersOf = (nodes: readonly LeafletNode[]): number =>
  nodes.reduce(
    (sum, node) => sum + (typeof node === 'string' ? node.length : lettersOf(node.children)),
    0,
  );

/** Returns an engine with the fonts of a leaflet. The rare ones are heavy, and most sites never need them. */
function engineFor({ fonts }: LeafletContent): Promise<Engine> {
  const faces = fonts.every((font) => usualFaces.names.includes(font)) ? usualFaces : leafletFaces;
  let engine = loaded.get(faces);
  if (!engine) {
    engine = loadEngine(faces.faces.map(({ data }) => data));
    loaded.set(faces, engine);
  }
  return engine;
}

const loaded = new Map<FontFaces, Promise<Engine>>();

let source: string | undefined;

const template = (): string =>
  (source ??= readFileSync(projectFile('src/outputs/leaflet/leaflet.typ'), 'utf8'));
