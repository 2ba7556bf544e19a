import { ident, string, tokenize, tokenTypes, url } from 'css-tree';
import { quote, type Fault } from '../finding.ts';
import type { Inspection, Reader, FileContent } from '../site-file.ts';
import { faultsInText, textOf } from '../texts.ts';
import { faultsInAddress } from './addresses.ts';

/** Functions whose strings are addresses. */
const loading = new Set(
  `url src image image-set -webkit-image-set -moz-image-set cross-fade -webkit-cross-fade url-prefix`.split(
    ' ',
  ),
);
/** Functions and properties with which old browsers ran scripts. */
const runningFunctions = new Set(['expression', 'alphaimageloader']);
const runningProperties = new Set(['behavior', '-ms-behavior', '-moz-binding', '-o-link']);

/**
 * Returns the faults in a style: what it loads by `url()`, `@import` and the like, what runs a script, and comments. Reads the
 * tokens as a browser does, so that escapes hide nothing.
 */
export function faultsInStyle(css: string, file: FileContent, inspection: Inspection): Fault[] {
  const faults: Fault[] = [];
  const functions: string[] = [];
  // How many of them load something.
  let depth = 0;
  let rule = '';
  const load = (address: string) =>
    faults.push(...faultsInAddress(address, file, inspection, 'a style'));
  const refuse = (text: string) =>
    faults.push({ found: `a style that runs a script: ${quote(text)}`, advice: 'Remove it.' });
  tokenize(css, (type, start, end) => {
    const text = css.slice(start, end);
    switch (type) {
      case tokenTypes.Comment:
        // The licence of a font or a stylesheet has to stay in it.
        if (/\p{L}/u.test(text) && !/\blicen[cs]e\b|copyright|©/i.test(text))
          faults.push({
            found: `a comment in a style: ${quote(text.replace(/^\/\*!?|\*\/$/g, ''))}`,
            advice: 'Remove it: readers can see it.',
          });
        break;
      case tokenTypes.AtKeyword:
        rule = ident.decode(text.slice(1)).toLowerCase();
        break;
      case tokenTypes.Function: {
        const name = ident.decode(text.slice(0, -1)).toLowerCase();
        functions.push(name);
        if (loading.has(name)) depth += 1;
        if (runningFunctions.has(name)) refuse(text);
        // The tokenizer does not know an unquoted URL after an escaped name.
        // More of it is not needed to see where it leads.
        const unquoted =
          name === 'url' ? /^\s*[^\s"')][^)]*/.exec(css.slice(end, end + 200)) : null;
        if (unquoted) load(url.decode(`url(${unquoted[0]})`));
        if ((name === 'var' || name === 'attr') && depth > 0)
          faults.push({
            found: `a style that loads an address out of a variable: ${quote(text)}`,
            advice: 'Write the address itself.',
          });
        break;
      }
      case tokenTypes.LeftParenthesis:
        functions.push('');
        break;
      case tokenTypes.RightParenthesis:
        if (loading.has(functions.pop() ?? '')) depth -= 1;
        break;
      case tokenTypes.Ident:
        if (css[start - 1] !== '.' && runningProperties.has(ident.decode(text).toLowerCase()))
          refuse(text);
        break;
      case tokenTypes.Url:
        if (rule !== 'namespace') load(url.decode(text));
        break;
      case tokenTypes.BadUrl:
        load(text.replace(/^[^(]*\(\s*/, ''));
        break;
      case tokenTypes.String:
        if (loading.has(functions.at(-1) ?? '') ? rule !== 'namespace' : rule === 'import')
          load(string.decode(text));
        break;
      case tokenTypes.Semicolon:
      case tokenTypes.LeftCurlyBracket:
      case tokenTypes.RightCurlyBracket:
        rule = '';
        functions.length = 0;
        depth = 0;
        break;
    }
  });
  return faults;
}

/** Reads a stylesheet: its text and what it loads. */
export const readStyle: Reader = (file, inspection) => {
  const css = textOf(file);
  return [...faultsInText(css, inspection.names), ...faultsInStyle(css, file, inspection)];
};
