import { quoted } from '../../../text/quote.ts';
import { words, type Words } from '../../prose/piece.ts';
import { chosen } from '../package/alternate.ts';
import { child, children, textIn, valueOf } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';
import type { ParagraphContext } from './context.ts';
import { filledBy } from './fields.ts';
import type { ContentPiece } from './paragraph-content.ts';
import { readDrawing } from './pictures.ts';
import { emphasisOf, lostFormats } from './run-format.ts';
import { symbolOf } from './symbols.ts';
import { noteKey } from './word-text.ts';

/** A run while its content is read. */
interface Run {
  readonly paragraph: ParagraphContext;
  /** The paragraph again; for a hidden run, a stand-in for it that is thrown away. */
  readonly shown: ParagraphContext;
  readonly format: Pick<Words, 'isBold' | 'isItalic' | 'href'>;
}

/** The content of a run with its emphasis and link; empty if the run is hidden. */
export function cleanRun(node: XmlElement, paragraph: ParagraphContext): ContentPiece[] {
  const { part, style, reviewNotes } = paragraph;
  const properties = child(node, 'w:rPr');
  if (child(properties, 'w:rPrChange')) part.log.drop('formatRevision');
  const character = part.styles.character(valueOf(properties, 'w:rStyle'));
  const text = children(node, 'w:t').map(textIn).join('');
  const { isBold, isItalic, isHidden } = emphasisOf(properties, character, style, text);
  const link = part.fields.link;
  const shown = isHidden ? { ...paragraph, reviewNotes: new Set<string>(), boxes: [] } : paragraph;
  const run: Run = { paragraph, shown, format: { isBold, isItalic, href: link?.href } };
  // A hidden run is read too: fields can begin or end in it.
  const content = children(node).flatMap((inner) => cleanContent(inner, run));
  if (isHidden) {
    if (content.length > 0 || shown.boxes.length > 0) part.log.drop('hidden');
    return [];
  }
  if (content.length === 0) return [];
  if (text.trim() !== '') {
    for (const lost of lostFormats(properties, link !== undefined))
      reviewNotes.add(`${quoted(text)} ${lost}`);
  }
  if (link && link.href === undefined) part.log.drop('anchor');
  return content;
}

function cleanContent(node: XmlElement, run: Run): ContentPiece[] {
  const { fields } = run.paragraph.part;
  switch (node.name) {
    case 'w:fldChar':
      followField(node, run.paragraph);
      return [];
    case 'w:instrText':
      fields.add(textIn(node));
      return [];
    case 'mc:AlternateContent':
      return chosen(node).flatMap((inner) => cleanContent(inner, run));
    case 'w:ruby':
      // The base text, without the pronunciation above it.
      return children(child(node, 'w:rubyBase'), 'w:r')
        .flatMap((base) => children(base))
        .flatMap((inner) => cleanContent(inner, run));
    default:
      return fields.isSilent ? [] : cleanSign(node, run);
  }
}

function cleanSign(node: XmlElement, { shown, format }: Run): ContentPiece[] {
  switch (node.name) {
    case 'w:t':
      return textIn(node) === '' ? [] : [words(textIn(node), format)];
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

function breakOf(type = 'textWrapping'): ContentPiece[] {
  if (type === 'textWrapping') return [{ kind: 'break' }];
  return type === 'page' || type === 'column' ? [{ kind: 'pageBreak' }] : [];
}

function followField(node: XmlElement, paragraph: ParagraphContext): void {
  const { fields, log } = paragraph.part;
  const type = node.attributes['w:fldCharType'];
  if (type === 'begin') {
    fields.begin();
    log.drop('field');
  } else if (type === 'separate') noteField(fields.show() ?? '', undefined, paragraph);
  else if (type === 'end') fields.end();
}

/** Adds a review note if Word fills in the words of a field: they change, and can name a person. */
export function noteField(
  code: string,
  shown: string | undefined,
  { reviewNotes }: ParagraphContext,
): void {
  const name = filledBy(code);
  if (name === undefined) return;
  const what = shown === undefined ? 'some words here were' : `${quoted(shown)} was`;
  reviewNotes.add(
    `${what} filled in by Word (field ${name}): check that it is right, and that it does not identify anyone`,
  );
}
