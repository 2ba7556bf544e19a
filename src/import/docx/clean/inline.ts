import { quoted } from '../../../text/quote.ts';
import { words } from '../../prose/piece.ts';
import { chosen } from '../package/alternate.ts';
import { isElement } from '../package/elements.ts';
import type { XmlElement, XmlNode } from '../package/xml.ts';
import { cleanFormula } from './formula.ts';
import type { ParagraphContext } from './context.ts';
import { contentOf } from './controls.ts';
import { endField, noteField } from './follow-field.ts';
import type { ContentPiece } from './paragraph-content.ts';
import { cleanRun } from './runs.ts';
import { shownText } from './shown-text.ts';

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
        return cleanInline(contentOf(node, part), paragraph);
      case 'mc:AlternateContent':
        return cleanInline(chosen(node), paragraph);
      case 'w:bookmarkStart':
        part.log.drop('bookmark');
        return [];
      case 'w:subDoc':
        part.log.note(
          'a part of the text is in another file, to which the Word file only links: ask for it',
        );
        return [];
      case 'm:oMath':
      case 'm:oMathPara': {
        const formula = cleanFormula(node, paragraph);
        if (part.fields.isSilent || formula.trim() === '') return [];
        reviewNotes.add(
          `the formula ${quoted(formula.trim())} is now plain text: rewrite it so that it can be understood`,
        );
        return [words(formula)];
      }
      default:
        // Wrappers, such as those that set the direction, and elements without text.
        return cleanInline(node.children, paragraph);
    }
  });
}

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
  const { part } = paragraph;
  const { fields, log } = part;
  log.drop('field');
  fields.begin(node);
  fields.add(node.attributes['w:instr'] ?? '');
  noteField(fields.show() ?? '', shownText(node, part), paragraph);
  const content = cleanInline(node.children, paragraph);
  const text = endField(paragraph, paragraph);
  return text === '' ? content : [...content, words(text)];
}
