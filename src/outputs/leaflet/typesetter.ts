import { readFileSync } from 'node:fs';
import { projectFile } from '../../environment.ts';
import { fitFontSize } from '../fit-font-size.ts';
import { facesOfLeaflet } from './fonts.ts';
import type { BlockNode, LeafletNode } from './nodes.ts';
import type { LeafletContent } from './content.ts';
import { loadEngine } from './engine.ts';
import type { FontFaces } from '../font-faces.ts';
import { packObjects } from './pack-objects.ts';
import {
  lettersAtOnePoint,
  lettersInColumn,
  lettersOfHighHead,
  neverOnOnePage,
  papers,
  sizes,
  titleShareOf,
  type Plan,
} from './plans.ts';
import type { Engine, LaidOutDocument } from './typst.ts';

/** Number of pages that a text may fill if a smaller title may bring it onto one page. */
const almost = 1.2;

/** Share of two columns that is enough text for them. */
const mostlyFull = 0.85;

/** Titles that are tried to make room for a short text, as a share of the page. */
const smallerTitles = [0.26, 0.19] as const;

/** A place in the text of a leaflet, in points. `page.typ` reports where the text starts and where it ends. */
interface Mark {
  readonly page: number;
  readonly column: number;
  readonly y: number;
  /** Where a page begins and ends. */
  readonly top: number;
  readonly bottom: number;
}

/** A leaflet that is laid out with a plan. */
interface Laid {
  readonly plan: Plan;
  readonly document: LaidOutDocument;
  /** Number of pages that the text fills. */
  readonly pages: number;
  /** Height of the columns of the first page, and of the last one, in points. */
  readonly height: number;
  readonly lastHeight: number;
}

/** Typesets a leaflet and returns its PDF. The same content gives the same bytes. */
export async function typesetLeaflet(
  content: LeafletContent,
  engine?: Engine,
): Promise<Buffer<ArrayBuffer>> {
  const { layOut } = engine ?? (await engineFor(content));
  const { files, ...words } = content;
  const { paper, body, dir, band } = content;
  const leaflet = Buffer.from(JSON.stringify(words));
  const letters = lettersOf(body);
  const common = {
    ...papers[paper],
    title: titleShareOf(letters, paper, band !== undefined),
    hasHighHead: lettersAbove(content) >= lettersOfHighHead,
    slack: 0,
    last: 0,
  };
  const known = new Map<number, Laid>();
  const layOutPlan = (plan: Plan): Laid => {
    const parts = { 'leaflet.json': leaflet, 'plan.json': Buffer.from(JSON.stringify(plan)) };
    const document = layOut(template(), new Map([...files, ...Object.entries(parts)]));
    return { plan, document, ...extentOf(document, plan) };
  };
  const { one, two, flowing } = sizes[paper];
  const table = widestTable(body);
  // A wide table needs the whole width, and none should be in large letters.
  const columnsAt = (size: number) => (table > lettersInColumn || one.includes(size) ? 1 : 2);
  const layOutAt = (size: number): Laid => {
    const laid = known.get(size) ?? layOutPlan({ ...common, size, columns: columnsAt(size) });
    known.set(size, laid);
    return laid;
  };
  const layOutFlowing = (): Laid => {
    const [usual = 10] = flowing;
    const { pages } = layOutAt(usual);
    // A text of few pages fills the last one, in larger letters if need be.
    const larger = two.filter(
      (size) => size > usual && pages < 4 && size < usual * Math.sqrt(Math.ceil(pages) / pages),
    );
    const size =
      larger.slice(0, 2).find((size) => layOutAt(size).pages <= Math.ceil(pages)) ??
      flowing.find((size) => isLastPageUsed(layOutAt(size))) ??
      usual;
    return balancedAtEnd(layOutAt(size));
  };
  if (letters > neverOnOnePage[paper]) return write(layOutFlowing());
  const measure = (size: number) => Promise.resolve(layOutAt(size).pages);
  const guess = Math.sqrt(lettersAtOnePoint[dir][paper] / letters);
  const fitted = await fitFontSize(
    { sizes: table > 0 ? two : [...one, ...two], limit: 1, measure, isQuick: true },
    guess,
  );
  if (fitted.height <= 1) {
    const laid = layOutAt(fitted.size);
    return write(inOneColumn(laid) ?? balanced(await inLargerLetters(laid)));
  }
  const tight =
    fitted.height < almost ? layOutPlan({ ...layOutAt(fitted.size).plan, title: 0.11 }) : undefined;
  return write(tight && tight.pages <= 1 ? tight : layOutFlowing());

  /**
   * Returns a leaflet in one column if its text is short for two: they would be in small letters, with a free page below. A smaller
   * title makes room.
   */
  function inOneColumn({ plan, pages }: Laid): Laid | undefined {
    if (plan.columns === 1 || pages > mostlyFull) return undefined;
    const size = one.at(-1) ?? 0;
    return smallerTitles
      .filter((title) => title < common.title)
      .map((title) => layOutPlan({ ...common, size, title, columns: 1 }))
      .find((laid) => laid.pages <= 1);
  }

  /**
   * Returns a leaflet in two columns of larger letters, below a smaller title, where pictures or short lines leave room for small
   * ones only. A text of many letters has a small title already.
   */
  async function inLargerLetters(laid: Laid): Promise<Laid> {
    const [title] = smallerTitles;
    const isLarge = two.indexOf(laid.plan.size) < 4;
    if (laid.plan.columns === 1 || isLarge || common.title <= title) return laid;
    const larger = new Map<number, Laid>();
    const { size } = await fitFontSize(
      {
        sizes: two,
        limit: 1,
        isQuick: true,
        measure: (tried) => {
          const found = layOutPlan({ ...laid.plan, size: tried, title });
          larger.set(tried, found);
          return Promise.resolve(found.pages);
        },
      },
      laid.plan.size * 1.15,
    );
    const found = larger.get(size);
    return found && found.pages <= 1 && size > laid.plan.size ? found : laid;
  }

  /** Returns a leaflet of one page with columns of about the same length. */
  function balanced(laid: Laid): Laid {
    const { plan, pages, height } = laid;
    const slack = (1 - pages) * height - 2 * plan.size;
    if (plan.columns === 1 || slack < height * 0.06) return laid;
    const even = layOutPlan({ ...plan, slack });
    return even.pages > 1 ? laid : even;
  }

  /** Returns a leaflet of several pages with columns of about the same length on the last one. */
  function balancedAtEnd(laid: Laid): Laid {
    const { plan, pages, lastHeight } = laid;
    const last = (Math.ceil(pages) - pages) * lastHeight - 2 * plan.size;
    if (plan.columns === 1 || last < lastHeight * 0.1) return laid;
    const even = layOutPlan({ ...plan, last });
    return even.pages > Math.ceil(pages) ? laid : even;
  }

  function write({ document }: Laid): Buffer<ArrayBuffer> {
    const pdf = Buffer.from(document.pdf());
    return packObjects(dir === 'rtl' ? readFromTheRight(pdf) : pdf);
  }
}

