import { quoted } from '../../../text/quote.ts';
import type { XmlElement } from '../package/xml.ts';
import type { ParagraphContext } from './context.ts';
import { filledBy, privateField } from './fields.ts';
import { leftOut } from '../../left-out.ts';

/** Begins, shows or ends a field, as a `w:fldChar` says. */
export function followField(node: XmlElement, paragraph: ParagraphContext): void {
  const { fields, log } = paragraph.part;
  const type = node.attributes['w:fldCharType'];
  if (type === 'begin') {
    fields.begin(node);
    log.drop('field');
  } else if (type === 'separate') noteField(fields.show() ?? '', undefined, paragraph);
  else if (type === 'end') endField(paragraph);
}

/** Ends a field, and adds a review note with its words if it is private. */
export function endField({ part, reviewNotes }: ParagraphContext): void {
  const field = part.fields.end();
  if (field === undefined || field.words.trim() === '') return;
  reviewNotes.add(
    leftOut(
      field.words,
      `Word filled it in (field ${field.name}), and it can identify a person or a computer; write it into the text only if readers should see it`,
    ),
  );
}

/** Adds a review note if Word fills in the words of a field: they change, and can name a person. */
export function noteField(
  code: string,
  shown: string | undefined,
  { part, reviewNotes }: ParagraphContext,
): void {
  const name = filledBy(code) ?? (part.fields.isEndless ? privateField(code) : undefined);
  if (name === undefined) return;
  const what = shown === undefined ? 'some words here were' : `${quoted(shown)} was`;
  reviewNotes.add(
    `${what} filled in by Word (field ${name}): check that it is right, and that it does not identify anyone`,
  );
}
