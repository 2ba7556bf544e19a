import { quote } from '../finding.ts';
import { drawPlain, type DrawText } from './fonts.ts';
import { readInlineImage } from './inline-image.ts';
import { Lexer } from './lexer.ts';
import { readValues } from './read-values.ts';
import { exportWithout, resave, type Report } from './report.ts';
import { TextBuffer } from './text-buffer.ts';
import {
  PdfName,
  PdfString,
  textOf,
  type PdfStream,
  type PdfDict,
  type PdfValue,
} from './values.ts';

/** The operators that draw (ISO 32000-2, annex A). Others do nothing, so their operands are hidden. */
const operators = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l M m MP n q Q re RG rg ri s S
  SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/),
);
const showing = new Set(['Tj', 'TJ', "'", '"']);
const moving = new Set(['BT', 'Td', 'TD', 'T*', 'Tm', 'cm']);

/** A gap in an array of TJ that reads as a space, in thousandths of the size. */
const spaceGap = -180;

/** The height at which text is drawn. Programs place words, or even letters, of a line by themselves. */
class Line {
  #page = 0;
  #text = 0;
  #drawn = 0;

  /** Follows an operator that moves the place of the text. */
  move(operator: string, values: readonly PdfValue[]): void {
    const number = (index: number) => Number(values[index] ?? 0);
    if (operator === 'cm') this.#page = number(5);
    else if (operator === 'Tm') this.#text = number(5);
    else if (operator === 'BT') this.#text = 0;
    else if (operator === 'Td' || operator === 'TD') this.#text += number(1);
    else this.#text -= 1;
  }

  /** Returns whether the next text is on another line than the last one. */
  isNew(): boolean {
    const height = this.#page + this.#text;
    const isNew = height !== this.#drawn;
    this.#drawn = height;
    return isNew;
  }
}

/** What a drawing needs from its document. */
export interface DrawingContext {
  readonly report: Report;
  /** Returns what the font with this name in the resources draws. */
  readonly fontOf: (name: string) => DrawText;
  /** Reads the properties of marked content. */
  readonly readProperties: (dict: PdfDict) => void;
  /** Reads an image that is part of the drawing. */
  readonly readImage: (stream: PdfStream) => void;
}

/** Reads the operators of a page or drawing. Returns the text that it draws, visible or not. */
export function readDrawing(content: Buffer, context: DrawingContext): string {
  const { report } = context;
  const lexer = new Lexer(content);
  const text = new TextBuffer();
  let draw = drawPlain;
  const line = new Line();
  for (;;) {
    const { values, word } = readValues(lexer);
    if (word === undefined) {
      if (values.length > 0) refuse(report, 'values without an operator', values);
      break;
    }
    if (!operators.has(word)) {
      report.add(`operator ${word}`, `an unknown operator in a drawing: ${quote(word)}`, resave);
    } else if (showing.has(word)) {
      if (word !== 'Tj' && word !== 'TJ') line.move(word, values);
      if (line.isNew()) text.append('\n');
      show(values, draw, text);
    } else if (moving.has(word)) line.move(word, values);
    else if (word === 'Tf') {
      const [font] = values;
      if (font instanceof PdfName) draw = context.fontOf(font.name);
    } else if (word === 'BDC' || word === 'DP') {
      const properties = values.at(-1);
      if (properties instanceof Map) context.readProperties(properties as PdfDict);
    } else if (word === 'BI') readInlineImage(lexer, report, context.readImage);
    else if (values.some((value) => value instanceof PdfString || value instanceof Map))
      refuse(report, `a text that is not drawn, before the operator ${word}`, values);
  }
  for (const comment of lexer.comments)
    if (comment.trim() !== '')
      report.add('drawing comment', `a comment in a drawing: ${quote(comment)}`, resave);
  for (const problem of lexer.problems)
    report.add(`drawing ${problem}`, `cannot be read: a drawing has ${problem}`, resave);
  return text.toString();
}

function refuse(report: Report, what: string, values: readonly PdfValue[]): void {
  const string = values.find((value) => value instanceof PdfString);
  const shown = string instanceof PdfString ? textOf(string) : '';
  report.add(what, `${what}: ${quote(shown)}`, exportWithout);
}

function show(values: readonly PdfValue[], draw: DrawText, text: TextBuffer): void {
  for (const value of values) {
    if (value instanceof PdfString) draw(value, text);
    else if (Array.isArray(value))
      for (const part of value as readonly PdfValue[]) {
        if (part instanceof PdfString) draw(part, text);
        else if (typeof part === 'number' && part < spaceGap) text.append(' ');
      }
  }
}
