import type { EditionOutput } from '../output.ts';
import { citationOf } from './citation.ts';

/** CSL-JSON, as reference managers read it: one item in an array. */
export const cslJson: EditionOutput = {
  scope: 'edition',
  phase: 'render',
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  render: (given) => {
    const {
      key,
      title,
      originalTitle,
      issuers,
      translator,
      publisher,
      url,
      tag,
      issued,
      ownCalendar,
    } = citationOf(given);
    const literal = (name: string) => ({ literal: name });
    const item = {
      id: key,
      type: 'document',
      title,
      ...(originalTitle !== undefined && { 'original-title': originalTitle }),
      author: issuers.map(literal),
      ...(translator !== undefined && { translator: [literal(translator)] }),
      issued: { 'date-parts': issued },
      publisher,
      URL: url,
      language: tag,
      ...(ownCalendar !== undefined && { note: ownCalendar }),
    };
    return `${JSON.stringify([item], undefined, 2)}\n`;
  },
};
