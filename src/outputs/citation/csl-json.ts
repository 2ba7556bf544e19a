import { contentTypeOf } from '../../domain/media-types.ts';
import type { EditionOutput } from '../output.ts';
import { citationOf } from './citation.ts';

/** CSL-JSON for reference managers: one item in an array. */
export const cslJson: EditionOutput = {
  about: 'its citation, for reference managers',
  format: 'citations',
  scope: 'edition',
  phase: 'render',
  extension: 'csl.json',
  mediaType: contentTypeOf('/fa/a.csl.json'),
  render: (context) => {
    const cited = citationOf(context);
    const literal = (name: string) => ({ literal: name });
    const item = {
      id: cited.key,
      type: 'document',
      title: cited.title,
      ...(cited.originalTitle !== undefined && { 'original-title': cited.originalTitle }),
      author: cited.issuers.map(literal),
      ...(cited.translator !== undefined && { translator: [literal(cited.translator)] }),
      issued: { 'date-parts': cited.issued },
      publisher: cited.publisher,
      URL: cited.url,
      language: cited.tag,
      ...(cited.ownCalendar !== undefined && { note: cited.ownCalendar }),
    };
    return `${JSON.stringify([item], undefined, 2)}\n`;
  },
};
