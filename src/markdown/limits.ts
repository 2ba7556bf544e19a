import type { Point } from 'unist';

/** How deep quotations and lists may be nested, and directives. The depth of a page's tree is that of the call stack. */
const maxContainers = 50;
const maxDirectives = 20;

/** How many runs of `*`, `_`, `~`, `` ` `` and `[` a block may have. The parser compares each with the others. */
const maxMarks = 5000;

/** How many signs a block may have that divide its text for the parser, and lines with them. It joins the parts again one by one. */
const maxBreaks = 10_000;

/** How many of both a block may have: the parser joins the parts between two marks, and moves all that is behind them each time. */
const maxJoins = 2500;

/** How many lines a paragraph may have. The parser joins the parts of each, and moves all that is below it. */
const maxLines = 10_000;

/** How many headings a text may have that are underlined. For each, the parser copies all that is before it. */
const maxUnderlines = 300;

/** How many paragraphs, headings and list items a text may have, and how many cells of tables. Each takes a tenth of a millisecond. */
const maxBlocks = 10_000;
const maxCells = 20_000;

/** What in a text exceeds what Markdown can be parsed for, and where. */
export interface Excess {
  readonly place: Point;
  readonly reason: string;
}

const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const opener = /^[ \t>]*:{3,}[ \t]*\p{L}/u;
const closer = /^[ \t>]*:{3,}[ \t]*$/;
const mark = /\*+|_+|~+|`+|\[/g;
const breaking = /[&<\\:@!\]]/g;
/** What is limited in a block. */
interface BlockLimits {
  readonly breaking: RegExp;
  readonly joins: number;
}

const ofText: BlockLimits = { breaking, joins: maxJoins };
/** On a page, elements and what is in braces are code. */
const ofPage: BlockLimits = { breaking: /[&\\:@!\]]/g, joins: Infinity };
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;
/** A line that begins a block of its own, whatever is above it. */
const beginning = /^ {0,3}(?:> ?)*(?:#{1,6}[ \t]|[-+*][ \t]|1[.)][ \t]|\[\^[^\]]{1,99}\]:)/;
/** A line that does so below another item of a list. */
const numbered = /^ {0,3}(?:> ?)*\d{1,9}[.)][ \t]/;
/** The line between the header of a table and its rows. */
const delimiter = /^[ \t>]*[-:|][-:| \t]*$/;

/**
 * Returns the first place where a text is nested too deeply, or has too many blocks, or too many signs in one block, to be parsed
 * in a time proportional to its length. No text that a person writes does.
 */
export function excessOf(markdown: string, limits = ofText): Excess | undefined {
  let [offset, directives, underlines, blocks, cells] = [0, 0, 0, 0, 0];
  const block = new Block(limits);
  for (const [index, line] of markdown.split('\n').entries()) {
    const at = (column: number, reason: string): Excess => ({
      place: { line: index + 1, column: column + 1, offset: offset + column },
      reason,
    });
    const deep = columnOfDepth(line);
    if (deep !== undefined)
      return at(
        deep,
        `quotations and lists are nested more than ${maxContainers} deep here; remove the signs at the beginning of the line`,
      );
    if (opener.test(line)) directives += 1;
    else if (closer.test(line)) directives = Math.max(0, directives - 1);
    if (directives > maxDirectives)
      return at(
        0,
        `more than ${maxDirectives} ::: blocks are open here; write ::: on a line of its own to end each of them`,
      );
    if (block.lines > 0 && underline.test(line)) underlines += 1;
    if (underlines > maxUnderlines)
      return at(
        0,
        `more than ${maxUnderlines} lines are underlined with --- or ===; write ## before a heading, or an empty line above ---`,
      );
    block.read(line);
    if (block.lines === 1) blocks += 1;
    if (block.isTable) cells += cellsIn(line);
    if (blocks > maxBlocks || cells > maxCells)
      return at(
        0,
        `this text has more than ${maxBlocks} paragraphs, headings and list items, or more than ${maxCells} cells of tables; divide it into several texts`,
      );
    if (block.lines > maxLines && !block.isTable)
      return at(
        0,
        `this paragraph has more than ${maxLines} lines; write an empty line where a new paragraph begins`,
      );
    const excess = block.excess();
    if (excess !== undefined)
      return at(
        0,
        `this paragraph has more than ${excess}; divide it, or write \\ before those that are meant as text`,
      );
    offset += line.length + 1;
  }
  return undefined;
}

