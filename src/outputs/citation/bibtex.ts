import type { EditionOutput } from '../output.ts';
import { citationOf } from './citation.ts';

/** Characters that TeX does something with, and how it is told to print them. */
const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
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

/** A value that keeps its letters as they are: the second braces keep styles from changing their case or parting names. */
const verbatim = (text: string): string => `{{${escaped(text)}}}`;

/** BibTeX with the fields of biblatex, in UTF-8. */
export const bibtex: EditionOutput = {
  scope: 'edition',
  phase: 'render',
  extension: 'bib',
  mediaType: 'application/x-bibtex; charset=utf-8',
  render: (given) => {
    const { statement } = given;
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
    const fields: [string, string | undefined][] = [
      ['title', verbatim(title)],
      ['origtitle', originalTitle && verbatim(originalTitle)],
      ['author', `{${issuers.map((name) => `{${escaped(name)}}`).join(' and ')}}`],
      ['translator', translator && verbatim(translator)],
      ['year', `{${issued[0]?.[0] ?? ''}}`],
      ['date', `{${statement.issued.iso}}`],
      ['publisher', verbatim(publisher)],
      ['url', `{${url}}`],
      ['language', `{${tag}}`],
      ['note', ownCalendar && verbatim(ownCalendar)],
    ];
    const lines = fields.flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [`  ${name} = ${value},`],
    );
    return `@misc{${key},\n${lines.join('\n')}\n}\n`;
  },
};
