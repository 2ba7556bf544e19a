import { words } from '../../prose/piece.ts';
import { chosen } from '../package/alternate.ts';
import { child, children, descendants, isElement, toggle, valueOf } from '../package/elements.ts';
import type { XmlElement, XmlNode } from '../package/xml.ts';
import type { ParagraphContext, PartContext } from './context.ts';
import { contentOf } from './controls.ts';
import { cleanInline } from './inline.ts';
import { shownText } from './shown-text.ts';
import { roleOf } from './paragraph-role.ts';
import { RemovedWords } from './removed-words.ts';
import { onSurface, shadeOf, unknown } from './run-look.ts';
import { splitContent, type ContentPiece } from './paragraph-content.ts';
import { cleanTable } from './tables.ts';
import { unknownNumber, type Label } from './numbering.ts';
import type { Role, WordBlock } from './word-text.ts';

/** Returns the paragraphs and tables in `nodes`, without what Word does not show or readers must not see. */
export function cleanBlocks(nodes: readonly XmlNode[], part: PartContext): WordBlock[] {
  const blocks: WordBlock[] = [];
  // A paragraph whose end was deleted continues in the next one (ISO 29500, 17.13.5.15), and so does a drop cap.
  let open: XmlElement[] = [];
  visit(nodes);
  close();
  return blocks;

  function close(): void {
    if (open.length > 0) blocks.push(...cleanParagraph(undefined, open, part));
    open = [];
  }

  function visit(within: readonly XmlNode[]): void {
    const elements = within.filter(isElement);
    elements.forEach((node, index) => {
      visitOne(node);
      // Runs outside a paragraph are not part of the next one.
      if (isRun(node) && !isRun(elements[index + 1])) close();
    });
  }

  function visitOne(node: XmlElement): void {
    switch (node.name) {
      case 'w:p':
        open.push(...children(node).filter(({ name }) => name !== 'w:pPr'));
        if (hasDeletedEnd(node) || isDropCap(node)) break;
        blocks.push(...cleanParagraph(child(node, 'w:pPr'), open, part));
        open = [];
        break;
      case 'w:tbl':
        close();
        blocks.push(cleanTable(node, part, cleanBlocks));
        break;
      case 'w:del':
      case 'w:moveFrom':
        part.log.drop('deletion');
        break;
      case 'w:sdt':
        if (isContents(node)) {
          part.log.drop('contents');
          part.omitted.set(node, '');
          part.contents.push(shownText(node, part));
        } else visit(contentOf(node, part));
        break;
      case 'mc:AlternateContent':
        visit(chosen(node));
        break;
      case 'w:bookmarkStart':
        part.log.drop('bookmark');
        break;
      case 'm:oMathPara':
        close();
        blocks.push(...cleanParagraph(undefined, [node], part));
        break;
      case 'w:altChunk':
        part.log.note(
          'the Word file embeds another file, whose text was left out: open it in Word, save it again, and import that',
        );
        break;
      default:
        if (isRun(node) || node.name === 'w:subDoc') open.push(node);
        else visit(node.children);
    }
  }
}

const isRun = (node: XmlElement | undefined): boolean => node?.name === 'w:r';

function hasDeletedEnd(paragraph: XmlElement): boolean {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

/** Whether a paragraph is only the large first letter of the next one. */
function isDropCap(paragraph: XmlElement): boolean {
  const frame = child(child(paragraph, 'w:pPr'), 'w:framePr');
  return ['drop', 'margin'].includes(frame?.attributes['w:dropCap'] ?? 'none');
}

function isContents(control: XmlElement): boolean {
  const properties = child(control, 'w:sdtPr');
  if (!properties) return false;
  const galleries = Array.from(descendants(properties, 'w:docPartGallery'));
  return galleries.some(({ attributes }) => attributes['w:val'] === 'Table of Contents');
}

/** The label of an item whose bullet has a meaning. */
const signOf = (role: Role): Label | undefined =>
  role.kind === 'item' && !role.label.isOrdered ? role.label : undefined;

/** Puts the label that Word shows before a paragraph into its text. */
function addLabel(
  content: ContentPiece[],
  label: Label | undefined,
  { part, reviewNotes }: ParagraphContext,
): void {
  if (label === undefined || label.text === '') return;
  part.added.push(label.text);
  content.unshift(words(`${label.written} `, { isBold: content.every(isBoldWords) }));
  if (label.isOrdered || label.isWords)
    reviewNotes.add(
      label.unknownFormat === undefined
        ? 'Word wrote the number or label of this paragraph, and it is now part of the text: check that it is right'
        : unknownNumber(label),
    );
}

/** Whether a paragraph is hidden with its end. Word does not count it in its list. */
const isHidden = (
  properties: XmlElement | undefined,
  nodes: readonly XmlElement[],
  part: PartContext,
): boolean =>
  toggle(child(properties, 'w:rPr'), 'w:vanish') === true &&
  shownText({ name: 'w:p', attributes: {}, children: [...nodes] }, part).trim() === '';

const isBoldWords = (piece: ContentPiece): boolean => piece.kind !== 'words' || piece.isBold;

/** Returns a paragraph, followed by the text boxes that are anchored in it. */
function cleanParagraph(
  properties: XmlElement | undefined,
  nodes: readonly XmlElement[],
  part: PartContext,
): WordBlock[] {
  const style = part.styles.paragraph(valueOf(properties, 'w:pStyle'));
  if (child(properties, 'w:pPrChange')) part.log.drop('formatRevision');
  const { role, label } = isHidden(properties, nodes, part)
    ? { role: { kind: 'text' } as const, label: undefined }
    : roleOf(properties, style, part);
  const alignment = valueOf(properties, 'w:jc');
  const reviewNotes = new Set<string>();
  const context: ParagraphContext = {
    part,
    style,
    shade: shadeOf(properties),
    removed: new RemovedWords(reviewNotes),
    reviewNotes,
    boxes: [],
  };
  const content = cleanInline(nodes, context);
  // Keep the lines of a table of contents apart.
  part.fields.keep(' ');
  context.removed.end();
  if (content.length > 0) addLabel(content, label ?? signOf(role), context);
  const boxes = onSurface(unknown, part, () =>
    context.boxes.flatMap((box) => cleanBlocks(box.children, part)),
  );
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