/** Counts what the lines of a block have, up to the line that begins the next. */
class Block {
  lines = 0;
  marks = 0;
  breaks = 0;
  isTable = false;
  #isItem = false;
  #above = '';

  readonly #limits: BlockLimits;

  constructor(limits: BlockLimits) {
    this.#limits = limits;
  }

  read(line: string): void {
    const isBlank = /^[ \t>\r]*$/.test(line);
    const isNumbered = numbered.test(line);
    const isNew = beginning.test(line) || (isNumbered && (this.#isItem || this.lines === 0));
    if (isBlank || isNew) {
      this.lines = 0;
      this.isTable = false;
      this.#isItem = isNew && isNumbered;
    }
    if (this.lines === 1 && delimiter.test(line) && cellsIn(line) === cellsIn(this.#above))
      this.isTable = line.includes('-');
    // A cell of a table is parsed by itself, and a blank line ends a block.
    if (this.lines === 0 || this.isTable) [this.marks, this.breaks] = [0, 0];
    this.#above = line;
    if (isBlank) return;
    this.lines += 1;
    this.marks += line.match(mark)?.length ?? 0;
    const breaks = line.match(this.#limits.breaking)?.length ?? 0;
    if (breaks > 0) this.breaks += breaks + 1;
  }

  /** Returns which signs are too many, and how many may be there; `undefined` if none are. */
  excess(): string | undefined {
    const [marks, breaks] = ['*, _, ~, `, [', '&, <, \\, :, @, !, ]'];
    if (this.marks > maxMarks) return `${maxMarks} signs of Markdown (${marks})`;
    if (this.breaks > maxBreaks) return `${maxBreaks} signs of Markdown (${breaks})`;
    if (Math.min(this.marks, this.breaks) > this.#limits.joins)
      return `${maxJoins} signs of Markdown of each of two kinds (${marks} and ${breaks})`;
    return undefined;
  }
}

/** Returns how many cells a row of a table has. */
const cellsIn = (row: string): number => {
  const inner = row.replace(/^[ \t>]*\|?/, '').trimEnd();
  return (inner.match(/\|/g)?.length ?? 0) + (inner.endsWith('|') ? 0 : 1);
};

/** Returns the column of the first marker on a line that is nested too deeply. */
function columnOfDepth(line: string): number | undefined {
  marker.lastIndex = 0;
  for (let depth = 0; marker.test(line); depth += 1)
    if (depth === maxContainers) return marker.lastIndex - 1;
  return undefined;
}

/** How deep elements and brackets may be nested in the code of a page. */
const maxCode = 200;

/** The beginning and the end of elements, and brackets. */
const nesting = /<(?=[A-Za-z>])|[([{]|<\/|\/>|[)\]}]/g;

/** Returns the first place where a page in MDX is nested too deeply, its code included, or has too many signs in one block. */
export function excessOfPage(mdx: string): Excess | undefined {
  let depth = 0;
  for (const { 0: sign, index } of mdx.matchAll(nesting)) {
    depth = /^(?:<|[([{])$/.test(sign) ? depth + 1 : Math.max(0, depth - 1);
    if (depth <= maxCode) continue;
    const lines = mdx.slice(0, index).split('\n');
    return {
      place: { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: index },
      reason: `elements or brackets are nested more than ${maxCode} deep here; close them, or divide the page`,
    };
  }
  return excessOf(mdx, ofPage);
}
