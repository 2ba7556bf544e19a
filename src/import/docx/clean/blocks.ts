import { words } from '../../prose/piece.ts';
import { chosen } from '../package/alternate.ts';
import { child, children, descendants, isElement, textIn, valueOf } from '../package/elements.ts';
import type { XmlElement, XmlNode } from '../package/xml.ts';
import type { ParagraphContext, PartContext } from './context.ts';
import { cleanInline, contentOf, isPlaceholder } from './inline.ts';
import { roleOf } from './paragraph-role.ts';
import { splitContent } from './paragraph-content.ts';
import { cleanTable } from './tables.ts';
import type { WordBlock } from './word-text.ts';

/** Returns the paragraphs and tables in `nodes`, without what Word does not show or readers must not see. */
export function cleanBlocks(nodes: readonly XmlNode[], part: PartContext): WordBlock[] {
  const blocks: WordBlock[] = [];
  // A paragraph whose end was deleted continues in the next one (ISO 29500, 17.13.5.15).
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
          'the Word file embeds another file, whose text was left out: open it in Word, save it again, and import that',
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

/** Returns a paragraph, followed by the text boxes that are anchored in it. */
function cleanParagraph(
  properties: XmlElement | undefined,
  nodes: readonly XmlElement[],
  part: PartContext,
): WordBlock[] {
  const style = part.styles.paragraph(valueOf(properties, 'w:pStyle'));
  if (child(properties, 'w:pPrChange')) part.log.drop('formatRevision');
  const hasText = nodes.some((node) => textIn(node) !== '');
  const { role, number } = roleOf(properties, style, part, hasText);
  const alignment = valueOf(properties, 'w:jc');
  const context: ParagraphContext = { part, style, reviewNotes: new Set(), boxes: [] };
  const content = cleanInline(nodes, context);
  // A line of a table of contents. It is cleaned because fields can begin or end in it.
  if (style?.role?.kind === 'contents') return [];
  if (number !== '' && content.length > 0) {
    context.reviewNotes.add(
      'Word wrote the number of this heading, and it is now part of the text: check that it is right',
    );
    content.unshift(words(`${part.digits(number)} `));
  }
  const boxes = context.boxes.flatMap((box) => cleanBlocks(box.children, part));
  if (boxes.length > 0)
    context.reviewNotes.add(
      'a text box was anchored here in Word, and its text now follows this paragraph: move it to where it belongs',
    );
  return [
    {
      kind: 'paragraph',
      role,
      isCentred: alignment === undefined ? style?.isCentred === true : alignment === 'center',
      reviewNotes: context.reviewNotes,
      ...splitContent(content),
    },
    ...boxes,
  ];
}
