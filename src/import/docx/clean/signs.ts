import { words, type Words } from '../../prose/piece.ts';
import { textIn } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';
import type { ParagraphContext } from './context.ts';
import type { ContentPiece } from './paragraph-content.ts';
import { readDrawing } from './drawings.ts';
import { codePoint } from '../../../text/quote.ts';
import { readSymbols, symbolOf } from './symbols.ts';
import { noteKey } from './word-text.ts';

/** A run while its content is read. */
export interface Run {
  readonly paragraph: ParagraphContext;
  /** The paragraph again; for a hidden run, a stand-in for it that is thrown away. */
  readonly shown: ParagraphContext;
  readonly properties: XmlElement | undefined;
  readonly format: Pick<Words, 'isBold' | 'isItalic' | 'href'>;
}

/** Returns what an element of a run adds to the text; nothing if it is a mark without text. */
export function cleanSign(node: XmlElement, run: Run): ContentPiece[] {
  const { shown, format } = run;
  switch (node.name) {
    case 'w:t':
      return readText(node, run);
    case 'w:tab':
    case 'w:ptab':
      return [words('\t', format)];
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
      for (const what of lost)
        shown.reviewNotes.add(
          `${what} was left out here: save it in Word as a picture (PNG), add it to the text, and describe it`,
        );
      return pictures.map((picture) => ({ kind: 'picture', picture }));
    }
    default:
      // References to comments and other marks without text.
      return [];
  }
}

/** Returns the words of a `w:t`, with signs of symbol fonts in Unicode. */
function readText(node: XmlElement, { shown, format, properties }: Run): ContentPiece[] {
  const text = spaced(textIn(node));
  if (text === '') return [];
  const read = readSymbols(text, properties);
  const foreign = /[\ue000-\uf8ff]/.exec(read)?.[0];
  if (foreign !== undefined)
    shown.reviewNotes.add(
      `there is a sign here that only its font can show (${codePoint(foreign)}): look it up in Word, and write another character or a word`,
    );
  if (read !== text) shown.part.omitted.set(node, read);
  return [words(read, format)];
}

/** Replaces line ends and tabs of the XML source, which Word shows as spaces. */
const spaced = (text: string): string => text.replaceAll(/[\t\n\r]+/g, ' ');

function breakOf(type = 'textWrapping'): ContentPiece[] {
  if (type === 'textWrapping') return [{ kind: 'break' }];
  return type === 'page' || type === 'column' ? [{ kind: 'pageBreak' }] : [];
}
