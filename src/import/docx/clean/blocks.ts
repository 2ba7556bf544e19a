import { chosen } from '../package/alternate.ts';
import { cleanInline, contentOf, isPlaceholder, mergeRuns } from './inline.ts';
import type { Line } from './runs.ts';
import { cleanTable } from './tables.ts';
import {
  child,
  children,
  descendants,
  element,
  isElement,
  textIn,
  valueOf,
} from '../package/elements.ts';
import type { CleaningPart, ParagraphFacts } from './facts.ts';
import { roleOf } from './paragraph-role.ts';
import type { XmlElement, XmlNode } from '../package/xml.ts';

/** What is kept of the text of a part: paragraphs and tables, in the form that mammoth reads, and nothing that nobody reads. */
export function cleanBlocks(nodes: readonly XmlNode[], part: CleaningPart): XmlElement[] {
  const blocks: XmlElement[] = [];
  // A paragraph whose end was deleted goes on in the next one (ISO 29500, 17.13.5.15).
  let open: XmlElement[] = [];
  visit(nodes);
  if (open.length > 0) blocks.push(...cleanParagraph(undefined, open, part));
  return blocks;

  function visit(within: readonly XmlNode[]): void {
    for (const node of within.filter(isElement)) visitOne(node);
  }

  function visitOne(node: XmlElement): void {
    switch (node.name) {
      case 'w:p':
        open.push(...children(node).filter(({ name }) => name !== 'w:pPr'));
        if (hasDeletedEnd(node)) break;
        blocks.push(...cleanParagraph(child(node, 'w:pPr'), open, part));
        open = [];
        break;
      case 'w:tbl':
        blocks.push(cleanTable(node, part, cleanBlocks));
        break;
      case 'w:del':
      case 'w:moveFrom':
        part.log.drop('deletion');
        break;
      case 'w:sdt':
        if (isContents(node)) part.log.drop('contents');
        else if (!isPlaceholder(node, part)) visit(contentOf(node));
        break;
      case 'mc:AlternateContent':
        visit(chosen(node));
        break;
      case 'w:bookmarkStart':
        part.log.drop('bookmark');
        break;
      case 'm:oMathPara':
        blocks.push(...cleanParagraph(undefined, [node], part));
        break;
      case 'w:altChunk':
        part.log.note(
          'a whole other file is set into the Word file and could not be taken: open it in Word, save it anew, and import that',
        );
        break;
      default:
        visit(node.children);
    }
  }
}

function hasDeletedEnd(paragraph: XmlElement): boolean {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

function isContents(control: XmlElement): boolean {
  const properties = child(control, 'w:sdtPr');
  if (!properties) return false;
  const galleries = Array.from(descendants(properties, 'w:docPartGallery'));
  return galleries.some(({ attributes }) => attributes['w:val'] === 'Table of Contents');
}

/** A paragraph, and after it the boxes of text that hang on it. */
function cleanParagraph(
  properties: XmlElement | undefined,
  nodes: readonly XmlElement[],
  part: CleaningPart,
): XmlElement[] {
  const style = part.styles.paragraph(valueOf(properties, 'w:pStyle'));
  if (child(properties, 'w:pPrChange')) part.log.drop('formatRevision');
  const hasText = nodes.some((node) => textIn(node) !== '');
  const { role, number: written } = roleOf(properties, style, part, hasText);
  const alignment = valueOf(properties, 'w:jc');
  const facts: ParagraphFacts = {
    role,
    isCentred: alignment === undefined ? style?.isCentred === true : alignment === 'center',
    reviewNotes: new Set(),
  };
  const line: Line = { part, style, facts, boxes: [] };
  const content = cleanInline(nodes, line);
  // A line of a table of contents; its fields had to be followed.
  if (style?.role?.kind === 'contents') return [];
  if (written !== '' && content.length > 0) {
    facts.reviewNotes.add(
      'its number was written by Word, and now is part of the heading: check that it is right',
    );
    content.unshift(element('w:r', {}, element('w:t', {}, `${part.digits(written)} `)));
  }
  const boxes = line.boxes.flatMap((box) => cleanBlocks(box.children, part));
  if (boxes.length > 0)
    facts.reviewNotes.add(
      'a box of text hung on this in Word, and now follows it: move it to where it is to be read',
    );
  const number = part.facts.paragraphs.push(facts) - 1;
  const mark = element('w:pPr', {}, element('w:pStyle', { 'w:val': String(number) }));
  return [element('w:p', {}, mark, ...mergeRuns(content)), ...boxes];
}
