import { words, type Words } from '../../prose/piece.ts';
import { textIn } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';
import type { ParagraphContext } from './context.ts';
import type { ContentPiece } from './paragraph-content.ts';
import { readDrawing } from './pictures.ts';
import { symbolOf } from './symbols.ts';
import { noteKey } from './word-text.ts';

/** A run while its content is read. */
export interface Run {
  readonly paragraph: ParagraphContext;
  /** The paragraph again; for a hidden run, a stand-in for it that is thrown away. */
  readonly shown: ParagraphContext;
  readonly format: Pick<Words, 'isBold' | 'isItalic' | 'href'>;
}

/** Returns what an element of a run adds to the text; nothing if it is a mark without text. */
export function cleanSign(node: XmlElement, { shown, format }: Run): ContentPiece[] {
  switch (node.name) {
    case 'w:t':
      return textIn(node) === '' ? [] : [words(spaced(textIn(node)), format)];
    case 'w:tab':
    case 'w:ptab':
      return [words(' ', format)];
    case 'w:noBreakHyphen':
      return [words('\u2011', format)];
    case 'w:softHyphen':
      return [words('\u00ad', format)];
    case 'w:cr':
      return [{ kind: 'break' }];
    case 'w:br':
      return breakOf(node.attributes['w:type']);
    case 'w:sym': {
      const { 'w:font': font = '', 'w:char': code = '' } = node.attributes;
      const symbol = symbolOf(font, code);
      if (symbol !== undefined) return [words(symbol, format)];
      shown.reviewNotes.add(
        `a symbol is missing here (character ${code} of the font ${font}), because there is no Unicode character for it: look it up in Word, and write it in words`,
      );
      return [];
    }
    case 'w:footnoteReference':
      return [{ kind: 'note', key: noteKey('footnote', node.attributes['w:id']) }];
    case 'w:endnoteReference':
      return [{ kind: 'note', key: noteKey('endnote', node.attributes['w:id']) }];
    case 'w:drawing':
    case 'w:pict':
    case 'w:object': {
      const { pictures, boxes, lost } = readDrawing(node, shown.part);
      shown.boxes.push(...boxes);
      if (lost !== undefined)
        shown.reviewNotes.add(
          `${lost} was left out here: save it in Word as a picture (PNG), add it to the text, and describe it`,
        );
      return pictures.map((picture) => ({ kind: 'picture', picture }));
    }
    default:
      // References to comments and other marks without text.
      return [];
  }
}

/** Replaces line ends and tabs of the XML source, which Word shows as spaces. */
const spaced = (text: string): string => text.replaceAll(/[\t\n\r]+/g, ' ');

function breakOf(type = 'textWrapping'): ContentPiece[] {
  if (type === 'textWrapping') return [{ kind: 'break' }];
  return type === 'page' || type === 'column' ? [{ kind: 'pageBreak' }] : [];
}
