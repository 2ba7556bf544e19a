import { quoted } from '../../../text/quote.ts';
import { words } from '../../prose/piece.ts';
import type { XmlElement } from '../package/xml.ts';
import type { ParagraphContext } from './context.ts';
import { filledBy, privateField, type Field } from './fields.ts';
import type { ContentPiece } from './paragraph-content.ts';
import type { Run } from './signs.ts';
import { isUnfilled, shownByItself } from './unfilled-field.ts';
import { leftOut } from '../../left-out.ts';

/** Begins, shows or ends a field, as a `w:fldChar` says. Returns what Word shows for a field that has no result. */
export function followField(node: XmlElement, { paragraph, shown, format }: Run): ContentPiece[] {
  const { fields, log } = paragraph.part;
  const type = node.attributes['w:fldCharType'];
  if (type === 'begin') {
    fields.begin(node);
    log.drop('field');
  } else if (type === 'separate') noteField(fields.show() ?? '', undefined, paragraph);
  else if (type === 'end') {
    const text = endField(paragraph, shown);
    return text === '' ? [] : [words(text, format)];
  }
  return [];
}

/**
 * Ends a field, and adds a review note if its result was left out or is not in the file. Returns what Word shows for a field
 * without a result, if that is known.
 */
export function endField(paragraph: ParagraphContext, shown: ParagraphContext): string {
  const { part, reviewNotes } = paragraph;
  const field = part.fields.end();
  if (field === undefined || part.fields.isSilent) return '';
  if (field.isGathered) {
    noteGathered(field, paragraph);
    return '';
  }
  if (field.privateName !== undefined) {
    if (field.words.trim() !== '')
      reviewNotes.add(
        leftOut(
          field.words,
          `Word filled it in (field ${field.privateName}), and it can identify a person or a computer; write it into the text only if readers should see it`,
        ),
      );
    return '';
  }
  const code = field.code.trim();
  if (field.hasResult || privateField(code) !== undefined) return '';
  const text = shownByItself(code, field.node);
  if (text === undefined && isUnfilled(code, field.isShown))
    shown.reviewNotes.add(
      `Word shows something here that is not in the file (field ${quoted(code, 80)}): look it up in Word, and write it`,
    );
  part.added.push(text ?? '');
  return text ?? '';
}

/** Reports what a field collects from elsewhere: a table of contents is counted, and an index is in a review note. */
function noteGathered(
  { code, words: text }: Readonly<Field>,
  { part, reviewNotes }: ParagraphContext,
): void {
  if (text.trim() === '') return;
  if (/^\s*TOC\b/i.test(code)) {
    part.log.drop('contents');
    part.contents.push(text);
  } else
    reviewNotes.add(
      leftOut(
        text,
        'it is an index, which Word collects from the text; write it into the text if readers need it',
      ),
    );
}

/** Adds a review note if Word fills in the words of a field: they change, and can name a person. */
export function noteField(
  code: string,
  shown: string | undefined,
  { part, reviewNotes }: ParagraphContext,
): void {
  const privateName = privateField(code);
  // What is private is left out, unless the field never ends.
  const name = part.fields.isEndless
    ? (filledBy(code) ?? privateName)
    : privateName === undefined
      ? filledBy(code)
      : undefined;
  if (name === undefined) return;
  const what = shown === undefined ? 'some words here were' : `${quoted(shown)} was`;
  reviewNotes.add(
    `${what} filled in by Word (field ${name}): check that it is right, and that it does not identify anyone`,
  );
}
