import { quote, type Fault } from './finding.ts';
import { faultsInCode } from './pages/scripts.ts';
import { faultsInSearchData, isSearchData } from './search-data.ts';
import type { Reader } from './site-file.ts';
import { readText, textOf } from './texts.ts';

/** What names a person or a time in a comment. */
const personal =
  /@author\b|\bauthor\s?:|\b(?:created|written|edited|modified|changed) (?:by|on|at)\b|\b(?:TODO|FIXME|XXX|HACK)\s?\([^()\n]{1,40}\)|\$(?:Id|Author|Date|LastChangedBy)\b[^$\n]{0,200}\$/i;

/** Reads a script: it may store and send nothing, and no comment may name a person, except for the licence of a library. */
export const readScript: Reader = (file, inspection) =>
  isSearchData(textOf(file))
    ? faultsInSearchData(textOf(file), inspection)
    : [
        ...readText(file, inspection),
        ...personalComments(textOf(file)),
        ...faultsInCode(textOf(file)),
      ];

function personalComments(text: string): Fault[] {
  for (const comment of commentsOf(text)) {
    const match = personal.exec(comment);
    if (match === null || /^\/\*!|@licen[cs]e|@preserve|copyright/i.test(comment)) continue;
    const excerpt = comment.slice(match.index).split('\n')[0] ?? '';
    return [
      {
        found: `a comment: ${quote(excerpt)}`,
        advice: 'Remove it: it names a person or a time.',
      },
    ];
  }
  return [];
}

/** Yields what may be comments of JavaScript. It does not know strings, in which there may be such signs too. */
function* commentsOf(text: string): Generator<string> {
  const sign = /\/[/*]/g;
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    const [opening] = match;
    const end = text.indexOf(opening === '/*' ? '*/' : '\n', sign.lastIndex);
    sign.lastIndex = end < 0 ? text.length : end;
    yield text.slice(match.index, sign.lastIndex);
  }
}
