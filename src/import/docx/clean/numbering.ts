import { child, children, toggle, valueOf } from '../package/elements.ts';
import { formatNumber, isKnown, isPlainNumber } from './number-formats.ts';
import type { Styles } from './styles.ts';
import { inUnicode } from './symbols.ts';
import type { XmlElement } from '../package/xml.ts';

/** The label that Word shows before a numbered or bulleted paragraph. */
export interface Label {
  /** Starts at 0. */
  readonly level: number;
  readonly isOrdered: boolean;
  readonly number: number;
  /** As Word shows it, in ASCII digits: `2.1.`, `b)`; for a bullet, its words or its sign if that has a meaning. */
  readonly text: string;
  /** The same with its counts, but no other digits, in those of the text's language. */
  readonly written: string;
  /** Whether a Markdown list can show it: a bullet or a simple number. */
  readonly isPlain: boolean;
  /** Whether it has words, so that it has to become part of the text: `ماده ۲:`. */
  readonly isWords: boolean;
  /** Whether it is empty, as in a further paragraph of an item. */
  readonly isBlank: boolean;
  /** The format of Word in which the number is shown, if that format is not known here. */
  readonly unknownFormat: string | undefined;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The number of levels above that restart this one: by default all. */
  readonly restartsAfter: number;
  /** Whether all counts in its label are decimal, whatever their own formats. */
  readonly isLegal: boolean;
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
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  readonly #digits: (text: string) => string;

  /** @param digits Writes a number in the digits of the text's language. */
  constructor(root: XmlElement | undefined, styles: Styles, digits: (text: string) => string) {
    this.#digits = digits;
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
    if (!list || !format) return undefined;
    const number = this.#count(list, id, level, format);
    const counts = this.#counts.get(list.id) ?? [];
    if (format.format === 'none' && format.text === '') return undefined;
    const isOrdered = !['bullet', 'none'].includes(format.format);
    const isWords = hasWords(format.text.replaceAll(reference, ' '), isOrdered);
    const used = isOrdered ? levelsIn(list, format) : [];
    const label = (write: (count: string) => string) =>
      isOrdered || isWords ? labelOf(list, format, counts, write) : bulletOf(format.text);
    return {
      level,
      isOrdered,
      number,
      text: label((count) => count),
      written: label(this.#digits),
      isWords,
      isBlank: !isOrdered && format.text.trim() === '',
      unknownFormat: used.map((of) => shownAs(format, of)).find((name) => !isKnown(name)),
      isPlain: !isOrdered || (used.length === 1 && isPlainNumber(number, shownAs(format, format))),
    };
  }

  /** Advances the count of a level, and returns it. Lower levels begin again, unless they are set to go on. */
  #count(list: List, id: string, level: number, { start }: Level): number {
    const counts = this.#counts.get(list.id) ?? [];
    this.#counts.set(list.id, counts);
    const restart = list.restarts.get(level);
    const key = `${id} ${level}`;
    const isFirst = restart !== undefined && !this.#begun.has(key);
    const number = isFirst ? restart : (counts[level] ?? start - 1) + 1;
    this.#begun.add(key);
    counts[level] = number;
    for (let lower = level + 1; lower < counts.length; lower += 1) {
      if (level < (list.levels.get(lower)?.restartsAfter ?? lower)) counts[lower] = undefined;
    }
    return number;
  }
}

/** Whether a label has more than numbers and punctuation. The letter or the sign of a bullet is its shape. */
const hasWords = (text: string, isOrdered: boolean): boolean =>
  (isOrdered ? /[\p{L}\p{N}\p{S}§¶]/u : /\p{L}[\p{L}\p{M}\u200c]/u).test(text);

/** The signs of bullets that mean something: done or not done, yes or no. */
const bulletOf = (text: string): string => /[☐☑☒✓✔✕✖✗✘✅❌🗷🗹🗸🗴]/u.exec(text)?.[0] ?? '';

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
  const index = Number(level.attributes['w:ilvl'] ?? '0');
  const font = Object.values(child(child(level, 'w:rPr'), 'w:rFonts')?.attributes ?? {})[0];
  const text = valueOf(level, 'w:lvlText') ?? '';
  return [
    index,
    {
      format: valueOf(level, 'w:numFmt') ?? 'decimal',
      text: font === undefined ? text : inUnicode(text, font),
      start: Number.isSafeInteger(start) ? start : 1,
      restartsAfter: Number(valueOf(level, 'w:lvlRestart') ?? index),
      isLegal: toggle(level, 'w:isLgl') === true,
    },
  ];
}

const reference = /%([1-9])/g;

/** The levels whose numbers a label shows. */
const levelsIn = (list: List, { text }: Level): Level[] =>
  Array.from(text.matchAll(reference), ([, digit]) => list.levels.get(Number(digit) - 1)).filter(
    (level) => level !== undefined,
  );

/** Fills the current counts into a pattern such as `%1.%2.`. */
function labelOf(
  list: List,
  format: Level,
  counts: readonly (number | undefined)[],
  write: (count: string) => string,
): string {
  return format.text.replaceAll(reference, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = list.levels.get(at);
    return write(formatNumber(counts[at] ?? level?.start ?? 1, shownAs(format, level)));
  });
}

/** The format in which a label shows the count of a level. */
const shownAs = ({ isLegal }: Level, level: Level | undefined): string =>
  isLegal ? 'decimal' : (level?.format ?? 'decimal');

/** The review note on a number that Word shows in a format that is not known here. */
export const unknownNumber = ({ number, unknownFormat }: Label): string =>
  `Word shows the number ${number} of this paragraph in a way that is not known here (${unknownFormat ?? ''}): look it up in Word, and write it as it is there`;
