import { child, children, valueOf } from '../package/elements.ts';
import { formatNumber, isDecimal } from './number-formats.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from '../package/xml.ts';

/** The label that Word shows before a numbered or bulleted paragraph. */
export interface Label {
  /** Starts at 0. */
  readonly level: number;
  readonly isOrdered: boolean;
  readonly number: number;
  /** As Word shows it, in ASCII digits: `2.1.`, `b)`; empty for a bullet. */
  readonly text: string;
  /** Whether a Markdown list can show it: a bullet or a simple number. */
  readonly isPlain: boolean;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

interface List {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Start values of levels that this list restarts, although it shares their count with other lists. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Counts the numbered paragraphs of a document, in their order. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined, styles: Styles) {
    const definitions = new Map<string, XmlElement>();
    for (const definition of children(root, 'w:abstractNum'))
      definitions.set(definition.attributes['w:abstractNumId'] ?? '', definition);
    const instances = new Map(
      children(root, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', num] as const),
    );
    for (const [id, num] of instances) {
      let definitionId = valueOf(num, 'w:abstractNumId') ?? '';
      // A list can be defined by a numbering style, which refers to another list.
      const link = valueOf(definitions.get(definitionId), 'w:numStyleLink');
      const linked = link === undefined ? undefined : styles.numbering(link)?.numbering?.id;
      const other = linked === undefined ? undefined : instances.get(linked);
      if (other) definitionId = valueOf(other, 'w:abstractNumId') ?? '';
      this.#lists.set(id, readList(definitionId, definitions.get(definitionId), num));
    }
  }

  /** The label of the next paragraph of a list; `undefined` if it has none. */
  next(id: string, level: number): Label | undefined {
    if (!(level >= 0 && level < 9)) return undefined;
    const list = this.#lists.get(id);
    const format = list?.levels.get(level);
    if (!list || !format || format.format === 'none') return undefined;
    const isOrdered = format.format !== 'bullet';
    const counts = this.#counts.get(list.id) ?? [];
    this.#counts.set(list.id, counts);
    const restart = list.restarts.get(level);
    const key = `${id} ${level}`;
    if (restart !== undefined && !this.#begun.has(key)) counts[level] = restart;
    else counts[level] = (counts[level] ?? format.start - 1) + 1;
    this.#begun.add(key);
    counts.length = level + 1;
    const number = counts[level];
    const text = isOrdered ? labelOf(list, format, counts) : '';
    const isPlain =
      !isOrdered || (isDecimal(format.format) && !/\p{L}|\d\D+\d/u.test(text) && number >= 0);
    return { level, isOrdered, number, text, isPlain };
  }
}

function readList(id: string, definition: XmlElement | undefined, num: XmlElement): List {
  const levels = new Map(children(definition, 'w:lvl').map(readLevel));
  const restarts = new Map<number, number>();
  for (const override of children(num, 'w:lvlOverride')) {
    const level = Number(override.attributes['w:ilvl'] ?? '0');
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) restarts.set(level, Number(start));
    const other = child(override, 'w:lvl');
    if (other) levels.set(level, readLevel(other)[1]);
  }
  return { id, levels, restarts };
}

function readLevel(level: XmlElement): [number, Level] {
  const start = Number(valueOf(level, 'w:start') ?? '1');
  return [
    Number(level.attributes['w:ilvl'] ?? '0'),
    {
      format: valueOf(level, 'w:numFmt') ?? 'decimal',
      text: valueOf(level, 'w:lvlText') ?? '',
      start: Number.isSafeInteger(start) ? start : 1,
    },
  ];
}

/** Fills the current counts into a pattern such as `%1.%2.`. */
function labelOf(list: List, { text }: Level, counts: readonly number[]): string {
  return text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = list.levels.get(at);
    return formatNumber(counts[at] ?? level?.start ?? 1, level?.format ?? 'decimal');
  });
}
