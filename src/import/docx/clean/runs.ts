import { quoted } from '../../../text/quote.ts';
import { chosen } from '../package/alternate.ts';
import { child, children, textIn, valueOf } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';
import type { ParagraphContext } from './context.ts';
import { followField } from './follow-field.ts';
import type { ContentPiece } from './paragraph-content.ts';
import { emphasisOf, lostFormats } from './run-format.ts';
import { cleanSign, type Run } from './signs.ts';

/** Returns the content of a run with its emphasis and link; empty if the run is hidden. */
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
