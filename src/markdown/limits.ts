import type { Point } from 'unist';

/** How deep quotations and lists may be nested, and directives. The depth of a page's tree is that of the call stack. */
const maxContainers = 50;
const maxDirectives = 20;

/** How many runs of `*`, `_`, `~` and `` ` `` a block may have. The parser compares each with the others. */
const maxMarks = 5000;

/** What in a text exceeds what Markdown can be parsed for, and where. */
export interface Excess {
  readonly place: Point;
  readonly reason: string;
}

const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const opener = /^[ \t>]*:{3,}[ \t]*\p{L}/u;
const closer = /^[ \t>]*:{3,}[ \t]*$/;
const mark = /\*+|_+|~+|`+/g;

/**
 * Returns the first place where a text is nested too deeply, or has too many signs in one block, to be parsed in a time
 * proportional to its length. No text that a person writes does.
 */
export function excessOf(markdown: string): Excess | undefined {
  let [offset, directives, marks] = [0, 0, 0];
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
    // A cell of a table is parsed by itself, and a blank line ends a block.
    if (/^[ \t>]*(?:\||$)/.test(line)) marks = 0;
    else marks += line.match(mark)?.length ?? 0;
    if (marks > maxMarks)
      return at(
        0,
        `this paragraph has more than ${maxMarks} signs of Markdown (*, _, ~, \`); divide it, or write \\ before those that are meant as text`,
      );
    offset += line.length + 1;
  }
  return undefined;
}

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
  return excessOf(mdx);
}
