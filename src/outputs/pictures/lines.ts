import type { Element, ElementContent, RootContent } from 'hast';
import { isolate } from '../../text/isolate.ts';

/** A piece of a line, with its look. */
export interface Piece {
  readonly text: string;
  readonly isBold: boolean;
  readonly isStruck: boolean;
  readonly isSmall: boolean;
}

type Look = Omit<Piece, 'text'>;

const plain: Look = { isBold: false, isStruck: false, isSmall: false };

/** What an element changes in the look of its words. Emphasis is bold: the fonts of cards have no italics. */
const looks: Readonly<Record<string, Partial<Look>>> = {
  strong: { isBold: true },
  em: { isBold: true },
  del: { isStruck: true },
  sup: { isSmall: true },
};

/**
 * Returns the lines of inline content, which end at line breaks. White space is one space, and words of the other direction are between
 * the characters that isolate them.
 */
export function linesOf(children: readonly (RootContent | ElementContent)[]): Piece[][] {
  const lines: Piece[][] = [[]];
  const add = (nodes: readonly (RootContent | ElementContent)[], look: Look): void => {
    for (const node of nodes) {
      if (node.type === 'text') lines.at(-1)?.push({ ...look, text: node.value });
      if (node.type !== 'element' || node.properties['dataFootnoteBackref'] !== undefined) continue;
      if (node.tagName === 'br') lines.push([]);
      else addElement(node, { ...look, ...looks[node.tagName] });
    }
  };
  const addElement = ({ tagName, properties: { dir }, children: inner }: Element, look: Look) => {
    if (dir !== 'ltr' && dir !== 'rtl') {
      add(inner, look);
      return;
    }
    const [opening, closing] = isolate('\n', dir, tagName === 'bdo').split('\n');
    lines.at(-1)?.push({ ...look, text: opening ?? '' });
    add(inner, look);
    lines.at(-1)?.push({ ...look, text: closing ?? '' });
  };
  add(children, plain);
  return lines.map(withSingleSpaces).filter((line) => line.some(({ text }) => visible.test(text)));
}

const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;

/** Returns a line with one space for each run of white space, and none at its ends. */
function withSingleSpaces(line: readonly Piece[]): Piece[] {
  let isAfterSpace = true;
  const pieces = line.map((piece) => {
    let text = piece.text.replaceAll(/[\p{White_Space}--\u00a0]+/gv, ' ');
    if (isAfterSpace) text = text.replace(/^ /, '');
    // Characters that isolate words are no letters between two spaces.
    if (visible.test(text) || text.includes(' ')) isAfterSpace = / \p{Bidi_Control}*$/u.test(text);
    return { ...piece, text };
  });
  const last = pieces.findLastIndex(({ text }) => text !== '');
  return pieces
    .map((piece, index) => (index === last ? { ...piece, text: piece.text.trimEnd() } : piece))
    .filter(({ text }) => text !== '');
}
