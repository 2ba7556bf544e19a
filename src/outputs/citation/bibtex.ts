import { contentTypeOf } from '../../domain/media-types.ts';
import type { EditionOutput } from '../output.ts';
import { citationOf } from './citation.ts';

/** Characters with a meaning in TeX, and how to print them. */
const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even after a backslash, and one too many ends the entry elsewhere.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const escaped = (text: string): string =>
  text.replaceAll(/[\\{}#$%&_^~]/g, (character) => special[character] ?? character);

/** Returns a value in double braces, so that styles neither change its case nor split names. */
const verbatim = (text: string): string => `{{${escaped(text)}}}`;

/** BibTeX with the fields of biblatex, in UTF-8. */
export const bibtex: EditionOutput = {
  about: 'its citation, for TeX',
  format: 'citations',
  scope: 'edition',
  phase: 'render',
  extension: 'bib',
  mediaType: contentTypeOf('/fa/a.bib'),
  render: (context) => {
    const cited = citationOf(context);
    const authors = cited.issuers.map((name) => `{${escaped(name)}}`).join(' and ');
    const fields: [string, string | undefined][] = [
      ['title', verbatim(cited.title)],
      ['origtitle', cited.originalTitle && verbatim(cited.originalTitle)],
      ['author', `{${authors}}`],
      ['translator', cited.translator && verbatim(cited.translator)],
      ['year', `{${cited.issued[0]?.[0] ?? ''}}`],
      ['date', `{${context.statement.issued.iso}}`],
      ['publisher', verbatim(cited.publisher)],
      ['url', `{${cited.url}}`],
      ['language', `{${cited.tag}}`],
      ['note', cited.ownCalendar && verbatim(cited.ownCalendar)],
    ];
    const lines = fields.flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [`  ${name} = ${value},`],
    );
    return `@misc{${cited.key},\n${lines.join('\n')}\n}\n`;
  },
};
