import type { Blockquote, Heading, Paragraph, PhrasingContent } from 'mdast';
import { quoted } from '../../../text/quote.ts';
import { itemNote, looksLikeItem } from '../../fake-item.ts';
import { hasHeader } from '../../message-lines.ts';
import type { Line } from '../../prose/phrasing.ts';
import { underlineNote } from '../clean/run-format.ts';
import { unknownNumber } from '../clean/numbering.ts';
import type { Role } from '../clean/word-text.ts';

/** A bold paragraph longer than this is not a heading. */
const longestHeading = 120;

/** Turns a line into the block that its role asks for; for a list item, into its paragraph. */
export function makeNode(role: Role, line: Line): Paragraph | Heading | Blockquote {
  if (role.kind === 'heading') {
    const depth = Math.min(role.level, 6) as Heading['depth'];
    return { type: 'heading', depth, children: headingContent(line.children) };
  }
  const paragraph: Paragraph = { type: 'paragraph', children: line.children };
  return role.kind === 'quote' ? { type: 'blockquote', children: [paragraph] } : paragraph;
}

/** Returns the content of a heading: on one line, and without bold if all of it is bold. */
function headingContent(children: readonly PhrasingContent[]): PhrasingContent[] {
  const isBold = children.every(({ type }) => type === 'strong' || type === 'footnoteReference');
  return children
    .flatMap((node) => (isBold && node.type === 'strong' ? node.children : [node]))
    .map((node) => (node.type === 'break' ? { type: 'text', value: ' ' } : node));
}

/** Review notes for a block whose meaning in Word may differ from what it became. */
export function* reviewNotesOfRole(role: Role, { children, text }: Line): Generator<string> {
  const header = text.split('\n').find(hasHeader);
  if (header !== undefined)
    yield `${quoted(header)} looks like the header of a message or a mail, which names the person who wrote it, and when: remove it`;
  if (role.kind === 'item' && role.label.unknownFormat !== undefined)
    yield unknownNumber(role.label);
  else if (role.kind === 'item' && !role.label.isPlain)
    yield `Word labels this item "${role.label.text}", but a Markdown list counts in numbers: where the text refers to that label, write it out`;
  if (role.kind !== 'text') return;
  if (text.split('\n').some(looksLikeItem)) yield itemNote;
  const isBold = children.every(({ type }) => type === 'strong');
  if (isBold && text.length <= longestHeading && !/[.،؛!؟?:]$/u.test(text)) yield boldNote;
}

const boldNote =
  'this is bold from end to end: if it is a heading, write ## before it and remove **';

/** Whether a review note asks for Markdown, which a title cannot contain. */
export const isAboutMarkdown = (reviewNote: string): boolean =>
  reviewNote === boldNote || reviewNote === itemNote || reviewNote.endsWith(underlineNote);