/** Returns how many pages the text of a leaflet fills, and how high the columns of its first page are. */
function extentOf(
  document: LaidOutDocument,
  { columns }: Plan,
): Pick<Laid, 'pages' | 'height' | 'lastHeight'> {
  const start = document.metadata('start') as Mark;
  const end = document.metadata('end') as Mark;
  // Where the columns of the first page end.
  const foot = document.metadata('foot') as number;
  const [from, to] = end.page === 1 ? [start.y, foot] : [end.top, end.bottom];
  // A text that fills a page exactly ends on the next one, which is empty.
  const least = end.page > 1 && end.column === 0 ? 0.001 : 0;
  const inColumn = Math.max(least, (end.y - from) / Math.max(1, to - from));
  return {
    pages: end.page - 1 + (end.column + inColumn) / columns,
    height: foot - start.y,
    lastHeight: end.bottom - end.top,
  };
}

/** Returns whether a good part of the last page has text. */
const isLastPageUsed = ({ pages }: Laid): boolean => pages % 1 === 0 || pages % 1 > 0.2;

/** Returns the number of letters in a row of the widest table in a text, with the space around them, 0 if there is none. */
const widestTable = (nodes: readonly LeafletNode[]): number =>
  nodes.reduce(
    (widest, node) =>
      typeof node === 'string' || node.kind === 'line'
        ? widest
        : Math.max(widest, lettersInRow(node), widestTable(node.children)),
    0,
  );

/** Space around the words of a cell, in letters. */
const aroundCell = 2.5;

function lettersInRow({ columns = 0, head = [], cells = [] }: BlockNode): number {
  const widths = Array.from({ length: columns }, () => aroundCell);
  for (const [index, cell] of [...head, ...cells].entries()) {
    const column = index % columns;
    widths[column] = Math.max(widths[column] ?? 0, lettersOf(cell) + aroundCell);
  }
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Marks a PDF as read from the right. Typst does this only for languages whose direction it knows, which ckb is not. */
function readFromTheRight<T extends Buffer>(pdf: T): T {
  const wrong = Buffer.from('/Direction /L2R');
  const at = pdf.lastIndexOf(wrong);
  if (at >= 0) pdf.write('/Direction /R2L', at, 'latin1');
  return pdf;
}

const lettersOf = (nodes: readonly LeafletNode[]): number =>
  nodes.reduce(
    (sum, node) => sum + (typeof node === 'string' ? node.length : lettersOf(node.children)),
    0,
  );

/** Returns the number of letters above the text of a leaflet. */
const lettersAbove = ({ titleLine, issuers, notices, band }: LeafletContent): number =>
  lettersOf([titleLine, issuers, ...notices, band?.heading ?? [], band?.request ?? []].flat());

/** Returns an engine with the fonts of a leaflet. */
function engineFor({ fonts }: LeafletContent): Promise<Engine> {
  const faces = facesOfLeaflet(fonts);
  let engine = loaded.get(faces);
  if (!engine) {
    engine = loadEngine(faces.faces.map(({ data }) => data));
    loaded.set(faces, engine);
  }
  return engine;
}

const loaded = new Map<FontFaces, Promise<Engine>>();

/** The files of the template, in order. */
const parts = ['setting', 'text', 'page'];

let source: string | undefined;

const template = (): string =>
  (source ??= parts
    .map((part) => readFileSync(projectFile(`src/outputs/leaflet/${part}.typ`), 'utf8'))
    .join('\n'));
