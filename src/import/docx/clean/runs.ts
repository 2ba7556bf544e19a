import { quoted } from '../../../text/quote.ts';
import { words } from '../../prose/piece.ts';
import { chosen } from '../package/alternate.ts';
import { child, children, textIn, valueOf } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';
import type { ParagraphContext } from './context.ts';
import { followField } from './follow-field.ts';
import type { ContentPiece } from './paragraph-content.ts';
import { emphasisOf, lostFormats } from './run-format.ts';
import { cleanSign, type Run } from './signs.ts';
import { whyLeftOut } from './why-left-out.ts';

/** Returns the content of a run with its emphasis and link; empty if the run is hidden. */
export function cleanRun(node: XmlElement, paragraph: ParagraphContext): ContentPiece[] {
  const { part, style, reviewNotes } = paragraph;
  const properties = child(node, 'w:rPr');
  if (child(properties, 'w:rPrChange')) part.log.drop('formatRevision');
  const character = part.styles.character(valueOf(properties, 'w:rStyle'));
  const text = children(node, 'w:t').map(textIn).join('');
  const emphasis = emphasisOf(properties, character, style, text);
  const { isBold, isItalic, isHidden } = emphasis;
  const link = part.fields.link;
  const shown = isHidden ? { ...paragraph, reviewNotes: new Set<string>(), boxes: [] } : paragraph;
  const run: Run = { paragraph, shown, properties, format: { isBold, isItalic, href: link?.href } };
  // A hidden run is read too: fields can begin or end in it.
  const content = children(node).flatMap((inner) => cleanContent(inner, run));
  if (isHidden) {
    part.omitted.set(node, '');
    if (content.length > 0 || shown.boxes.length > 0) part.log.drop('hidden');
    return [];
  }
  if (content.length === 0) return [];
  const shownWords = spell(content);
  if (shownWords.trim() !== '') {
    const why = whyLeftOut(properties, character, emphasis, paragraph);
    if (why.leftOut !== undefined) {
      paragraph.removed.add(shownWords, why.leftOut);
      // The words before it and after it stay apart.
      const instead = /^\s|\s$/.test(shownWords) ? ' ' : '';
      part.omitted.set(node, instead);
      return [
        words(instead),
        ...content.filter(({ kind }) => kind === 'picture' || kind === 'pageBreak'),
      ];
    }
    paragraph.removed.end();
    if (why.doubt !== undefined) reviewNotes.add(`${quoted(shownWords)} ${why.doubt}`);
  } else paragraph.removed.addSpace();
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
      return followField(node, run);
    case 'w:instrText':
      fields.add(textIn(node));
      return [];
    case 'mc:AlternateContent':
      return chosen(node).flatMap((inner) => cleanContent(inner, run));
    case 'w:ruby':
      return cleanRuby(node, run);
    default:
      if (run.shown === run.paragraph) fields.keep(keptOf(node));
      if (!fields.isSilent) return cleanSign(node, run);
      if (fields.isOmitted) run.paragraph.part.omitted.set(node, '');
      return [];
  }
}

/** Returns what is kept of an element for a review note: its text, or a space. Properties are not between words. */
const keptOf = (node: XmlElement): string =>
  node.name === 'w:t' ? textIn(node) : /^w:(?:tab|ptab|br|cr)$/.test(node.name) ? ' ' : '';

/** Returns the base text of a ruby, followed by the text above it in brackets, as browsers show it that do not know rubies. */
function cleanRuby(ruby: XmlElement, run: Run): ContentPiece[] {
  const [base, above] = ['w:rubyBase', 'w:rt'].map((name) => {
    const runs = children(child(ruby, name));
    if (runs.some((inner) => inner.name === 'w:del' || inner.name === 'w:moveFrom'))
      run.paragraph.part.log.drop('deletion');
    return runs
      .filter((inner) => inner.name === 'w:r' && !isHidden(inner, run))
      .flatMap((inner) => children(inner))
      .flatMap((inner) => cleanContent(inner, run));
  });
  if (!base || !above || above.length === 0) return base ?? [];
  const space = base.length > 0 && !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]$/u.test(spell(base));
  return [...base, words(space ? ' (' : '(', run.format), ...above, words(')', run.format)];
}

/** Whether a run inside a ruby is hidden, which is counted. */
function isHidden(node: XmlElement, { paragraph: { part, style } }: Run): boolean {
  const properties = child(node, 'w:rPr');
  const character = part.styles.character(valueOf(properties, 'w:rStyle'));
  const is = emphasisOf(properties, character, style, '').isHidden;
  if (is) part.log.drop('hidden');
  return is;
}

const spell = (pieces: readonly ContentPiece[]): string =>
  pieces
    .map((piece) => (piece.kind === 'words' ? piece.text : piece.kind === 'break' ? ' ' : ''))
    .join('');
