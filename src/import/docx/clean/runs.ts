import { quoted } from '../../../text/quote.ts';
import { child, children, element, textIn, valueOf } from '../package/elements.ts';
import { linkPrefix, type CleaningPart, type ParagraphFacts } from './facts.ts';
import { filledBy, type FieldLink } from './fields.ts';
import { chosen } from '../package/alternate.ts';
import { readDrawing } from './pictures.ts';
import { emphasisOf, lostFormats } from './run-format.ts';
import type { Style } from './styles.ts';
import type { XmlElement } from '../package/xml.ts';

/** The paragraph that a run stands in. */
export interface Line {
  readonly part: CleaningPart;
  readonly style: Style | undefined;
  readonly facts: ParagraphFacts;
  /** Boxes of text that hang on it. */
  readonly boxes: XmlElement[];
}

/** A run with its text and its emphasis; none where nobody sees it, or it has no text. */
export function cleanRun(node: XmlElement, line: Line): XmlElement[] {
  const { part, facts, style } = line;
  const properties = child(node, 'w:rPr');
  if (child(properties, 'w:rPrChange')) part.log.drop('formatRevision');
  const character = part.styles.character(valueOf(properties, 'w:rStyle'));
  const text = children(node, 'w:t').map(textIn).join('');
  const { isBold, isItalic, isHidden } = emphasisOf(properties, character, style, text);
  const link = part.fields.link;
  // Fields are followed through what is hidden too.
  const content = children(node).flatMap((inner) => cleanContent(inner, line));
  if (content.length === 0) return [];
  if (isHidden) {
    part.log.drop('hidden');
    return [];
  }
  if (text.trim() !== '') {
    for (const lost of lostFormats(properties, link !== undefined))
      facts.reviewNotes.add(`${quoted(text)} ${lost}`);
  }
  const format = [...(isBold ? [element('w:b')] : []), ...(isItalic ? [element('w:i')] : [])];
  const run = element('w:r', {}, element('w:rPr', {}, ...format), ...content);
  return link ? linkWords(link, [run], line) : [run];
}

/** What of a run is text, in the form that mammoth reads. */
function cleanContent(node: XmlElement, line: Line): XmlElement[] {
  const { fields } = line.part;
  switch (node.name) {
    case 'w:fldChar':
      followField(node, line);
      return [];
    case 'w:instrText':
      fields.add(textIn(node));
      return [];
    case 'mc:AlternateContent':
      return chosen(node).flatMap((inner) => cleanContent(inner, line));
    case 'w:ruby':
      // The words, without what is written over them to say them.
      return children(child(node, 'w:rubyBase'), 'w:r')
        .flatMap((run) => children(run))
        .flatMap((inner) => cleanContent(inner, line));
    default:
      return fields.isSilent ? [] : cleanSign(node, line);
  }
}

function cleanSign(node: XmlElement, { part, facts, boxes: all }: Line): XmlElement[] {
  switch (node.name) {
    case 'w:t':
      return textIn(node) === '' ? [] : [element('w:t', {}, textIn(node))];
    case 'w:tab':
    case 'w:ptab':
      return [element('w:tab')];
    case 'w:cr':
      return [element('w:br')];
    case 'w:br':
    case 'w:sym':
    case 'w:noBreakHyphen':
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return [element(node.name, node.attributes)];
    case 'w:drawing':
    case 'w:pict':
    case 'w:object': {
      const { pictures, boxes, lost } = readDrawing(node, part);
      all.push(...boxes);
      if (lost !== undefined)
        facts.reviewNotes.add(
          `${lost} stood here in Word and could not be taken: save it as a picture (PNG), and describe it`,
        );
      return [...pictures];
    }
    default:
      // References to comments, soft hyphens, marks of notes: no text.
      return [];
  }
}

function followField(node: XmlElement, line: Line): void {
  const { fields } = line.part;
  const type = node.attributes['w:fldCharType'];
  if (type === 'begin') {
    fields.begin();
    line.part.log.drop('field');
  } else if (type === 'separate') noteField(fields.show() ?? '', undefined, line);
  else if (type === 'end') fields.end();
}

/** Notes that Word fills words in: they change, and may name somebody. */
export function noteField(code: string, words: string | undefined, { facts }: Line): void {
  const name = filledBy(code);
  if (name === undefined) return;
  const what = words === undefined ? 'some words here are' : `${quoted(words)} is`;
  facts.reviewNotes.add(
    `${what} filled in by Word (${name}): check that it is right, and that it names nobody`,
  );
}

/** Words that lead somewhere; within the document nothing can lead, since its places have other names here. */
export function linkWords({ href }: FieldLink, words: XmlElement[], { part }: Line): XmlElement[] {
  if (href === undefined) {
    part.log.drop('anchor');
    return words;
  }
  const number = part.facts.links.push(href) - 1;
  return [element('w:hyperlink', { 'r:id': `${linkPrefix}${number}` }, ...words)];
}
