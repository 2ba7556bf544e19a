import { quoted } from '../../../text/quote.ts';
import { words } from '../../prose/piece.ts';
import { chosen } from '../package/alternate.ts';
import { child, children, isElement, textIn } from '../package/elements.ts';
import type { XmlElement, XmlNode } from '../package/xml.ts';
import type { ParagraphContext, PartContext } from './context.ts';
import { noteField } from './follow-field.ts';
import type { ContentPiece } from './paragraph-content.ts';
import { cleanRun } from './runs.ts';

const deletions = new Set(['w:del', 'w:moveFrom']);

/** Returns the text of a paragraph as pieces, without deletions, placeholders and field codes. */
export function cleanInline(
  nodes: readonly XmlNode[],
  paragraph: ParagraphContext,
): ContentPiece[] {
  const { part, reviewNotes } = paragraph;
  return nodes.filter(isElement).flatMap((node, index, all): ContentPiece[] => {
    const before = all[index - 1]?.name ?? '';
    switch (node.name) {
      case 'w:r':
        return cleanRun(node, paragraph);
      case 'w:del':
      case 'w:moveFrom':
        // Word often cuts one deletion into several elements.
        if (!deletions.has(before)) part.log.drop('deletion');
        return [];
      case 'w:ins':
      case 'w:moveTo':
        if (before !== node.name) part.insertions += 1;
        return cleanInline(node.children, paragraph);
      case 'w:hyperlink':
        return cleanLink(node, paragraph);
      case 'w:fldSimple':
        return cleanSimpleField(node, paragraph);
      case 'w:sdt':
        return isPlaceholder(node, part) ? [] : cleanInline(contentOf(node), paragraph);
      case 'mc:AlternateContent':
        return cleanInline(chosen(node), paragraph);
      case 'w:bookmarkStart':
        part.log.drop('bookmark');
        return [];
      case 'm:oMath':
      case 'm:oMathPara':
        reviewNotes.add(
          `the formula ${quoted(textIn(node))} is now plain text: rewrite it so that it can be understood`,
        );
        return [words(textIn(node))];
      default:
        // Wrappers, such as those that set the direction, and elements without text.
        return cleanInline(node.children, paragraph);
    }
  });
}

/** Whether a content control shows only its prompt, because it was not filled in. */
export function isPlaceholder(control: XmlElement, { log }: PartContext): boolean {
  const is = child(child(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
  if (is) log.drop('placeholder');
  return is;
}

/** Returns the content of a content control. */
export const contentOf = (control: XmlElement): XmlElement[] =>
  children(child(control, 'w:sdtContent'));

function cleanLink(node: XmlElement, paragraph: ParagraphContext): ContentPiece[] {
  const { part } = paragraph;
  const target = part.relationships.get(node.attributes['r:id'] ?? '');
  const content = cleanInline(node.children, paragraph);
  if (target?.isExternal !== true) {
    part.log.drop('anchor');
    return content;
  }
  const anchor = node.attributes['w:anchor'];
  const href =
    anchor === undefined ? target.target : `${target.target.replace(/#.*/s, '')}#${anchor}`;
  // A link field inside keeps its own address.
  return content.map((piece) =>
    piece.kind === 'words' ? { ...piece, href: piece.href ?? href } : piece,
  );
}

function cleanSimpleField(node: XmlElement, paragraph: ParagraphContext): ContentPiece[] {
  const { fields, log } = paragraph.part;
  log.drop('field');
  fields.begin();
  fields.add(node.attributes['w:instr'] ?? '');
  noteField(fields.show() ?? '', textIn(node), paragraph);
  const content = cleanInline(node.children, paragraph);
  fields.end();
  return content;
}
